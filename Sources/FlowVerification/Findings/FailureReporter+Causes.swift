import BillingModel
import FlowReading
import FlowTranslation

/// What is said of causes, and of readers who are stopped by the data of the company.
extension FailureReporter {
  func causeFalse(
    _ solution: Int, _ group: Exploration.Group, at place: SourceRange, _ mending: Mending?, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    if case .fact(let fact)? = program.solutions[solution].cause?.subject, !fact.canBeTried {
      let (reason, help) =
        fact.isSettable
        ? ("changes every amount with it", "Name a fact that decides by itself")
        : ("follows from other facts", "Name the fact that it follows from")
      return Diagnostic(
        .causeFalse, at: place,
        "Whether this is why the reader was stopped cannot be tried: \(fact.rawValue) \(reason).",
        notes: notes, help: mending?.advice ?? "\(help), for example subscription.status.")
    }
    return Diagnostic(
      .causeFalse, at: place,
      "This is so, but it is not why the reader was stopped: changing it changes nothing.", notes: notes,
      help: mending?.advice ?? hiddenCauseAdvice(solution, group)
        ?? "Name the fact that makes the difference\(reason(group, at: place)).")
  }

  /// What to do where a rate of the data stops these readers: nothing in the article tells them from others.
  func dataAdvice(_ group: Exploration.Group) -> String? {
    let state = StopState(exploration: exploration, group: group)
    guard state.isStoppedByData, let fact = state.remedies.first(where: { $0.fact.type == .percent })?.fact else {
      return nil
    }
    return Self.advice(onData: fact)
  }

  /// What to do where a cause would be the reason if a rate of the data did not stop these readers too.
  private func hiddenCauseAdvice(_ solution: Int, _ group: Exploration.Group) -> String? {
    guard let cause = program.solutions[solution].cause else { return nil }
    return StopState(exploration: exploration, group: group).data(hiding: cause).first.map(Self.advice)
  }

  private static func advice(onData fact: Fact) -> String {
    "What stops these readers is \(fact.rawValue), which the data say is 0 for every account. Correct it there; or leave "
      + "the article out, because no company with these data can use it."
  }

  /// The fact that makes a difference for the readers of a group, if one is known, behind a colon.
  private func reason(_ group: Exploration.Group, at place: SourceRange) -> String {
    let state = StopState(exploration: exploration, group: group)
    return suggestions(at: place).reasons(state, group).first.map { ": <cause \($0.attributes)>" } ?? ""
  }
}
