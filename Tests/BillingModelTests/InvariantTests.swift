import BillingModel
import Testing

/// The invariants of `billing.md` 6, over gestures that somebody made at random.
@Suite struct InvariantTests {
  /// What happened, so that the test knows that it saw something.
  private struct Seen {
    var orders = 0
    var ordersOfTheOtherProduct = 0
    var ordersInARow = 0
    var charged = 0
    var kept = 0
    var confirmedByBank = 0
    var refusals: Set<Refusal> = []
  }

  @Test func hold() {
    var gestures = RandomGestures(seed: 7)
    var seen = Seen()
    for _ in 0..<1000 {
      let account = gestures.account()
      var visit = Visit(of: account)
      for _ in 0..<60 {
        if visit.state.actor != nil || gestures.chance(25) { changeActor(&visit) }
        let gesture = gestures.gesture(in: visit)
        let before = visit
        let refusal = visit.make(gesture)
        check(gesture, refusal, before, visit, account)
        count(refusal, before, visit, &seen)
      }
    }
    #expect(seen.orders > 300)
    #expect(seen.ordersOfTheOtherProduct > 20)
    #expect(seen.ordersInARow > 100)
    #expect(seen.charged > 100 && seen.kept > 100 && seen.confirmedByBank > 10)
    #expect(seen.refusals.count > 20)
  }

  /// An administrator acts from the admin center only, as in a flow.
  private func changeActor(_ visit: inout Visit) {
    guard visit.state.actor == nil else { return visit.act(as: nil) }
    visit.act(as: .accountAdmin)
    visit.make(.open(.adminCenter))
  }

  private func check(_ gesture: Gesture, _ refusal: Refusal?, _ before: Visit, _ after: Visit, _ account: AccountSet) {
    if refusal != nil {
      #expect(after.state == before.state, "\(gesture) was refused and changed something")
      return
    }
    checkAlways(after, account)
    if isOrder(before, after) {
      checkOrder(before, after)
    } else {
      #expect(unmoved(before) == unmoved(after), "\(gesture) changed what only an order may")
    }
  }

  private func checkAlways(_ visit: Visit, _ account: AccountSet) {
    // I1
    #expect(units(.accountBalance, visit) >= 0)
    if let due = amount(.orderTotalDue, visit) { #expect(due >= 0) }
    // I5, for the subscription that the order is for.
    if visit.state.screen == .checkout, !isOther(visit), let credit = amount(.orderCredit, visit) {
      #expect(credit <= units(.planPrice, visit) * (visit.count(.subscriptionLicences) ?? 0))
    }
    // I8
    if let licences = visit.count(.subscriptionLicences), let assigned = visit.count(.subscriptionAssigned) {
      #expect(assigned <= licences)
    }
    // I11
    if [.subscriptions, .editSubscription, .cart, .checkout, .bankConfirmation, .confirmation]
      .contains(visit.state.screen)
    {
      #expect(account[.role] == 1 << UInt32(Role.billingContact.rawValue))
      #expect(account[.accountKind] == 1 << UInt32(AccountKind.online.rawValue))
    }
  }

  private func checkOrder(_ before: Visit, _ after: Visit) {
    let (due, balance) = (units(.orderTotalDue, before), units(.accountBalance, after))
    // I1
    #expect(due == 0 || balance == 0)
    // I2, with everything on one side
    let charges = units(.orderCharge, before) + units(.orderOtherItems, before) + units(.orderTax, before)
    #expect(due + units(.accountBalance, before) + units(.orderCredit, before) - charges == balance)
    // I4
    #expect(units(.orderPaid, after) == due)
    #expect(units(.orderSurplus, before) == balance)
    // I9
    #expect(after.hasMail(.orderConfirmation))
    let wanted = before.count(.orderLicences)
    if isOther(before) {
      // I7
      #expect(before.subscription.prefix(5) == after.subscription.prefix(5))
    } else {
      checkPeriod(after, wanted)
    }
  }

  /// I3 and I6.
  private func checkPeriod(_ visit: Visit, _ wanted: Int?) {
    #expect(visit.count(.subscriptionLicences) == wanted)
    #expect(visit.value(of: .subscriptionPeriodStart) == visit.value(of: .today))
    #expect(visit.count(.subscriptionAnchorDay) == visit.count(.todayDay))
    #expect(visit.count(.subscriptionDaysLeft) == visit.count(.subscriptionPeriodDays))
    guard case .day(let today) = visit.value(of: .today),
      case .day(let next) = visit.value(of: .subscriptionNextBillingDate),
      case .name(let cycle) = visit.value(of: .subscriptionCycle)
    else {
      Issue.record("An order was placed without a day, a next day and a cycle.")
      return
    }
    let months = (next.date.year - today.date.year) * 12 + next.date.month - today.date.month
    #expect(months == (cycle == Cycle.annual.rawValue ? 12 : 1))
    #expect(next.date.day == min(today.date.day, Day.lengthOfMonth(next.date.month, in: next.date.year)))
  }

  /// I3, I7 and I10: none of it changes without an order.
  private func unmoved(_ visit: Visit) -> [Value] {
    [
      .subscriptionLicences, .subscriptionAnchorDay, .subscriptionPeriodStart, .subscriptionNextBillingDate,
      .accountBalance, .accountProducts,
    ].map { (fact: Fact) in visit.value(of: fact) } + [.flag(visit.hasMail(.orderConfirmation))]
  }

  private func isOrder(_ before: Visit, _ after: Visit) -> Bool {
    after.state.screen == .confirmation && before.state.screen != .confirmation
  }

  /// The other product's price is another, which is all that shows whose order it is.
  private func isOther(_ visit: Visit) -> Bool {
    units(.orderCharge, visit) != units(.planPrice, visit) * (visit.count(.orderLicences) ?? 0)
  }

  private func amount(_ fact: Fact, _ visit: Visit) -> Int? {
    guard case .money(let money) = visit.value(of: fact) else { return nil }
    return money.minorUnits
  }

  private func units(_ fact: Fact, _ visit: Visit) -> Int { amount(fact, visit) ?? 0 }

  private func count(_ refusal: Refusal?, _ before: Visit, _ after: Visit, _ seen: inout Seen) {
    if let refusal { seen.refusals.insert(refusal) }
    guard refusal == nil, isOrder(before, after) else { return }
    seen.orders += 1
    if isOther(before) { seen.ordersOfTheOtherProduct += 1 }
    if before.state.hasPlacedOrder { seen.ordersInARow += 1 }
    if units(.orderPaid, after) > 0 { seen.charged += 1 }
    if after.has(.creditKept) { seen.kept += 1 }
    if before.state.screen == .bankConfirmation { seen.confirmedByBank += 1 }
  }
}
