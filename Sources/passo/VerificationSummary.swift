import FlowPublishing
import FlowReading
import FlowVerification

/// Writes the results of a verification, a line for each flow and language.
struct VerificationSummary {
  let reports: [VerificationReport]

  var text: String {
    var lines = reports.map(line)
    if reports.contains(where: { !$0.numbers.isEmpty && !$0.hasEveryNumber }) {
      lines.append(
        "Over the declared values: where a number is entered, both ends of what is allowed and each side of every amount"
          + " that it is compared with. --every-number tries all between.")
    }
    var leftOut: [String] = []
    for report in reports {
      for (input, numbers) in report.untriedNumbers.sorted(by: { $0.key < $1.key }) {
        let line = "\(report.flow), \(input): \(numbers.map(\.words).joined(separator: ", "))"
        if !leftOut.contains(line) { leftOut.append(line) }
      }
    }
    if !leftOut.isEmpty {
      lines.append("Every number was tried but those in large gaps, for some accounts at least:")
      lines += leftOut.map { "  " + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(of report: VerificationReport) -> String {
    let name = "\(report.flow) [\(report.language)]: "
    guard report.wasWalked else {
      return name + "not walked" + (report.obstacle.map { " because of \($0.id) at \($0.location)" } ?? "")
    }
    let outcomes = Outcome.allCases.reversed().compactMap { outcome in
      report.outcomes[outcome].map { "\(outcome.summaryName) \($0.grouped())" }
    }
    let known = report.findings.count { $0.known != nil }
    return name + "\(report.accounts.grouped()) accounts: " + outcomes.joined(separator: ", ")
      + "; \(report.reachStepOne.grouped()) reach step 1" + (known > 0 ? "; \(known) known findings" : "")
      + (report.sharedWith.map { " (the walks of \($0))" }
        ?? " (\(report.walks.grouped()) walks, \(report.gestures.grouped()) gestures)")
  }
}
