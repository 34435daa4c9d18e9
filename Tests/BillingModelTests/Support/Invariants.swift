import Testing

import BillingModel

/// The invariants I1 to I11 of `docs/rules.md`, checked from outside: what was billed is kept account of here a second time.
struct Invariants {
  private let account: AccountBox
  /// What an order billed for the period that each plan is in; nil before the first order.
  private var billed: [Slot: Int] = [:]

  init(_ account: AccountBox) { self.account = account }

  mutating func check(_ gesture: Gesture, _ refusal: Refusal?, _ before: Visit, _ after: Visit) {
    if refusal != nil {
      #expect(after.state == before.state, "\(gesture) was refused and changed something")
      return
    }
    checkAlways(after)
    if after.state.orders != before.state.orders {
      checkOrder(before, after)
    } else {
      checkNoOrder(gesture, before, after)
    }
  }

  private func checkAlways(_ visit: Visit) {
    // I1
    #expect((visit.units(.accountBalance) ?? -1) >= 0)
    if let due = visit.units(.orderTotalDue), let surplus = visit.units(.orderSurplus) {
      #expect(due >= 0 && surplus >= 0 && (due == 0 || surplus == 0))
    }
    checkCredit(visit)
    // I8
    if let licences = visit.count(.subscriptionLicences), let assigned = visit.count(.subscriptionAssigned) {
      #expect(assigned <= licences)
    }
    // I11
    let open: Set<Screen> = [
      .signedOut, .notBillingContact, .mailDraft, .corporateNotice, .support, .goToAdmin, .corporateBillingPortal,
      .adminCenter, .manageUsers, .webPage,
    ]
    if !open.contains(visit.state.screen) {
      #expect(account[.role] == Role.billingContact.bit)
      #expect(account[.accountKind] == AccountKind.online.bit)
    }
    let hasDraft = visit.state.draft != nil && visit.value(of: .orderLicences) != .none
    #expect(visit.state.placed == nil || !hasDraft)
  }

  /// I5: never more than was billed, and nothing where nothing was billed or paid.
  private func checkCredit(_ visit: Visit) {
    guard let draft = visit.state.draft, let credit = visit.units(.orderCredit) else { return }
    #expect(credit >= 0)
    if draft.kind != .change { #expect(credit == 0) }
    if let billed = billed[draft.slot] {
      #expect(credit <= billed)
    } else if draft.slot == .page, let price = visit.units(.planPrice),
      let licences = visit.count(.subscriptionLicences)
    {
      #expect(credit <= price * licences)
    }
  }

  private mutating func checkOrder(_ before: Visit, _ after: Visit) {
    guard let draft = before.state.draft, let due = before.units(.orderTotalDue),
      let charge = before.units(.orderCharge),
      let other = before.units(.orderOtherItems), let credit = before.units(.orderCredit),
      let tax = before.units(.orderTax), let opening = before.units(.accountBalance),
      let balance = after.units(.accountBalance)
    else {
      Issue.record("An order was placed without amounts.")
      return
    }
    // I1
    #expect(due == 0 || balance == 0)
    // I2
    let net = charge + other - credit + tax
    if before.center.configuration.policies.leftoverCredit == .lapses {
      #expect(balance == max(0, opening - max(0, net)) && due == max(0, net - opening))
    } else {
      #expect(due + opening - net == balance)
    }
    // I4
    #expect(after.units(.orderPaid) == due)
    #expect(before.units(.orderSurplus) == balance)
    #expect(after.has(.orderCharged) || due == 0)
    // I9
    #expect(after.hasMail(.orderConfirmation) && after.has(.orderConfirmationSent))
    #expect(after.state.orders == before.state.orders + 1)
    let document: DocumentKind = net > 0 ? .invoice : net == 0 ? .zeroInvoice : .creditNote
    #expect(before.value(of: .orderDocument) == .name(document.rawValue))
    checkPlans(before, after, draft)
    billed[draft.slot] = charge + (draft.slot == .other ? other : 0)
    if draft.slot == .page, other > 0 { billed[.other] = (billed[.other] ?? before.billed(.other)) + other }
  }

  /// I3, I6 and I7: the plan that was ordered changes as a whole, and the other not at all.
  private func checkPlans(_ before: Visit, _ after: Visit, _ draft: BillingState.Draft) {
    let other: Slot = draft.slot == .page ? .other : .page
    if before.count(.cartOtherItems) == 0 || other == .page { #expect(before.plan(other) == after.plan(other)) }
    if other == .page { return }
    #expect(after.count(.subscriptionLicences) == before.count(.orderLicences))
    #expect(after.value(of: .subscriptionTier) == before.value(of: .orderTier))
    #expect(after.value(of: .subscriptionCycle) == before.value(of: .orderCycle))
    #expect(after.value(of: .subscriptionPeriodStart) == after.value(of: .today))
    #expect(after.count(.subscriptionAnchorDay) == after.count(.todayDay))
    #expect(after.count(.subscriptionDaysLeft) == after.count(.subscriptionPeriodDays))
    guard case .day(let today) = after.value(of: .today),
      case .day(let next) = after.value(of: .subscriptionNextBillingDate),
      case .name(let cycle) = after.value(of: .subscriptionCycle)
    else {
      Issue.record("An order was placed without a day, a next day and a cycle.")
      return
    }
    let months = (next.date.year - today.date.year) * 12 + next.date.month - today.date.month
    #expect(months == (cycle == Cycle.annual.rawValue ? 12 : 1))
    #expect(next.date.day == min(today.date.day, Day.lengthOfMonth(next.date.month, in: next.date.year)))
  }

  /// I3, I7 and I10: without an order no plan, period or balance changes, and cancelling creates no credit.
  private func checkNoOrder(_ gesture: Gesture, _ before: Visit, _ after: Visit) {
    #expect(before.value(of: .accountBalance) == after.value(of: .accountBalance), "\(gesture)")
    for effect in [Effect.creditKept, .orderCharged, .billingDayMoved] {
      #expect(before.has(effect) == after.has(effect), "\(gesture): \(effect)")
    }
    if gesture.control == .startTrial { return }
    for slot in Slot.allCases {
      #expect(before.plan(slot) == after.plan(slot), "\(gesture)")
      #expect(before.billed(slot) == after.billed(slot), "\(gesture)")
    }
    #expect(before.value(of: .accountProducts) == after.value(of: .accountProducts), "\(gesture)")
  }
}

extension Visit {
  /// An amount in the smallest unit.
  func units(_ fact: Fact) -> Int? {
    guard case .money(let money) = value(of: fact) else { return nil }
    return money.minorUnits
  }

  /// What an order changes of a plan.
  func plan(_ slot: Slot) -> [Int] {
    ask { state, account in
      let period = center.period(slot, state, &account)
      return [
        center.hasSubscription(slot, state, &account) ? 1 : 0, center.licences(slot, state, &account),
        center.tier(slot, state, &account).rawValue, center.cycle(slot, state, &account).rawValue, period.start.number,
        period.end.number, center.anchorDay(slot, state, &account),
      ]
    }
  }

  /// What the current period of a plan was billed before VAT, as it stands after the last order.
  func billed(_ slot: Slot) -> Int {
    ask { state, account in
      center.settle(&state, &account)
      let billed = center.openingBilled(slot, state, &account).minorUnits
      return billed + (slot == .other ? state.addedToOther?.amount.minorUnits ?? 0 : 0)
    }
  }
}
