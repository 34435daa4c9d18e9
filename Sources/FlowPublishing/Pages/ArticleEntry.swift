import FlowReading
import FlowTranslation
import FlowVerification

/// What the list of articles says of one, and what links to it show.
package struct ArticleEntry: Sendable, Hashable {
  /// The id of the flow.
  let flow: String
  /// The tag of the language of the page.
  let languageTag: String
  /// The tag of the language that the flow is written in.
  let sourceLanguageTag: String
  let title: String
  /// The number of steps.
  let steps: Int
  /// The first paragraph of the summary.
  let summary: HTML
  let isDraft: Bool

  /// The paths of its pages.
  var paths: [String] { [SitePaths.article(flow, languageTag), SitePaths.checklist(flow, languageTag)] }
}

extension ArticleEntry {
  /// The entry of a flow in its language; nil when the catalogue has no such language. `titles` are those of the flows that
  /// its words mention.
  init?(_ verified: VerifiedFlow, catalogue: Catalogue, titles: ArticleTitles) {
    let (flow, tag) = (verified.localized.flow, verified.localized.languageTag)
    guard let language = catalogue.languages.first(where: { $0.tag == tag }) else { return nil }
    let renderer = FlowView(
      verified: verified, catalogue: catalogue, language: language, path: SitePaths.index(tag), titles: titles
    ).renderer
    self.init(
      flow: flow.id, languageTag: tag, sourceLanguageTag: flow.languageTag, title: renderer.plainText(of: flow.title),
      steps: flow.steps.count, summary: flow.summary.first.map(renderer.content) ?? HTML(), isDraft: verified.isDraft)
  }
}
