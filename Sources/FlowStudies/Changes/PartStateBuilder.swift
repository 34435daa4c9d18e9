import BillingModel
import FlowPublishing
import FlowReading
import FlowTranslation
import FlowVerification

/// Says of each part of a flow how it stands with the accounts that come to it.
struct PartStateBuilder {
  let localized: LocalizedFlow
  let catalogue: Catalogue
  let exploration: Exploration
  let findings: [Diagnostic]

  private var program: FlowProgram { exploration.walker.program }
  private var reached: ReachedParts { exploration.walker.reached }

  /// In the order of the walk; what helps comes after the steps.
  var parts: [PartState] {
    decisions + gestures + claims + conditions + symptoms + solutions
  }

  private var decisions: [PartState] {
    program.decisions.indices.map { number in
      let decision = program.decisions[number]
      return state(
        decision.tellsWhen ? .elsewhere : .requirement, decision.place, isMet: reached.decided.contains(number)
      ) {
        switch $0 {
        case .turnedAway(number), .elsewhereNowhere(number), .elsewhereTurnedAway(number, _): true
        default: false
        }
      }
    }
  }

  private var gestures: [PartState] {
    let names = WalkNames(localized: localized, catalogue: catalogue)
    return program.gestures.indices.map { number in
      let gesture = program.gestures[number]
      return state(
        .gesture, gesture.place, words: names.words(gesture.phrase), isMet: reached.performed.contains(number)
      ) {
        switch $0 {
        case .stranded(number, _), .solutionFails(number, _): true
        default: false
        }
      }
    }
  }

  private var claims: [PartState] {
    program.claims.indices.map { number in
      state(.claim, program.claims[number].place, isMet: reached.judged.contains(number)) {
        switch $0 {
        case .claimFalse(number), .shownNowhere(number), .reviewOutdated(number): true
        default: false
        }
      }
    }
  }

  private var conditions: [PartState] {
    program.conditions.indices.map { number in
      let truth: PartVerdict =
        switch (reached.conditionsTrue.contains(number), reached.conditionsFalse.contains(number)) {
        case (true, true): .holds
        case (true, false): .always
        case (false, true): .never
        case (false, false): .unmet
        }
      return state(.condition, program.conditions[number].place, truth)
    }
  }

  private var symptoms: [PartState] {
    program.steps.indices.flatMap { step in
      program.steps[step].troubleshooting.enumerated().map { number, symptom in
        state(.symptom, symptom.place, isMet: reached.symptoms.contains(symptom.place)) {
          if case .causeMissing(step, number, _) = $0 { true } else { false }
        }
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
      let truth = self.truth(isMet: reached.solutions.contains(number)) {
        switch $0 {
        case .causeFalse(number), .circle(number), .solutionNowhere(number), .solutionTurnedAway(number, _): true
        default: false
        }
      }
      return PartState(
        part: part, words: code.map(words) ?? solution.map { words(of: $0.paragraph) } ?? part.block,
        meaning: code?.meaning ?? "", truth: truth,
        reasons: reasons(at: [solution?.endingPlace, code?.place].compactMap(\.self)))
    }
  }
}

extension PartStateBuilder {
  private func state(
    _ kind: FlowPart.Kind, _ place: CodePlace, words: String? = nil, isMet: Bool, isAbout: (WalkFailure) -> Bool
  ) -> PartState {
    state(kind, place, words: words, truth(isMet: isMet, isAbout: isAbout))
  }

  private func state(
    _ kind: FlowPart.Kind, _ place: CodePlace, words: String? = nil, _ truth: PartVerdict
  ) -> PartState {
    let code = localized.code(at: place)
    return PartState(
      part: FlowPart(kind: kind, block: place.paragraph, code: place.code),
      words: words ?? code.map(self.words) ?? place.code, meaning: code?.meaning ?? "", truth: truth,
      reasons: truth.isFailure ? reasons(at: [localized.place(of: place)]) : [])
  }

  /// One account may fail in two ways, so the largest group is what is certain.
  private func truth(isMet: Bool, isAbout: (WalkFailure) -> Bool) -> PartVerdict {
    let failing = exploration.groups.filter { isAbout($0.finding) }.map(\.count)
    return failing.max().map { .fails(accounts: $0) } ?? (isMet ? .holds : .unmet)
  }

  /// What the findings at its words say.
  private func reasons(at places: [SourceRange]) -> [String] {
    findings.filter { finding in finding.severity == .error && places.contains { $0 == finding.place } }
      .flatMap { [$0.message] + $0.notes.prefix(2).map(\.text) }
  }

  private func words(of code: InlineCode) -> String {
    words(of: Paragraph(id: "", place: code.place, content: code.content))
  }

  private func words(of paragraph: Paragraph) -> String {
    let renderer = ParagraphRenderer(
      localized: localized, catalogue: catalogue, path: "", format: LocalFormat(locale: localized.language))
    return renderer.plainText(of: paragraph)
  }
}
