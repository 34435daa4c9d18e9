import FlowReading
import FlowVerification

/// What a command prints of one article where all is well.
package struct ArticleSummary: Sendable, Hashable {
  /// The id of the flow.
  let flow: String
  package let lines: [String]
  /// Whether of the numbers that readers enter only the declared ones were tried.
  let triesDeclaredNumbers: Bool
  /// Where every number was to be tried, a line for each input of which some were not.
  let leftOut: [String]

  package init(flow: String, lines: [String], triesDeclaredNumbers: Bool = false, leftOut: [String] = []) {
    self.flow = flow
    self.lines = lines
    self.triesDeclaredNumbers = triesDeclaredNumbers
    self.leftOut = leftOut
  }

  /// A line for each of the reports on a flow.
  init(_ flow: String, _ reports: [VerificationReport]) {
    var leftOut: [String] = []
    for report in reports {
      for (input, numbers) in report.untriedNumbers.sorted(by: { $0.key < $1.key }) {
        let line = "\(flow), \(input): \(numbers.map(\.words).joined(separator: ", "))"
        if !leftOut.contains(line) { leftOut.append(line) }
      }
    }
    self.init(
      flow: flow, lines: reports.map(\.summaryLine),
      triesDeclaredNumbers: reports.contains { !$0.numbers.isEmpty && !$0.hasEveryNumber }, leftOut: leftOut)
  }
}

extension VerificationReport {
  fileprivate var summaryLine: String {
    let name = "\(flow) [\(language)]: "
    guard wasWalked else {
      return name + "not walked" + (obstacle.map { " because of \($0.id) at \($0.location)" } ?? "")
    }
    let counts = Outcome.allCases.reversed().compactMap { outcome in
      outcomes[outcome].map { "\(outcome.summaryName) \($0.grouped())" }
    }
    let known = findings.count { $0.known != nil }
    return name + "\(accounts.grouped()) accounts: " + counts.joined(separator: ", ")
      + "; \(reachStepOne.grouped()) reach step 1" + (known > 0 ? "; \(known) known findings" : "")
      + (sharedWith.map { " (the walks of \($0))" } ?? " (\(walks.grouped()) walks, \(gestures.grouped()) gestures)")
  }
}
