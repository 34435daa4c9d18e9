import FlowReading
import FlowTranslation
import FlowVerification

/// Makes the list of the articles in one language.
struct IndexView {
  let catalogue: Catalogue
  let language: Language
  let flows: [VerifiedFlow]
  let titles: ArticleTitles

  /// The values of `Templates/index.mustache`.
  var template: TemplateView {
    var view = TemplateView()
    let texts: [(String, InterfaceText)] = [
      ("indexHeading", .indexHeading), ("indexSummary", .indexSummary), ("checklistLabel", .checklistHeading),
      ("draftLabel", .draftLabel),
    ]
    for (name, text) in texts { view[name] = HTML(text: language.texts[text] ?? "") }
    view.lists = [
      "articles": flows.sorted(in: language) { flowView($0).renderer.plainText(of: $0.localized.flow.title) }.map(entry)
    ]
    return view
  }

  private func flowView(_ verified: VerifiedFlow) -> FlowView {
    FlowView(
      verified: verified, catalogue: catalogue, language: language, path: SitePaths.index(language.tag),
      titles: titles)
  }

  private func entry(_ verified: VerifiedFlow) -> TemplateView {
    let flow = verified.localized.flow
    let path = SitePaths.index(language.tag)
    let flowView = flowView(verified)
    let format = LocalFormat(locale: language.locale)
    let title = flowView.renderer.plainText(of: flow.title)
    let steps = flow.steps.count
    let unit = PluralRules(language: language.tag)?.form(of: steps) == .one ? InterfaceText.entryUnitOne : .entryUnit
    var view = TemplateView()
    view["entryCount"] = HTML(text: format.count(steps))
    view["entryUnit"] = flowView.text(unit)
    view["entryTitle"] = HTML(text: title)
    view["entryHref"] = HTML(text: SitePaths.link(to: SitePaths.article(flow.id, language.tag), from: path))
    view["entryChecklistHref"] = HTML(text: SitePaths.link(to: SitePaths.checklist(flow.id, language.tag), from: path))
    view["entryChecklistName"] = flowView.text(.entryChecklistName, ["title": title])
    view["entrySummary"] = flow.summary.first.map(flowView.renderer.content) ?? HTML()
    view.flags = ["isDraftEntry": verified.isDraft]
    return view
  }
}
