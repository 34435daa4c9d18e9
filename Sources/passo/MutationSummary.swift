import FlowStudies

/// Prints a table with a row for each kind of mutation, the mutants that survived, and a table of the changes of words.
struct MutationSummary {
  let report: MutationReport

  func print() {
    Swift.print(row("change", "tried", "noticed", "explained", "not", "per cent"))
    for subject in MutationKind.Subject.allCases {
      let kinds = MutationKind.allCases.filter { $0.subject == subject }
      for kind in kinds { printRow(kind.rawValue, report.results(of: kind)) }
      printRow("of the \(subject.rawValue)", kinds.flatMap { report.results(of: $0) })
    }
    printRow("all", report.results)
    for survivor in report.survivors { print(survivor) }
    if !report.excludedFlows.isEmpty {
      Swift.print(
        "Left out, because something is wrong with them already: \(report.excludedFlows.joined(separator: ", "))")
    }
    printWords()
  }

  private func printWords() {
    Swift.print()
    Swift.print(row("change of words", "language", "tried", "told", "per cent", "asked", "per cent"))
    for rate in report.wordRates {
      Swift.print(
        row(
          rate.kind?.rawValue ?? "all words", rate.languageTag ?? "all", "\(rate.changes)", "\(rate.told)",
          perCent(rate.toldOfThousand), "\(rate.asked)", perCent(rate.askedOfThousand)))
    }
    for result in report.words where !result.outcome.isAsked {
      Swift.print("\(result.mutant.location ?? ""): nobody is asked about a change that \(result.mutant.sentence)")
    }
  }

  private func perCent(_ thousandth: Int) -> String { "\(thousandth / 10).\(thousandth % 10)" }

  private func printRow(_ name: String, _ results: [MutationReport.Result]) {
    guard !results.isEmpty else { return }
    let survivors = results.filter(\.survives)
    let explained = survivors.count { $0.reason != nil }
    let score = MutationReport.score(results)
    Swift.print(
      row(
        name, "\(results.count)", "\(results.count - survivors.count)", "\(explained)",
        "\(survivors.count - explained)",
        perCent(score)))
  }

  private func row(_ name: String, _ numbers: String...) -> String {
    func padding(_ text: String, to width: Int) -> String { String(repeating: " ", count: max(width - text.count, 0)) }
    return name + padding(name, to: 26) + numbers.map { padding($0, to: 10) + $0 }.joined()
  }

  private func print(_ survivor: MutationReport.Result) {
    let mutant = survivor.mutant
    Swift.print("\(mutant.location ?? "the model"): \(mutant.kind.rawValue) \(mutant.about): \(mutant.sentence)")
    Swift.print("  " + (survivor.reason.map { "explained: \($0)" } ?? "would be noticed by \(mutant.kind.cure)"))
  }
}
