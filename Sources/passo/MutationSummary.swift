import FlowStudies

/// Writes a table with a row for each kind of mutation, the mutants that survived, and a table of the changes of words.
struct MutationSummary {
  let report: MutationReport

  var text: String { (changes + survivors + [""] + words).map { $0 + "\n" }.joined() }

  private var changes: [String] {
    var lines = [row("change", "tried", "noticed", "explained", "not", "per cent")]
    for subject in MutationKind.Subject.allCases {
      let kinds = MutationKind.allCases.filter { $0.subject == subject }
      lines += kinds.compactMap { row($0.rawValue, report.results(of: $0)) }
      lines += [row("of the \(subject.rawValue)", kinds.flatMap { report.results(of: $0) })].compactMap(\.self)
    }
    return lines + [row("all", report.results)].compactMap(\.self)
  }

  private var survivors: [String] {
    let excluded = report.excludedFlows
    return report.survivors.flatMap(lines)
      + (excluded.isEmpty
        ? [] : ["Left out, because something is wrong with them already: \(excluded.joined(separator: ", "))"])
  }

  private var words: [String] {
    let rates = report.wordRates.map { rate in
      row(
        rate.kind?.rawValue ?? "all words", rate.languageTag ?? "all", "\(rate.changes)", "\(rate.told)",
        perCent(rate.toldOfThousand), "\(rate.asked)", perCent(rate.askedOfThousand))
    }
    let unasked = report.words.filter { !$0.outcome.isAsked }.map { result in
      "\(result.mutant.location ?? ""): nobody is asked about a change that \(result.mutant.sentence)"
    }
    return [row("change of words", "language", "tried", "told", "per cent", "asked", "per cent")] + rates + unasked
  }

  private func perCent(_ thousandth: Int) -> String { "\(thousandth / 10).\(thousandth % 10)" }

  /// The row of some results; nil where nothing was tried.
  private func row(_ name: String, _ results: [MutationReport.Result]) -> String? {
    guard !results.isEmpty else { return nil }
    let survivors = results.filter(\.survives)
    let explained = survivors.count { $0.reason != nil }
    return row(
      name, "\(results.count)", "\(results.count - survivors.count)", "\(explained)",
      "\(survivors.count - explained)", perCent(MutationReport.score(results)))
  }

  private func row(_ name: String, _ numbers: String...) -> String {
    func padding(_ text: String, to width: Int) -> String { String(repeating: " ", count: max(width - text.count, 0)) }
    return name + padding(name, to: 26) + numbers.map { padding($0, to: 10) + $0 }.joined()
  }

  private func lines(about survivor: MutationReport.Result) -> [String] {
    let mutant = survivor.mutant
    return [
      "\(mutant.location ?? "the model"): \(mutant.kind.rawValue) \(mutant.about): \(mutant.sentence)",
      "  " + (survivor.reason.map { "explained: \($0)" } ?? "would be noticed by \(mutant.kind.cure)"),
    ]
  }
}
