import FlowCompiler

/// What was verified, a line for each flow and language.
struct VerificationSummary {
  let flows: [[VerifiedFlow]]

  func print() {
    for flow in flows.flatMap({ $0 }) {
      let report = flow.report
      let outcomes = Outcome.allCases.reversed().compactMap { outcome in
        report.outcomes[outcome].map { "\(outcome.words) \(grouped($0))" }
      }
      Swift.print(
        "\(flow.localized.flow.id) [\(flow.localized.language)]: \(grouped(report.accounts)) accounts: "
          + outcomes.joined(separator: ", ") + "; \(grouped(report.reachStepOne)) reach step 1"
          + " (\(grouped(report.walks)) walks, \(grouped(report.gestures)) gestures)")
    }
  }

  /// Digits in groups of three, the same on every machine.
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? " \(digit)" : String(digit)
    }.joined()
  }
}
