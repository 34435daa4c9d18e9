import FlowReading
import FlowTranslation
import FlowVerification

/// The list of articles of one language.
struct IndexView {
  let catalogue: Catalogue
  let language: Language
  let flows: [VerifiedFlow]
  let articles: ArticleTitles

  /// The values of `Templates/index.mustache`.
  var template: TemplateView {
    var view = TemplateView()
    let texts: [(String, InterfaceText)] = [
      ("indexHeading", .indexHeading), ("indexSummary", .indexSummary), ("checklistLabel", .checklistHeading),
      ("draftLabel", .draftLabel),
    ]
    for (name, text) in texts { view[name] = HTML(text: language.texts[text] ?? "") }
    view.lists = [
      "articles": flows.sorted(in: language) { parts($0).phrases.plainText(of: $0.localized.flow.title) }.map(entry)
    ]
    return view
  }

  private func parts(_ verified: VerifiedFlow) -> FlowView {
    FlowView(
      verified: verified, catalogue: catalogue, language: language, page: SitePaths.index(language.tag),
      articles: articles)
  }

  private func entry(_ verified: VerifiedFlow) -> TemplateView {
    let flow = verified.localized.flow
    let page = SitePaths.index(language.tag)
    let parts = parts(verified)
    var format = LocalFormat(locale: language.locale)
    let title = parts.phrases.plainText(of: flow.title)
    let steps = flow.steps.count
    let unit = PluralRules(language: language.tag)?.form(of: steps) == .one ? InterfaceText.entryUnitOne : .entryUnit
    var view = TemplateView()
    view["entryCount"] = HTML(text: format.count(steps))
    view["entryUnit"] = parts.text(unit)
    view["entryTitle"] = HTML(text: title)
    view["entryHref"] = HTML(text: SitePaths.link(to: SitePaths.article(flow.id, language.tag), from: page))
    view["entryChecklistHref"] = HTML(text: SitePaths.link(to: SitePaths.checklist(flow.id, language.tag), from: page))
    view["entryChecklistName"] = parts.text(.entryChecklistName, ["title": title])
    view["entrySummary"] = flow.summary.first.map(parts.phrases.content) ?? HTML()
    view.flags = ["isDraftEntry": !verified.localized.untranslated.isEmpty]
    return view
  }
}

/// The page where a visitor chooses a language.
struct RootView {
  let catalogue: Catalogue
  let language: Language

  /// The values of `Templates/root.mustache`.
  var template: TemplateView {
    var view = TemplateView()
    view["rootHeading"] = HTML(text: language.texts[.rootHeading] ?? "")
    view.lists = [
      "doors": catalogue.languages.map { language in
        var door = TemplateView()
        door["doorLanguage"] = HTML(text: language.tag)
        door["doorHref"] = HTML(text: SitePaths.index(language.tag))
        door["doorName"] = HTML(text: language.name)
        door["doorText"] = HTML(text: language.texts[.doorText] ?? "")
        return door
      }
    ]
    return view
  }
}
