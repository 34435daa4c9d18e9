import Testing

import BillingModel

/// The invariants of `docs/rules.md`, after every gesture that somebody made at random.
@Suite struct InvariantTests {
  @Test func holdAfterEveryGesture() {
    let seen = walk(visits: 1600, seed: 7, policies: .test())
    #expect(seen.orders > 1200)
    #expect(seen.ordersOfTheOtherProduct > 250)
    #expect(seen.ordersInARow > 500)
    #expect(seen.charged > 400)
    #expect(seen.kept > 200)
    #expect(seen.confirmedByBank > 50)
    #expect(seen.withOtherItem > 120)
    #expect(seen.purchases > 300)
    #expect(seen.tierUps > 50)
    #expect(seen.cycleChanges > 100)
    // Every control that does something was used, so that no rule was spared.
    for control in Control.allCases {
      #expect(seen.used[control, default: 0] >= 20, "\(control) was used \(seen.used[control, default: 0]) times")
    }
    for effect in Effect.allCases {
      #expect(seen.effects[effect, default: 0] >= 20, "\(effect) came about \(seen.effects[effect, default: 0]) times")
    }
    let messages = Set(Message.allCases.map(Refusal.message)).subtracting([.message(.vatServiceDown)])
    #expect(messages.isSubset(of: seen.refusals), "\(messages.subtracting(seen.refusals))")
    for screen in Screen.allCases where screen != .signedOut {
      #expect(seen.screens.contains(screen), "Nobody came to \(screen)")
    }
  }

  @Test(arguments: Policies.everyValue.indices) func holdUnderEachPolicy(_ index: Int) {
    let seen = walk(visits: 200, seed: UInt64(100 + index), policies: Policies.everyValue[index])
    #expect(seen.orders > 100)
    #expect(seen.ordersInARow > 40)
  }

  private func walk(visits: Int, seed: UInt64, policies: Policies) -> Sights {
    var gestures = RandomGestures(seed: seed)
    var seen = Sights()
    for _ in 0..<visits {
      let account = gestures.account()
      var visit = Visit(of: account, configuration: .test(policies: policies))
      var invariants = Invariants(account)
      for _ in 0..<60 {
        if visit.state.actor != nil || gestures.chance(25) { changeActor(&visit) }
        if visit.state.hasPlacedOrder, gestures.chance(15) { letTimePass(&visit, &gestures) }
        let gesture = gestures.gesture(in: visit)
        let before = visit
        let refusal = visit.make(gesture)
        invariants.check(gesture, refusal, before, visit)
        seen.add(gesture, refusal, before, visit)
      }
    }
    return seen
  }

  /// An administrator acts from the admin center only, as in a flow.
  private func changeActor(_ visit: inout Visit) {
    guard visit.state.actor == nil else { return visit.act(as: nil) }
    visit.act(as: .accountAdmin)
    visit.make(.open(.adminCenter))
  }

  private func letTimePass(_ visit: inout Visit, _ gestures: inout RandomGestures) {
    guard case .day(let today) = visit.value(of: .today) else { return }
    visit.set(.today, to: .day(gestures.day(from: today)))
  }
}

/// What happened in random walks, so that a test knows that it saw something.
private struct Sights {
  var orders = 0
  var ordersOfTheOtherProduct = 0
  var ordersInARow = 0
  var charged = 0
  var kept = 0
  var confirmedByBank = 0
  var withOtherItem = 0
  var purchases = 0
  var cycleChanges = 0
  var tierUps = 0
  var refusals: Set<Refusal> = []
  var screens: Set<Screen> = []
  var used: [Control: Int] = [:]
  var effects: [Effect: Int] = [:]

  mutating func add(_ gesture: Gesture, _ refusal: Refusal?, _ before: Visit, _ after: Visit) {
    if let refusal {
      refusals.insert(refusal)
      return
    }
    screens.insert(after.state.screen)
    if let control = gesture.control {
      used[control, default: 0] += 1
      #expect(control.screens.contains(before.state.screen), "\(control) stands on \(before.state.screen)")
    }
    for effect in after.effects where !before.has(effect) { effects[effect, default: 0] += 1 }
    guard before.state.orders != after.state.orders, let draft = before.state.draft else { return }
    orders += 1
    if draft.slot == .other { ordersOfTheOtherProduct += 1 }
    if before.state.hasPlacedOrder { ordersInARow += 1 }
    if draft.kind == .purchase { purchases += 1 }
    if draft.kind == .change, draft.tier == .known(.premium) { tierUps += 1 }
    if draft.kind == .change, draft.cycle != nil { cycleChanges += 1 }
    if before.count(.cartOtherItems) == 1 { withOtherItem += 1 }
    if before.state.screen == .bankConfirmation { confirmedByBank += 1 }
    if let paid = after.units(.orderPaid), paid > 0 { charged += 1 }
    if after.has(.creditKept) { kept += 1 }
  }
}
