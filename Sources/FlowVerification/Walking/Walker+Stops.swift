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
  /// possible, or stops it otherwise and not earlier. A cause that is not about a fact always passes.
  func isReason(
    _ cause: Condition, for stop: Stop, at gesture: Int, _ walk: WalkState, _ account: inout Account
  ) -> Bool {
    guard case .fact(let fact) = cause.subject else { return true }
    for value in alternatives(to: cause, fact, walk, &account) {
      // What this account cannot be given is no alternative.
      var changed = walk
      guard (try? center.set(fact, to: value, in: &changed.billing, &account)) != nil else { continue }
      guard !holds(cause, changed, &account) else { continue }
      let repeated = stopWhenRepeating(gesture, landing: stop.isLanding, &changed, &account)
      // Where there is no such control any more, nobody has got past the stop. Behind a landing its gesture is seldom there.
      if repeated != stop, stop.isLanding || repeated.map({ $0.progress >= stop.progress }) ?? true { return true }
    }
    return false
  }

  /// The values to which the fact of a cause is changed for the test; none for facts that cannot be set alone. For what
  /// is counted, they are at and on each side of what the cause compares it with.
  private func alternatives(
    to cause: Condition, _ fact: Fact, _ walk: WalkState, _ account: inout Account
  ) -> [Value] {
    guard fact.canBeTried else { return [] }
    switch fact.type {
    case .flag: return [.flag(true), .flag(false)]
    case .name(let names): return names.indices.map(Value.name)
    case .products:
      guard case .names(let owned) = center.value(of: fact, walk.billing, &account) else { return [] }
      // Only what the cause names comes or goes: an account without the page's product would stop in other ways.
      return cause.operands.compactMap { operand in
        guard case .name(let slot) = value(of: operand, walk, &account) else { return nil }
        return .names(owned ^ UInt32(bit: slot))
      }
    case .count, .money, .percent, .day:
      let present = center.value(of: fact, walk.billing, &account)
      let operands = cause.operands.map { value(of: $0, walk, &account) }
      let nearby = operands.flatMap { operand in [0, -1, 1].compactMap { operand.moved(by: $0, like: present) } }
      guard case .money(let money) = present else { return nearby }
      // What is due changes with an amount, and not with a cent: nothing and the most that there can be are tried too.
      return nearby + [0, Limits.price, Limits.balance].map { .money(Money($0, money.currency)) }
    case .period, .currency, .names: return []
    }
  }

  /// The stop when a gesture is repeated; nil when the gesture is possible now. With `landing` it is one too that the step
  /// of the gesture ends on another screen than it should.
  func stopWhenRepeating(
    _ number: Int, landing isStop: Bool, _ walk: inout WalkState, _ account: inout Account
  ) -> Stop? {
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
    if isStop, let landing = landings[program.gestures[number].step] {
      return walk.billing.screen == landing ? nil : .landed(walk.billing.screen)
    }
    return nil
  }
}

extension Fact {
  /// Whether it can be changed alone, to see whether that makes a difference. A currency is that of all amounts.
  var canBeTried: Bool { isSettable && self != .accountCurrency }
}

extension Value {
  /// The value that is so much more than this one; nil where it is none that counts. An amount that is written without a
  /// currency gets that of `present`.
  fileprivate func moved(by distance: Int, like present: Value) -> Value? {
    switch (self, present) {
    case (.count(let units), .money(let money)): .money(Money(units + distance, money.currency))
    case (.count(let count), _): .count(count + distance)
    case (.money(let money), _): .money(Money(money.minorUnits + distance, money.currency))
    case (.day(let day), _): .day(day + distance)
    case (.none, _), (.flag, _), (.period, _), (.currency, _), (.name, _), (.names, _): nil
    }
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
