import FlowReading
import FlowTranslation

extension FailureReporter {
  /// The author's words that a failure is reported at.
  func place(of failure: WalkFailure) -> SourceRange {
    switch failure {
    case .stranded(let gesture, _), .solutionFails(let gesture, _):
      localized.place(of: program.gestures[gesture].place)
    case .strandedAtInput(let input): inputPlace(input)
    case .causeMissing(let step, let symptom, _):
      localized.place(of: program.steps[step].troubleshooting[symptom].place)
    case .causeFalse(let solution): causePlace(solution)
    case .circle(let solution), .solutionNowhere(let solution), .solutionTurnedAway(let solution, _):
      endingPlace(solution)
    case .elsewhereNowhere(let decision), .elsewhereTurnedAway(let decision, _), .turnedAway(let decision):
      localized.place(of: program.decisions[decision].place)
    case .claimFalse(let claim), .shownNowhere(let claim), .reviewOutdated(let claim):
      localized.place(of: program.claims[claim])
    case .effectUntold: localized.flow.results.first?.place ?? localized.flow.title.place
    }
  }

  private func inputPlace(_ input: Int) -> SourceRange {
    localized.flow.inputs.first { $0.name == program.inputs[input].name }?.place ?? localized.flow.title.place
  }

  private func causePlace(_ solution: Int) -> SourceRange {
    program.solutions[solution].causePlace.map(localized.place) ?? endingPlace(solution)
  }

  private func endingPlace(_ solution: Int) -> SourceRange {
    let id = program.solutions[solution].id
    let solutions = localized.flow.steps.flatMap(\.troubleshooting).flatMap(\.solutions)
    return solutions.first { $0.id == id }?.endingPlace ?? localized.flow.title.place
  }
}
