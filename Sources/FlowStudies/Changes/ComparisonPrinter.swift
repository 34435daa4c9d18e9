import FlowReading
import FlowVerification

/// Writes a comparison as text for people who write flows.
package struct ComparisonPrinter {
  private let comparison: ProjectComparison

  package init(_ comparison: ProjectComparison) {
    self.comparison = comparison
  }

  /// The text, flow by flow; flows that became worse come first. It is empty when nothing changed.
  package var text: String {
    let pages = comparison.flows
    guard !pages.isEmpty else { return "" }
    let flows = pages.map(\.flow).withoutRepetitions
    let worse = flows.filter { id in pages.contains { $0.flow == id && $0.isWorse } }
    let others = flows.filter { !worse.contains($0) }
    let lines = (worse + others).flatMap { id in self.lines(of: pages.filter { $0.flow == id }) }
    return (lines + [summary(flows: flows.count, worse: worse.count)]).map { $0.printable + "\n" }.joined()
  }

  private func summary(flows: Int, worse: Int) -> String {
    let changed = flows == 1 ? "1 flow changes" : "\(flows) flows change"
    guard worse > 0 else { return "\(changed); nothing that held is false now." }
    let number = worse == flows ? "" : "in \(worse) of them "
    guard comparison.isWorse else {
      return "\(changed); \(number)the release makes the published page wrong, and the next page says it right."
    }
    return "\(changed); \(number)something that held is false now."
  }

  private func lines(of pages: [FlowComparison]) -> [String] {
    FlowComparison.Kind.allCases.flatMap { kind -> [String] in
      let pages = pages.filter { $0.kind == kind }
      guard let first = pages.first else { return [] }
      return pages.flatMap { page -> [String] in
        let isRepetition = page.language != first.language && page.outline == first.outline
        let heading = "\(page.flow) [\(page.language)], \(kind.words): \(page.isWorse ? "worse" : "changed")"
        guard isRepetition else { return [heading] + outcomes(of: page) + changes(of: page.changes) + [""] }
        return [heading, "  as in [\(first.language)]"] + changes(of: page.changes.filter { $0.kind == .amount }) + [""]
      }
    }
  }

  private func outcomes(of page: FlowComparison) -> [String] {
    page.moves.map { move in
      "  \(move.accounts.grouped()) accounts: \(move.from.summaryName) before, \(move.to.summaryName) now"
    }
  }

  private func changes(of changes: [FlowChange]) -> [String] {
    let others = changes.filter { $0.kind != .arrivals }.flatMap { change -> [String] in
      let words = change.words.isEmpty ? "" : ": “\(change.words)”"
      return ["  \(change.heading): \(change.subject)\(words)", "    \(change.transition)"]
        + change.reasons.map { "    = \($0)" }
    }
    return others + arrivals(changes.filter { $0.kind == .arrivals })
  }

  /// Changes of arrivals. Successive steps with the same numbers share a line.
  private func arrivals(_ changes: [FlowChange]) -> [String] {
    var groups: [(subjects: [String], transition: String)] = []
    for change in changes {
      if groups.last?.transition == change.transition {
        groups[groups.count - 1].subjects.append(change.subject)
      } else {
        groups.append(([change.subject], change.transition))
      }
    }
    return groups.flatMap { ["  reach: \($0.subjects.joined(separator: ", "))", "    \($0.transition)"] }
  }
}

extension FlowComparison.Kind {
  fileprivate var words: String {
    switch self {
    case .published: "the page as it is, with the new data"
    case .next: "the next page"
    }
  }
}

extension FlowComparison {
  /// What changed, without words of a language, for recognising the same changes in another language.
  fileprivate var outline: [String] {
    moves.map { "\($0)" }
      + changes.filter { $0.kind != .finding }.map { change in
        let texts = change.kind == .amount ? "" : "\(change.before) \(change.after)"
        return "\(change.rank) \(change.kind) \(change.subject) \(texts)"
      }
  }
}

extension FlowChange {
  fileprivate var heading: String {
    switch (rank, kind) {
    case (.worse, .finding): "wrong now"
    case (.worse, .flow): "lost"
    case (.worse, _): "false now"
    case (.unreached, _): "idle now"
    case (.better, .finding): "right now"
    case (.better, _): "better now"
    case (.changed, .amount): "amount"
    case (.changed, .words): before.isEmpty ? "new" : after.isEmpty ? "gone" : "says something else"
    case (.changed, .finding): after.isEmpty ? "settled" : "to know"
    case (.changed, .verdict), (.changed, .arrivals), (.changed, .flow): "changed"
    }
  }

  fileprivate var transition: String {
    if before.isEmpty { return after }
    return after.isEmpty ? before : "\(before) → \(after)"
  }
}
