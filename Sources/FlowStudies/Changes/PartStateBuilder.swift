import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// Collects the parts of a flow with the verdict on each.
struct PartStateBuilder {
  let localized: LocalizedFlow
  let catalogue: Catalogue
  let exploration: Exploration
  let findings: [Diagnostic]

  private var program: FlowProgram { exploration.walker.program }
  private var reached: ReachedParts { exploration.walker.reached }

  /// The parts in the order of the walk: prerequisites and `elsewhere`s first, troubleshooting last.
  var parts: [PartState] {
    decisions + gestures + claims + conditions + symptoms + solutions
  }

  private var decisions: [PartState] {
    program.decisions.indices.map { number in
      let decision = program.decisions[number]
      return state(
        decision.redirectsWhen ? .elsewhere : .requirement, decision.place,
        verdict(on: .decision(number), isReached: reached.takenDecisions.contains(number)))
    }
  }

  private var gestures: [PartState] {
    let names = WalkWording(languageTag: localized.languageTag, catalogue: catalogue)
    return program.gestures.indices.map { number in
      let gesture = program.gestures[number]
      return state(
        .gesture, gesture.place, words: names.words(gesture.phrase),
        verdict(on: .gesture(number), isReached: reached.performedGestures.contains(number)))
    }
  }

  /// The claims. One that presumes something that is false fails too.
  private var claims: [PartState] {
    program.claims.indices.filter { program.claims[$0].presumption == nil }.map { number in
      let place = program.claims[number].place
      return state(.claim, place, verdict(on: .claim(place), isReached: reached.judgedClaims.contains(number)))
    }
  }

  private var conditions: [PartState] {
    program.conditions.indices.map { number in
      let verdict: PartVerdict =
        switch (reached.conditionsTrue.contains(number), reached.conditionsFalse.contains(number)) {
        case (true, true): .holds
        case (true, false): .always
        case (false, true): .never
        case (false, false): .unreached
        }
      return state(.condition, program.conditions[number].place, verdict)
    }
  }

  private var symptoms: [PartState] {
    program.steps.indices.flatMap { step in
      program.steps[step].troubleshooting.enumerated().map { number, symptom in
        state(
          .symptom, symptom.place,
          verdict(
            on: .symptom(step: step, number: number), isReached: reached.metSymptoms.contains(symptom.place)))
      }
    }
  }

  private var solutions: [PartState] {
    let written = localized.flow.steps.flatMap(\.troubleshooting).flatMap(\.solutions)
    return program.solutions.indices.map { number in
      let solution = written.first { $0.id == program.solutions[number].id }
      let place = program.solutions[number].causePlace
      let part = FlowPart(kind: .solution, block: program.solutions[number].id, code: nil)
      let code = place.flatMap { localized.code(at: $0) }
      return PartState(
        part: part, words: code.map(words.text(inside:)) ?? solution.map { words.text(of: $0.paragraph) } ?? part.block,
        meaning: code?.meaning ?? "",
        verdict: verdict(on: .solution(number), isReached: reached.followedSolutions.contains(number)),
        reasons: reasons(at: [solution?.endingPlace, code?.place].compactMap(\.self)))
    }
  }
}

extension PartStateBuilder {
  /// The state of a part that is an element of a sentence. `words` replaces the words of the element.
  private func state(
    _ kind: FlowPart.Kind, _ place: CodePlace, words: String? = nil, _ verdict: PartVerdict
  ) -> PartState {
    let code = localized.code(at: place)
    let places = [localized.place(of: place)] + (code?.presumed ?? []).map(\.place)
    return PartState(
      part: FlowPart(kind: kind, block: place.paragraph, code: place.code),
      words: words ?? code.map(self.words.text(inside:)) ?? place.code, meaning: code?.meaning ?? "", verdict: verdict,
      reasons: verdict.isFailure ? reasons(at: places) : [])
  }

  /// The verdict on a part for which walks report failures. The groups of failing accounts may overlap, so the count is that
  /// of the largest group.
  private func verdict(on part: FailingPart, isReached: Bool) -> PartVerdict {
    let failing = exploration.groups.filter { $0.failure.part(in: program) == part }.map(\.count)
    return failing.max().map { .fails(accounts: $0) } ?? (isReached ? .holds : .unreached)
  }

  /// The messages of the errors at some places, each with its first two notes.
  private func reasons(at places: [SourceRange]) -> [String] {
    findings.filter { finding in finding.severity == .error && places.contains { $0 == finding.place } }
      .flatMap { [$0.message] + $0.notes.prefix(2).map(\.text) }
  }

  private var words: ParagraphText { ParagraphText(localized, catalogue: catalogue) }
}

/// A part of a program in which a walk can fail. Numbers are indices in the program; a symptom is numbered in its step.
private enum FailingPart: Hashable {
  case decision(Int), gesture(Int), solution(Int)
  case claim(CodePlace)
  case symptom(step: Int, number: Int)
}

extension WalkFailure {
  /// The part of a program that fails; nil when the failure is about no part.
  fileprivate func part(in program: FlowProgram) -> FailingPart? {
    switch self {
    case .turnedAway(let decision), .elsewhereNowhere(let decision), .elsewhereTurnedAway(let decision, _):
      .decision(decision)
    case .stranded(let gesture, _), .solutionFails(let gesture, _): .gesture(gesture)
    case .claimFalse(let claim), .shownNowhere(let claim), .reviewOutdated(let claim):
      .claim(program.claims[claim].place)
    case .causeMissing(let step, let symptom, _): .symptom(step: step, number: symptom)
    case .causeFalse(let solution), .circle(let solution), .solutionNowhere(let solution),
      .solutionTurnedAway(let solution, _):
      .solution(solution)
    case .strandedAtInput, .effectUntold: nil
    }
  }
}
