import FlowReading
import FlowVerification

/// Writes a comparison as text for people who write flows.
package struct ComparisonPrinter {
  private let comparison: ProjectComparison

  package init(_ comparison: ProjectComparison) {
    self.comparison = comparison
  }

  /// The text, flow by flow; flows that became worse come first. When nothing changed, it says so.
  package var text: String {
    guard !comparison.isEmpty else {
      return "Nothing changed: the words of all pages, what they mean and what is true of them are the same.\n"
    }
    let pages = comparison.flows
    let flows = pages.map(\.flow).withoutRepetitions
    let worse = flows.filter { id in pages.contains { $0.flow == id && $0.isWorse } }
    let others = flows.filter { !worse.contains($0) }
    let lines = (worse + others).flatMap { id in self.lines(of: pages.filter { $0.flow == id }) }
    return (lines + texts + [summary(flows: flows.count, worse: worse.count)]).map { $0.printable + "\n" }.joined()
  }

  /// The changes of what stands around the content of pages.
  private var texts: [String] {
    comparison.languages.flatMap { language in
      ["[\(language.language)], around the content of every page: changed"] + changes(of: language.changes) + [""]
    }
  }

  private func summary(flows: Int, worse: Int) -> String {
    guard flows > 0 else { return "No flow changes, but the texts around them do." }
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
        return [heading, "  as in [\(first.language)]"]
          + changes(of: page.changes.filter { $0.kind == .amount || $0.kind.isOfWords })
          + [""]
      }
    }
  }

  private func outcomes(of page: FlowComparison) -> [String] {
    page.moves.map { move in
      "  \(move.accounts.grouped()) accounts: \(move.from.summaryName) before, \(move.to.summaryName) now"
    }
  }

  private func changes(of changes: [FlowChange]) -> [String] {
    let others = changes.filter { !$0.kind.sharesLines }.flatMap { change -> [String] in
      let words = change.words.isEmpty ? "" : ": “\(change.words)”"
      return ["  \(change.heading): \(change.subject)\(words)"] + change.transition.map { "    \($0)" }
        + change.reasons.map { "    = \($0)" }
    }
    return others + shared(changes.filter(\.kind.sharesLines))
  }

  /// Changes of numbers, labels and addresses. Places with the same change share its lines.
  private func shared(_ changes: [FlowChange]) -> [String] {
    var groups: [(heading: String, subjects: [String], transition: [String])] = []
    for change in changes {
      if let group = groups.firstIndex(where: { $0.heading == change.heading && $0.transition == change.transition }) {
        groups[group].subjects.append(change.subject)
      } else {
        groups.append((change.heading, [change.subject], change.transition))
      }
    }
    return groups.flatMap { group in
      ["  \(group.heading): \(group.subjects.joined(separator: "; "))"] + group.transition.map { "    \($0)" }
    }
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

extension FlowChange.Kind {
  /// Whether several places can have the same change, which is then said once.
  fileprivate var sharesLines: Bool {
    switch self {
    case .arrivals, .label, .definition, .address: true
    case .flow, .verdict, .amount, .words, .sentence, .reading, .order, .finding: false
    }
  }
}

extension FlowComparison {
  /// What changed, without words of a language, for recognising the same changes in another language.
  fileprivate var outline: [String] {
    moves.map { "\($0)" }
      + changes.filter { $0.kind != .finding && !$0.kind.isOfWords }.map { change in
        let texts = change.kind == .amount ? "" : "\(change.before) \(change.after)"
        return "\(change.rank) \(change.kind) \(change.subject) \(texts)"
      }
  }
}

extension FlowChange {
  fileprivate var heading: String {
    switch (rank, kind) {
    case (_, .arrivals): "reach"
    case (.worse, .finding): "wrong now"
    case (.worse, .flow): "lost"
    case (.worse, _): "false now"
    case (.unreached, _): "idle now"
    case (.better, .finding): "right now"
    case (.better, _): "better now"
    case (.changed, .amount): "amount"
    case (.changed, .words): before.isEmpty ? "new" : after.isEmpty ? "gone" : "says something else"
    case (.changed, .finding): after.isEmpty ? "settled" : "to know"
    case (.changed, .sentence): before.isEmpty ? "new words" : after.isEmpty ? "words gone" : "words"
    case (.changed, .reading): before.isEmpty ? "new reading" : after.isEmpty ? "reading gone" : "reading"
    case (.changed, .label): "label"
    case (.changed, .definition): "definition"
    case (.changed, .address): "address"
    case (.changed, .order): "order"
    case (.changed, .verdict), (.changed, .flow): "changed"
    }
  }

  /// How it was and how it is. Sentences have a line each.
  fileprivate var transition: [String] {
    if before.isEmpty { return [after] }
    if after.isEmpty { return [before] }
    switch kind {
    case .sentence, .reading, .definition, .address, .order: return ["before: \(before)", "now:    \(after)"]
    case .flow, .verdict, .arrivals, .amount, .words, .label, .finding: return ["\(before) → \(after)"]
    }
  }
}
