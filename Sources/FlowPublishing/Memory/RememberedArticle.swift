package import FlowVerification
import FlowReading

/// What a run made of one article.
package struct RememberedArticle: Sendable, Hashable {
  package let flow: RememberedFlow
  package let summary: ArticleSummary
  /// One for each language in which it is published; none where the run published nothing.
  package let entries: [ArticleEntry]

  package init(flow: RememberedFlow, summary: ArticleSummary, entries: [ArticleEntry] = []) {
    self.flow = flow
    self.summary = summary
    self.entries = entries
  }

  /// What other articles see of it: if it is the same, they are as they were.
  var face: String {
    var print = Fingerprint()
    let titles = entries.map { "\($0.languageTag) \($0.title)" }
    print.add(Array(([flow.languageTag, flow.entry] + titles).joined(separator: "\n").utf8))
    return print.text
  }

  /// The paths of its pages.
  var pages: [String] { entries.flatMap(\.paths) }
}

extension RememberedArticle {
  /// The articles of a verification, and what lists say of them.
  package static func all(of verification: Verification, entries: [ArticleEntry] = []) -> [RememberedArticle] {
    let reports = Dictionary(grouping: verification.reports, by: \.flow)
    let entries = Dictionary(grouping: entries, by: \.flow)
    return verification.remembered.map { flow in
      RememberedArticle(
        flow: flow, summary: ArticleSummary(flow.id, reports[flow.id] ?? []),
        entries: entries[flow.id] ?? [])
    }
  }
}
