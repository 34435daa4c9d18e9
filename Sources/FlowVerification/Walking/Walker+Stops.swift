import BillingModel
import FlowReading

/// Handles stops: finds the advice of the page, and tests whether its cause is the reason.
extension Walker {
  /// Handles a stop: forks into the solutions whose symptom describes exactly this stop and whose cause holds. Where
  /// there are none, the walk ends.
  mutating func stop(_ stop: Stop, at gesture: Int, _ walk: inout WalkState, _ account: inout Account) -> WalkResult? {
    let origin = program.gestures[gesture]
    if walk.redirectedBy == nil { reached.stoppedGestures.insert(gesture) }
    if origin.solution != nil { return ending(.solutionFails(gesture: gesture, stop), walk) }
    let symptoms = program.steps[origin.step].troubleshooting
    var candidates: [Int] = []
    var circle: Int?
    var matchingSymptom: Int?
    for (number, symptom) in symptoms.enumerated() where symptom.condition.matches(stop) {
      if walk.redirectedBy == nil { reached.metSymptoms.insert(symptom.place) }
      matchingSymptom = matchingSymptom ?? number
      for solution in symptom.solutions where causeHolds(solution, walk, &account) {
        if walk.usedSolutions & UInt64(bit: solution) == 0 {
          candidates.append(solution)
        } else {
          circle = circle ?? solution
        }
      }
    }
    if candidates.isEmpty {
      if let circle { return ending(.circle(solution: circle), walk) }
      guard let matchingSymptom else { return ending(.stranded(gesture: gesture, stop), walk) }
      return ending(.causeMissing(step: origin.step, symptom: matchingSymptom, stop), walk)
    }
    return follow(candidates[account.choose(among: candidates.count)], from: gesture, stop, &walk, &account)
  }

  /// Follows a solution, after a test that its cause is the reason for the stop.
  private mutating func follow(
    _ number: Int, from gesture: Int, _ stop: Stop, _ walk: inout WalkState, _ account: inout Account
  ) -> WalkResult? {
    let solution = program.solutions[number]
    if walk.redirectedBy == nil {
      let state = walk
      if let cause = solution.cause,
        !account.answerTogether({ account in isReason(cause, for: stop, at: gesture, state, &account) })
      {
        return .failed(.causeFalse(solution: number))
      }
      reached.followedSolutions.insert(number)
    }
    walk.usedSolutions |= UInt64(bit: number)
    walk.isHelped = true
    walk.billing.actor = solution.role
    walk.go(to: solution.start)
    return nil
  }

  /// The ending of a walk that fails. For a redirected walk it is no failure, because the page promises it no advice.
  private func ending(_ failure: WalkFailure, _ walk: WalkState) -> WalkResult {
    walk.redirectedBy == nil ? .failed(failure) : .redirected
  }

  /// Whether the cause of a solution holds; true where it has none.
  private func causeHolds(_ number: Int, _ walk: WalkState, _ account: inout Account) -> Bool {
    guard let cause = program.solutions[number].cause else { return true }
    return holds(cause, walk, &account)
  }

  /// Whether a cause is the reason for a stop: changing its fact alone, in the state of the stop, makes the gesture
  /// possible or changes the stop. A cause that is not about a fact always passes.
  func isReason(
    _ cause: Condition, for stop: Stop, at gesture: Int, _ walk: WalkState, _ account: inout Account
  ) -> Bool {
    guard case .fact(let fact) = cause.subject else { return true }
    for value in alternatives(to: cause, fact, walk, &account) {
      var changed = walk
      guard center.set(fact, to: value, in: &changed.billing, &account) else { continue }
      guard !holds(cause, changed, &account) else { continue }
      if stopWhenRepeating(gesture, stop, &changed, &account) != stop { return true }
    }
    return false
  }

  /// The values to which the fact of a cause is changed for the test; none for facts that cannot be set alone.
  private func alternatives(
    to cause: Condition, _ fact: Fact, _ walk: WalkState, _ account: inout Account
  ) -> [Value] {
    switch fact.type {
    case .flag: return [.flag(true), .flag(false)]
    case .name(let names): return names.indices.map(Value.name)
    case .count:
      let operands = cause.operands.map { value(of: $0, walk, &account) }
      return operands.flatMap { operand -> [Value] in
        guard case .count(let count) = operand else { return [] }
        return [.count(count), .count(count - 1), .count(count + 1)]
      }
    case .money, .day, .period, .currency, .percent, .names, .products: return []
    }
  }

  /// The stop when a gesture is repeated; nil when the gesture is possible now.
  func stopWhenRepeating(_ number: Int, _ stop: Stop, _ walk: inout WalkState, _ account: inout Account) -> Stop? {
    let phrase = program.gestures[number].phrase
    let gesture: Gesture
    var slot = Slot.page
    switch (phrase.kind, phrase.target, repeatedEntry(for: phrase, walk, &account)) {
    case (_, .link(let link), _): gesture = .open(link)
    case (.enter, .control(let control, _), .some(let entry)): gesture = .enter(control, entry)
    case (.choose, .control(let control, _), .some(let entry)): gesture = .choose(control, entry)
    case (_, .control(let control, let product), _):
      slot = product
      gesture = .click(control, product)
    }
    do throws(Refusal) {
      try center.perform(gesture, &walk.billing, &account)
    } catch {
      return .refused(error, slot)
    }
    if case .landed = stop, let landing = landings[program.gestures[number].step] {
      return walk.billing.screen == landing ? nil : .landed(walk.billing.screen)
    }
    return nil
  }
}

extension Condition {
  /// Whether this condition of a symptom describes exactly the stop.
  func matches(_ stop: Stop) -> Bool {
    switch (subject, stop) {
    case (.control(let control, let owner, .hidden), .refused(.hidden(let other), let slot)),
      (.control(let control, let owner, .disabled), .refused(.disabled(let other), let slot)):
      control == other && owner == ControlOwner(slot)
    case (.message(let message), .refused(.message(let other), _)): message == other
    case (.screen(let screen), .landed(let other)): screen == other
    default: false
    }
  }
}
