import FlowReading
import FlowVerification

/// Compares two states of a flow part by part.
struct ChangeFinder {
  let before: FlowState
  let after: FlowState

  /// Most important first; what ranks alike in the order of the flow.
  var changes: [FlowChange] {
    let found = truths + reach + amounts + words + findings
    return FlowChange.Rank.allCases.flatMap { rank in found.filter { $0.rank == rank } }
  }

  /// The parts that are in both states and mean the same.
  private var kept: [(before: PartState, after: PartState)] {
    let known = Dictionary(before.parts.map { ($0.part, $0) }) { first, _ in first }
    return after.parts.compactMap { part in
      known[part.part].flatMap { $0.meaning == part.meaning ? ($0, part) : nil }
    }
  }

  private var truths: [FlowChange] {
    var behind = 0
    var changes: [FlowChange] = []
    for (old, new) in kept where old.truth != new.truth {
      // Where walks fail, nobody comes to what lies behind: one line says so, and not one for each sentence.
      if after.isFailing, !new.truth.isFailure, !old.truth.isFailure {
        behind += 1
      } else {
        changes.append(
          FlowChange(
            rank(old.truth, new.truth), .truth, new.part.title, words: new.words, before: old.part.words(old.truth),
            after: new.part.words(new.truth), reasons: new.truth.isFailure ? new.reasons : []))
      }
    }
    if behind > 0 {
      changes.append(
        FlowChange(
          .unmet, .truth, behind == 1 ? "1 part" : "\(behind) parts", before: "met",
          after: "met by others, or by nobody, as long as the rest fails"))
    }
    return changes
  }

  private func rank(_ old: PartVerdict, _ new: PartVerdict) -> FlowChange.Rank {
    switch (old, new) {
    case (.fails(let old), .fails(let new)): new > old ? .worse : .better
    case (.fails, _): .better
    case (_, .fails): .worse
    case (_, .unmet), (_, .never), (.holds, .always): .unmet
    default: .better
    }
  }

  private var reach: [FlowChange] {
    let known = Dictionary(before.arrivals.map { ($0.step, $0.accounts) }) { first, _ in first }
    return after.arrivals.compactMap { step, accounts in
      guard let old = known[step], old != accounts else { return nil }
      return FlowChange(
        accounts == 0 ? .unmet : .changed, .reach, FlowPart(kind: .step, block: step, code: nil).title,
        before: "\(old.grouped()) accounts", after: "\(accounts.grouped()) accounts")
    }
  }

  private var amounts: [FlowChange] {
    after.amounts.compactMap { new in
      guard let old = before.amounts.first(where: { $0.example == new.example && $0.fact == new.fact }),
        old.text != new.text
      else { return nil }
      return FlowChange(
        .changed, .amount, "example \(new.example), \(new.fact)", before: old.text, after: new.text)
    }
  }

  /// Parts that are new, gone, or mean something else.
  private var words: [FlowChange] {
    let old = Dictionary(before.parts.map { ($0.part, $0) }) { first, _ in first }
    let new = Set(after.parts.map(\.part))
    let changed = after.parts.compactMap { part -> FlowChange? in
      guard let known = old[part.part] else {
        return FlowChange(
          .changed, .words, part.part.title, words: part.words, before: "", after: part.part.words(part.truth))
      }
      guard known.meaning != part.meaning else { return nil }
      return FlowChange(
        part.truth.isFailure && !known.truth.isFailure ? .worse : .changed, .words, part.part.title, words: part.words,
        before: known.meaning, after: part.meaning, reasons: part.truth.isFailure ? part.reasons : [])
    }
    let gone = before.parts.filter { !new.contains($0.part) }.map { part in
      FlowChange(.changed, .words, part.part.title, words: part.words, before: part.part.words(part.truth), after: "")
    }
    return changed + gone
  }

  /// What else was found, or is not found any more; what is said above with its part is not said again.
  private var findings: [FlowChange] {
    let told = Set((truths + words).flatMap(\.reasons))
    let old = Set(before.findings.map(ReportedFinding.init))
    let new = Set(after.findings.map(ReportedFinding.init))
    let found = after.findings.filter {
      !$0.isNoteOfIdleText && !old.contains(ReportedFinding($0)) && !told.contains($0.message)
    }.map {
      FlowChange(
        $0.severity == .error ? .worse : .changed, .finding, $0.id.rawValue, words: $0.place?.text ?? "", before: "",
        after: $0.message, reasons: $0.notes.prefix(1).map(\.text))
    }
    let gone = before.findings.filter { !$0.isNoteOfIdleText && !new.contains(ReportedFinding($0)) }.map {
      FlowChange(
        $0.severity == .error ? .better : .changed, .finding, $0.id.rawValue, words: $0.place?.text ?? "",
        before: $0.message, after: "")
    }
    return found + gone
  }

  /// What makes a finding the same in another state of the file, where it stands at another place.
  private struct ReportedFinding: Hashable {
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
  /// The kind and the ids.
  fileprivate var title: String { "\(kind.rawValue) \(path)" }

  /// How it stands, as a clause about this kind of part.
  fileprivate func words(_ truth: PartVerdict) -> String {
    switch (kind, truth) {
    case (.claim, .holds): "true for all"
    case (.claim, .fails(let accounts)): "false for \(accounts.grouped()) kinds of account"
    case (.claim, _): "judged by nobody"
    case (.gesture, .holds): "possible"
    case (.gesture, .fails(let accounts)): "not possible for \(accounts.grouped()) kinds of account"
    case (.gesture, _): "made by nobody"
    case (.condition, .always): "always true"
    case (.condition, .never): "never true"
    case (.condition, .unmet): "asked by nobody"
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
  /// Whether it notes what the truth of a part says too: that nobody comes to it.
  fileprivate var isNoteOfIdleText: Bool {
    let ids: [ID] = [.symptomNever, .blockDead, .conditionConstant, .claimNeverJudged]
    return severity == .note && ids.contains(id)
  }
}
