package import FlowReading
package import FlowTranslation

/// Says at the author's words where the walks of a flow multiply, until there are too many to be made.
package struct ExcessReporter {
  private let localized: LocalizedFlow
  private let program: FlowProgram
  private let triesEveryNumber: Bool

  /// `triesEveryNumber` says whether the walks entered every number, and not only the declared ones.
  package init(localized: LocalizedFlow, program: FlowProgram, triesEveryNumber: Bool = false) {
    self.localized = localized
    self.program = program
    self.triesEveryNumber = triesEveryNumber
  }

  package func diagnostic(_ excess: SearchExcess) -> Diagnostic {
    .walksTooMany(excess, at: place(of: program.operations[excess.operation]), triesEveryNumber)
  }

  private func place(of operation: FlowProgram.Operation) -> SourceRange {
    switch operation {
    case .decide(let number): localized.place(of: program.decisions[number].place)
    case .beginStep(let number), .endStep(let number): place(ofBlock: program.steps[number].id)
    case .when(let condition, _), .ask(let condition, _): localized.place(of: program.conditions[condition].place)
    case .perform(let gesture): localized.place(of: program.gestures[gesture].place)
    case .judge(let claim): localized.place(of: program.claims[claim])
    case .follow(let links): links.first.map { localized.place(of: program.links[$0].place) } ?? title
    case .endSolution(let number): place(ofBlock: program.solutions[number].id)
    case .endTip, .finish: title
    }
  }

  /// The place of the sentences of a step or a solution.
  private func place(ofBlock id: String) -> SourceRange { localized.paragraphs[id]?.place ?? title }

  private var title: SourceRange { localized.flow.title.place }
}

extension SearchExcess.Bound {
  /// What the bound counts.
  fileprivate var noun: String {
    switch self {
    case .operations: "operations"
    case .nodes: "nodes for sets of accounts"
    case .answers: "answers about accounts"
    case .questions: "questions to accounts"
    }
  }
}

extension Diagnostic {
  fileprivate static func walksTooMany(
    _ excess: SearchExcess, at place: SourceRange, _ triesEveryNumber: Bool
  ) -> Diagnostic {
    let becomes = "\(excess.origins.grouped()) states become \(excess.states.grouped())"
    let advice =
      excess.bound == .questions
      ? "Have fewer conditions and claims, above all of amounts, or divide the article into two flows."
      : excess.followsOrder
        ? "Let the article end before another order begins, and describe that order in a flow of its own."
        : "Ask for fewer inputs, have fewer optional steps, tips and solutions, or divide the article into two flows."
    return Diagnostic(
      .walksTooMany, at: place,
      excess.states > excess.origins
        ? "The walks multiply here, until there are too many: \(becomes)."
        : excess.bound == .questions
          ? "Too much is asked of accounts, and most of it here." : "There are too many walks; here they end.",
      notes: [Note("A search may take \(excess.limit.grouped()) \(excess.bound.noun), and this one needs more.")],
      help: triesEveryNumber
        ? "Leave --every-number out: it tries many numbers. Only if there are too many walks without it, change the article."
        : advice)
  }
}
