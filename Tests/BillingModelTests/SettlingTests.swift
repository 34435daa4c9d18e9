import Testing

import BillingModel

/// An order is kept as what was ordered, and folded into the state when another begins: nobody may be able to tell.
@Suite struct SettlingTests {
  /// What the last order was is forgotten, and nothing else.
  private static let facts = Fact.allCases.filter {
    $0 == .orderPaid || !$0.rawValue.hasPrefix("order.") && $0 != .cartOtherItems
  }

  /// Two visits of one account make the same gestures; one of them folds after each.
  @Test(arguments: Policies.everyValue.indices) func aFoldedOrderIsAsAnUnfoldedOne(_ index: Int) {
    var gestures = RandomGestures(seed: UInt64(40 + index))
    var (orders, ordersInARow, formsBehindOrders) = (0, 0, 0)
    for _ in 0..<60 {
      var lazy = Visit(of: gestures.account(), configuration: .test(policies: Policies.everyValue[index]))
      var folded = lazy
      for _ in 0..<60 {
        let gesture = gestures.gesture(in: lazy)
        let placed = lazy.state.orders
        #expect(lazy.make(gesture) == folded.make(gesture))
        if lazy.state.orders != placed { orders += 1 }
        if lazy.state.orders != placed, placed > 0 { ordersInARow += 1 }
        if lazy.state.draft != nil, lazy.state.placed != nil { formsBehindOrders += 1 }
        folded.settle()
        #expect(folded.state.placed == nil)
        guard differences(lazy, folded, after: gesture).isEmpty else { break }
      }
    }
    #expect(orders > 60)
    #expect(ordersInARow > 25)
    #expect(formsBehindOrders > 25)
  }

  private func differences(_ lazy: Visit, _ folded: Visit, after gesture: Gesture) -> [Sight] {
    // With an order in the making both show that, and none where a form was left.
    let facts = lazy.state.shownOrder == nil ? Fact.allCases : Self.facts
    let differences = zip(lazy.sights(facts), folded.sights(facts)).filter { $0 != $1 }.map(\.0)
    #expect(differences.isEmpty, "after \(gesture)")
    return differences
  }

  // Licences that users have do not become more when the plan gets more.
  @Test(arguments: [AssignedShare.half, .allButOne, .all])
  func usersKeepTheirLicencesOverTwoOrders(_ share: AssignedShare) {
    var visit = Visit(share)
    let assigned = visit.count(.subscriptionAssigned)
    #expect(visit.make(Visit.order(20) + [.click(.placeOrder, .page)] + Visit.order(30)) == nil)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.count(.subscriptionAssigned) == assigned)
  }

  // I5 and I7: the page's plan becomes annual, the other one stays monthly, and its credit with it.
  @Test func whatIsSaidOfOnePlanDoesNotChangeTheOther() throws {
    var visit = Visit(OtherProduct.active)
    try visit.set(today: "2026-03-25")
    let before = visit.plan(.other)
    visit.make(Visit.editing() + [.choose(.billingFrequency, .cycle(.annual)), .click(.addToCart, .page)])
    #expect(visit.make(.click(.proceedToCheckout, .page), .click(.placeOrder, .page)) == nil)
    #expect(visit.plan(.other) == before)
    visit.make(Visit.order(9, .other))
    #expect(visit.plan(.other) == before)
    #expect(visit.amount(.orderCredit) == "331.94")
  }

  // A reader who only looks at a form has ordered nothing: the order before it is written down later, if at all.
  @Test func aFormThatIsOnlyLookedAtSettlesNothingAndShowsNoOrder() {
    var visit = Visit()
    visit.make(Visit.order(9) + [.click(.placeOrder, .page)] + Visit.editing())
    #expect(visit.state.placed != nil)
    #expect(visit.value(of: .orderLicences) == .none)
    visit.make(.open(.billingCenter))
    #expect(visit.value(of: .orderTotalDue) == .none)
    #expect(visit.count(.subscriptionLicences) == 9)
    visit.make(Visit.editing() + [.enter(.licences, .count(12))])
    #expect(visit.state.placed == nil)
    #expect(visit.count(.orderLicences) == 12)
  }

  // What one order took and moved is told also where another follows.
  @Test func whatTheFirstOrderDidIsNotForgottenAtTheSecond() throws {
    var visit = Visit()
    try visit.set(today: "2026-04-05")
    visit.make(Visit.order(9) + [.click(.placeOrder, .page)] + Visit.editing())
    #expect(visit.has(.orderCharged) && visit.has(.billingDayMoved))
    #expect(visit.amount(.orderPaid) == "133.85")
  }
}

/// Something that can be asked of a state, with its answer.
private enum Sight: Hashable {
  case fact(Fact, Value)
  case effect(Effect, Bool)
  case control(Control, Slot, ControlState)
  case plan(Slot, [Int])
}

extension Visit {
  fileprivate func sights(_ facts: [Fact]) -> [Sight] {
    let plans = Slot.allCases.map { Sight.plan($0, plan($0)) }
    return plans
      + ask { state, account in
        var sights: [Sight] = []
        for fact in facts { sights.append(.fact(fact, center.value(of: fact, state, &account))) }
        for effect in Effect.allCases { sights.append(.effect(effect, center.has(effect, state, &account))) }
        for control in Control.allCases {
          for slot in Slot.allCases {
            sights.append(.control(control, slot, center.availability(of: control, slot, state, &account)))
          }
        }
        return sights
      }
  }
}
