import FlowReading
import FlowVerification

/// Finds what changed about a flow between two states, part by part.
struct ChangeFinder {
  let before: FlowState
  let after: FlowState

  /// The changes, the most important first. Changes of the same rank are in the order of the flow.
  var changes: [FlowChange] {
    let found =
      verdictChanges + arrivalChanges + amountChanges + wordingChanges
      + WordChangeFinder(before: before.blocks, after: after.blocks).changes + findingChanges
    return FlowChange.Rank.allCases.flatMap { rank in found.filter { $0.rank == rank } }
  }

  /// The parts that are in both states with the same meaning.
  private var commonParts: [(before: PartState, after: PartState)] {
    let known = Dictionary(before.parts.map { ($0.part, $0) }) { first, _ in first }
    return after.parts.compactMap { part in
      known[part.part].flatMap { $0.meaning == part.meaning ? ($0, part) : nil }
    }
  }

  private var verdictChanges: [FlowChange] {
    var unreachedBehindFailure = 0
    var changes: [FlowChange] = []
    for (old, new) in commonParts where old.verdict != new.verdict {
      // Walks that fail end there, so fewer accounts reach the parts behind. One change stands for all of these parts.
      if after.isFailing, !new.verdict.isFailure, !old.verdict.isFailure {
        unreachedBehindFailure += 1
      } else {
        changes.append(
          FlowChange(
            rank(old.verdict, new.verdict), .verdict, new.part.title, step: after.step(of: new.part), words: new.words,
            before: old.part.words(for: old.verdict), after: new.part.words(for: new.verdict),
            reasons: new.verdict.isFailure ? new.reasons : []))
      }
    }
    if unreachedBehindFailure > 0 {
      changes.append(
        FlowChange(
          .unreached, .verdict, unreachedBehindFailure == 1 ? "1 part" : "\(unreachedBehindFailure) parts",
          before: "met",
          after: "met by others, or by nobody, as long as the rest fails"))
    }
    return changes
  }

  private func rank(_ old: PartVerdict, _ new: PartVerdict) -> FlowChange.Rank {
    switch (old, new) {
    case (.fails(let old), .fails(let new)): new > old ? .worse : .better
    case (.fails, _): .better
    case (_, .fails): .worse
    case (_, .unreached), (_, .never), (.holds, .always): .unreached
    case (_, .holds), (_, .always): .better
    }
  }

  /// Changes of how many accounts come to a step.
  private var arrivalChanges: [FlowChange] {
    let known = Dictionary(before.arrivals.map { ($0.step, $0.accounts) }) { first, _ in first }
    return after.arrivals.compactMap { step, accounts in
      guard let old = known[step], old != accounts else { return nil }
      return FlowChange(
        accounts == 0 ? .unreached : .changed, .arrivals, FlowPart(kind: .step, block: step, code: nil).title,
        step: step, before: "\(old.grouped()) accounts", after: "\(accounts.grouped()) accounts")
    }
  }

  /// Changes of the amounts that worked examples show.
  private var amountChanges: [FlowChange] {
    after.amounts.compactMap { new in
      guard let old = before.amounts.first(where: { $0.example == new.example && $0.fact == new.fact }),
        old.text != new.text
      else { return nil }
      return FlowChange(
        .changed, .amount, "example \(new.example), \(new.fact)", before: old.text, after: new.text)
    }
  }

  /// Parts that are new, that are gone, or whose meaning changed.
  private var wordingChanges: [FlowChange] {
    let old = Dictionary(before.parts.map { ($0.part, $0) }) { first, _ in first }
    let new = Set(after.parts.map(\.part))
    let changed = after.parts.compactMap { part -> FlowChange? in
      guard let known = old[part.part] else {
        return FlowChange(
          .changed, .words, part.part.title, step: after.step(of: part.part), words: part.words, before: "",
          after: part.part.words(for: part.verdict))
      }
      guard known.meaning != part.meaning else { return nil }
      return FlowChange(
        part.verdict.isFailure && !known.verdict.isFailure ? .worse : .changed, .words, part.part.title,
        step: after.step(of: part.part), words: part.words, before: known.meaning, after: part.meaning,
        reasons: part.verdict.isFailure ? part.reasons : [])
    }
    let gone = before.parts.filter { !new.contains($0.part) }.map { part in
      FlowChange(
        .changed, .words, part.part.title, step: before.step(of: part.part), words: part.words,
        before: part.part.words(for: part.verdict), after: "")
    }
    return changed + gone
  }

  /// Findings that are new or gone. A finding that is already a reason of another change is left out.
  private var findingChanges: [FlowChange] {
    let reported = Set((verdictChanges + wordingChanges).flatMap(\.reasons))
    let old = Set(before.findings.map(FindingKey.init))
    let new = Set(after.findings.map(FindingKey.init))
    let found = after.findings.filter {
      !$0.isNoteOfUnreachedText && !old.contains(FindingKey($0)) && !reported.contains($0.message)
    }.map {
      FlowChange(
        $0.severity == .error ? .worse : .changed, .finding, $0.id.rawValue, words: $0.place?.text ?? "", before: "",
        after: $0.message, reasons: $0.notes.prefix(1).map(\.text))
    }
    let gone = before.findings.filter { !$0.isNoteOfUnreachedText && !new.contains(FindingKey($0)) }.map {
      FlowChange(
        $0.severity == .error ? .better : .changed, .finding, $0.id.rawValue, words: $0.place?.text ?? "",
        before: $0.message, after: "")
    }
    return found + gone
  }

  /// By what a finding is recognised in another state of the file, where its place is another.
  private struct FindingKey: Hashable {
    let id: Diagnostic.ID
    let severity: Diagnostic.Severity
    let path: String
    let words: String?
    let message: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      severity = diagnostic.severity
      path = diagnostic.path
      words = diagnostic.place?.text
      message = diagnostic.message
    }
  }
}

extension FlowPart {
  /// The kind and the ids, as comparisons name the part.
  fileprivate var title: String { "\(kind.rawValue) \(path)" }

  /// What a verdict means for this kind of part.
  fileprivate func words(for verdict: PartVerdict) -> String {
    switch (kind, verdict) {
    case (.claim, .holds): "true for all"
    case (.claim, .fails(let accounts)): "false for \(accounts.grouped()) kinds of account"
    case (.claim, _): "judged by nobody"
    case (.gesture, .holds): "possible"
    case (.gesture, .fails(let accounts)): "not possible for \(accounts.grouped()) kinds of account"
    case (.gesture, _): "made by nobody"
    case (.condition, .always): "always true"
    case (.condition, .never): "never true"
    case (.condition, .unreached): "asked by nobody"
    case (.condition, _): "true for some"
    case (.requirement, .holds), (.elsewhere, .holds): "sends some away"
    case (.requirement, .fails(let accounts)), (.elsewhere, .fails(let accounts)):
      "sends \(accounts.grouped()) kinds of account the wrong way"
    case (.requirement, _), (.elsewhere, _): "sends nobody away"
    case (.symptom, .holds): "seen by some, who are helped"
    case (.symptom, .fails(let accounts)): "helps \(accounts.grouped()) kinds of account nothing"
    case (.symptom, _): "seen by nobody"
    case (.solution, .holds): "helps some"
    case (.solution, .fails(let accounts)): "fails for \(accounts.grouped()) kinds of account"
    case (.solution, _): "needed by nobody"
    case (.step, _): ""
    }
  }
}

extension Diagnostic {
  /// Whether it is a note that no account reaches a part. The verdict on the part says the same.
  fileprivate var isNoteOfUnreachedText: Bool {
    let ids: [ID] = [.symptomNever, .blockDead, .conditionConstant, .claimNeverJudged]
    return severity == .note && ids.contains(id)
  }
}
