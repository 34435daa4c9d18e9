package import BillingModel
package import FlowReading
import FlowTranslation
package import FlowVerification

/// The stage that makes pages of what was verified.
package struct PageRenderer: Sendable {
  private let catalogue: Catalogue
  private let templates: TemplateLibrary
  /// The day that the pages say they were checked on.
  private let date: Day
  private let articles: ArticleTitles

  /// Takes all that is published too, because pages name those that they lead to.
  package init(catalogue: Catalogue, templates: TemplateLibrary, date: Day, published: [VerifiedFlow]) {
    self.catalogue = catalogue
    self.templates = templates
    self.date = date
    articles = ArticleTitles(published, catalogue: catalogue)
  }

  /// The article and the checklist of a flow in one language. The language switch leads to those that the flow is
  /// published in.
  package func pages(
    of verified: VerifiedFlow, published: Set<String>, diagnostics: inout [Diagnostic]
  ) -> [Page] {
    let flow = verified.localized.flow
    guard let language = catalogue.languages.first(where: { $0.tag == verified.localized.language }) else { return [] }
    let article = SitePaths.article(flow.id, language.tag)
    let checklist = SitePaths.checklist(flow.id, language.tag)
    let views = [
      (
        article, "article",
        ArticleView(parts: parts(verified, language, article), date: date, published: published).template, false
      ),
      (checklist, "checklist", ChecklistView(parts: parts(verified, language, checklist), date: date).template, true),
    ]
    return views.compactMap { path, template, view, isChecklist in
      guard let content = templates.render(view, with: template, diagnostics: &diagnostics) else { return nil }
      let parts = parts(verified, language, path)
      let frame = LayoutView(
        catalogue: catalogue, language: language, page: path,
        title: parts.phrases.plainText(of: flow.title),
        description: flow.summary.first.map(parts.phrases.plainText) ?? "", isChecklist: isChecklist,
        alternates: catalogue.languages.filter { published.contains($0.tag) }.map { other in
          (other, isChecklist ? SitePaths.checklist(flow.id, other.tag) : SitePaths.article(flow.id, other.tag))
        })
      return page(path, frame, content, diagnostics: &diagnostics)
    }
  }

  /// The list of articles of a language.
  package func index(
    of flows: [VerifiedFlow], in language: Language, diagnostics: inout [Diagnostic]
  ) -> Page? {
    let path = SitePaths.index(language.tag)
    let view = IndexView(catalogue: catalogue, language: language, flows: flows, articles: articles).template
    guard let content = templates.render(view, with: "index", diagnostics: &diagnostics) else { return nil }
    let frame = LayoutView(
      catalogue: catalogue, language: language, page: path, title: language.texts[.indexHeading] ?? "",
      description: language.texts[.indexSummary] ?? "", isChecklist: false,
      alternates: catalogue.languages.map { ($0, SitePaths.index($0.tag)) })
    return page(path, frame, content, diagnostics: &diagnostics)
  }

  /// The page that asks for a language; in the first of them.
  package func root(diagnostics: inout [Diagnostic]) -> Page? {
    guard let language = catalogue.languages.first else { return nil }
    let view = RootView(catalogue: catalogue, language: language).template
    guard let content = templates.render(view, with: "root", diagnostics: &diagnostics) else { return nil }
    let frame = LayoutView(
      catalogue: catalogue, language: language, page: SitePaths.root, title: language.texts[.rootHeading] ?? "",
      description: language.texts[.indexSummary] ?? "", isChecklist: false, alternates: [])
    return page(SitePaths.root, frame, content, diagnostics: &diagnostics)
  }

  private func parts(_ verified: VerifiedFlow, _ language: Language, _ path: String) -> FlowView {
    FlowView(verified: verified, catalogue: catalogue, language: language, page: path, articles: articles)
  }

  private func page(
    _ path: String, _ frame: LayoutView, _ content: HTML, diagnostics: inout [Diagnostic]
  ) -> Page? {
    templates.render(frame.template(around: content), with: "layout", diagnostics: &diagnostics)
      .map { Page(path: path, bytes: Array($0.markup.utf8)) }
  }
}
