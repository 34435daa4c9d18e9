import FlowCompiler

/// What was verified, a line for each flow and language.
struct VerificationSummary {
  let reports: [VerificationReport]
  /// Whether every number was tried.
  var isExact = false

  func print() {
    for report in reports { Swift.print(line(of: report)) }
    if !isExact, reports.contains(where: { !$0.numbers.isEmpty }) {
      Swift.print(
        "Over the declared values: where a number is entered, both ends of what is allowed and each side of every amount"
          + " that it is compared with. --every-number tries all between.")
    }
  }

  private func line(of report: VerificationReport) -> String {
    let name = "\(report.flow) [\(report.language)]: "
    guard report.wasWalked else { return name + "not walked" }
    let outcomes = Outcome.allCases.reversed().compactMap { outcome in
      report.outcomes[outcome].map { "\(outcome.words) \(grouped($0))" }
    }
    let known = report.findings.count { $0.known != nil }
    return name + "\(grouped(report.accounts)) accounts: " + outcomes.joined(separator: ", ")
      + "; \(grouped(report.reachStepOne)) reach step 1" + (known > 0 ? "; \(known) known findings" : "")
      + (report.sharedWith.map { " (the walks of \($0))" }
        ?? " (\(grouped(report.walks)) walks, \(grouped(report.gestures)) gestures)")
  }

  /// Digits in groups of three, the same on every machine.
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? " \(digit)" : String(digit)
    }.joined()
  }
}
