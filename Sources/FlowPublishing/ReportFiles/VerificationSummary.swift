package import FlowVerification

/// The results of a verification as text, a line for each flow and language.
package struct VerificationSummary: Sendable {
  private let articles: [ArticleSummary]

  /// The summary of these articles, in their order.
  package init(_ articles: [ArticleSummary]) { self.articles = articles }

  /// The summary of reports, in their order. Those of one flow stand together.
  package init(_ reports: [VerificationReport]) {
    var byFlow: [(flow: String, reports: [VerificationReport])] = []
    for report in reports {
      if byFlow.last?.flow != report.flow { byFlow.append((report.flow, [])) }
      byFlow[byFlow.count - 1].reports.append(report)
    }
    articles = byFlow.map { ArticleSummary($0.flow, $0.reports) }
  }

  package var text: String {
    var lines = articles.flatMap(\.lines)
    if articles.contains(where: \.triesDeclaredNumbers) {
      lines.append(
        "Over the declared values: where a number is entered, both ends of what is allowed and each side of every amount"
          + " that it is compared with. --every-number tries all between.")
    }
    let leftOut = articles.flatMap(\.leftOut)
    if !leftOut.isEmpty {
      lines.append("Every number was tried but those in large gaps, for some accounts at least:")
      lines += leftOut.map { "  " + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
