package import BillingModel
import FlowMeaning
package import FlowReading
import FlowTranslation
package import FlowVerification

/// Renders the help pages of verified flows.
package struct PageRenderer: Sendable {
  private let catalogue: Catalogue
  private let templates: TemplateLibrary
  /// The day that the pages say they were checked on.
  private let date: Day
  private let titles: ArticleTitles
  /// What lists say of the articles, by flow and language.
  let entries: [ArticleEntry]

  /// Takes every flow to publish in every language, because links show the titles of other articles, and the entries of
  /// articles that are published already.
  package init(
    catalogue: Catalogue, templates: TemplateLibrary, date: Day, published: [VerifiedFlow],
    beside others: [ArticleEntry] = []
  ) {
    self.catalogue = catalogue
    self.templates = templates
    self.date = date
    var titles = ArticleTitles()
    for entry in others { titles.add(entry) }
    func entries(_ titles: ArticleTitles) -> [ArticleEntry] {
      published.compactMap { ArticleEntry($0, catalogue: catalogue, titles: titles) }
    }
    // A title may mention another one.
    for entry in entries(titles) { titles.add(entry) }
    let new = entries(titles)
    for entry in new { titles.add(entry) }
    self.entries = others + new
    self.titles = titles
  }

  /// The article and the checklist of a flow in one language. `published` has the tags of the languages that the flow is
  /// published in, for the language switch.
  package func pages(
    of verified: VerifiedFlow, published: Set<String>, diagnostics: inout [Diagnostic]
  ) -> [Page] {
    let flow = verified.localized.flow
    guard let language = catalogue.languages.first(where: { $0.tag == verified.localized.languageTag }) else {
      return []
    }
    let article = SitePaths.article(flow.id, language.tag)
    let checklist = SitePaths.checklist(flow.id, language.tag)
    var articleView = flowView(verified, language, article)
    articleView.readings = FlowReadings(of: flow, in: language, labels: catalogue.labels)
    var checklistView = flowView(verified, language, checklist)
    checklistView.absent = ChecklistView.absentBlocks(of: flow)
    let views: [(String, String, TemplateView, LayoutView.Kind)] = [
      (article, "article", ArticleView(flowView: articleView, date: date, published: published).template, .article),
      (checklist, "checklist", ChecklistView(flowView: checklistView, date: date).template, .checklist),
    ]
    return views.compactMap { path, template, view, kind in
      guard let content = templates.render(view, with: template, diagnostics: &diagnostics) else { return nil }
      let flowView = flowView(verified, language, path)
      let layout = LayoutView(
        catalogue: catalogue, language: language, path: path,
        title: flowView.renderer.plainText(of: flow.title),
        description: flow.summary.first.map(flowView.renderer.plainText) ?? "", kind: kind,
        alternates: catalogue.languages.filter { published.contains($0.tag) }.map { other in
          (other, kind == .checklist ? SitePaths.checklist(flow.id, other.tag) : SitePaths.article(flow.id, other.tag))
        })
      return page(path, layout, content, diagnostics: &diagnostics)
    }
  }

  /// The list of the articles in a language; nil, with diagnostics, when a template has a mistake.
  package func index(in language: Language, diagnostics: inout [Diagnostic]) -> Page? {
    let path = SitePaths.index(language.tag)
    let view = IndexView(language: language, entries: entries.filter { $0.languageTag == language.tag }).template
    guard let content = templates.render(view, with: "index", diagnostics: &diagnostics) else { return nil }
    let layout = LayoutView(
      catalogue: catalogue, language: language, path: path, title: language.texts[.indexHeading] ?? "",
      description: language.texts[.indexSummary] ?? "", kind: .list,
      alternates: catalogue.languages.map { ($0, SitePaths.index($0.tag)) })
    return page(path, layout, content, diagnostics: &diagnostics)
  }

  /// The page that asks for a language, written in the first language of the catalogue; nil, with diagnostics, when a
  /// template has a mistake.
  package func root(diagnostics: inout [Diagnostic]) -> Page? {
    guard let language = catalogue.languages.first else { return nil }
    let view = RootView(catalogue: catalogue, language: language).template
    guard let content = templates.render(view, with: "root", diagnostics: &diagnostics) else { return nil }
    let layout = LayoutView(
      catalogue: catalogue, language: language, path: SitePaths.root, title: language.texts[.rootHeading] ?? "",
      description: language.texts[.indexSummary] ?? "", kind: .list, alternates: [])
    return page(SitePaths.root, layout, content, diagnostics: &diagnostics)
  }

  private func flowView(_ verified: VerifiedFlow, _ language: Language, _ path: String) -> FlowView {
    FlowView(verified: verified, catalogue: catalogue, language: language, path: path, titles: titles)
  }

  private func page(
    _ path: String, _ layout: LayoutView, _ content: HTML, diagnostics: inout [Diagnostic]
  ) -> Page? {
    templates.render(layout.template(around: content), with: "layout", diagnostics: &diagnostics)
      .map { Page(path: path, bytes: Array($0.markup.utf8)) }
  }
}
