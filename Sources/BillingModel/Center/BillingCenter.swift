/// The Billing Center (`billing.md` 1.2 to 1.13): screens, the controls on them, and what each gesture does.
///
/// A gesture either is done, whole, or is refused and changes nothing.
package struct BillingCenter: Sendable {
  /// The version of the rules, for the line on each page that says what was checked.
  package static let version = "1.0"

  package let terms: Terms
  /// The ordinary period of each cycle, made once: every walk asks for it.
  private let periods: InlineArray<2, Period>

  package init(_ terms: Terms) {
    self.terms = terms
    let start = terms.ordinary.periodStart
    let day = start.date.day
    periods = [
      Period(start: start, cycle: .monthly, anchorDay: day), Period(start: start, cycle: .annual, anchorDay: day),
    ]
  }

  /// The period of a cycle that starts on a day; that of the ordinary account without one.
  func period(of cycle: Cycle, from start: Day?) -> Period {
    guard let start else { return periods[cycle.rawValue] }
    return Period(start: start, cycle: cycle, anchorDay: start.date.day)
  }

  /// Does one gesture.
  package func perform(
    _ gesture: Gesture, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch gesture {
    case .open(let link): try open(link, &state, &account)
    case .click(let control, let slot):
      try require(control, slot, state, &account)
      try click(control, slot, &state, &account)
    case .enter(let control, let entry), .choose(let control, let entry):
      try require(control, .page, state, &account)
      try enter(entry, in: control, &state, &account)
    }
  }

  private func require(
    _ control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch availability(of: control, slot, state, &account) {
    case .enabled: return
    case .disabled: throw .disabled(control)
    case .hidden: throw .hidden(control)
    }
  }

  private func open(_ link: Link, _ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    guard let screen = screen(behind: link, state, &account) else { throw .message(.noAccess) }
    state.screen = screen
    state.menu = nil
    state.change = nil
  }

  /// Where a link leads this account, or nil when it is not let in.
  package func screen(behind link: Link, _ state: BillingState, _ account: inout Account) -> Screen? {
    switch link {
    case .billingCenter: landing(state, &account)
    case .goToAdmin: accountKind(state, is: .migrated, &account) ? .goToAdmin : nil
    case .corporateBillingPortal: accountKind(state, is: .corporate, &account) ? .corporateBillingPortal : nil
    case .adminCenter: role(state, is: .accountAdmin, &account) ? .adminCenter : nil
    case .whoIsTheBillingContact, .corporateAccountServices, .corporateBillingPortalFaqs, .cancelSubscription: .webPage
    }
  }

  /// Where signing in leads: moved and corporate accounts are sent on, others see why they cannot go in
  /// (`billing.md` 1.11, D7).
  private func landing(_ state: BillingState, _ account: inout Account) -> Screen {
    if accountKind(state, is: .migrated, &account) { return .goToAdmin }
    if accountKind(state, is: .corporate, &account) { return .corporateNotice }
    return role(state, is: .billingContact, &account) ? .subscriptions : .notBillingContact
  }

  private func click(
    _ control: Control, _ slot: Slot, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch control {
    case .options: state.menu = slot
    case .editSubscription:
      state.change = .init(slot: slot)
      state.screen = .editSubscription
    case .subscribeNow: state.screen = .subscribe
    case .renew: state.screen = .renew
    case .payNow: state.screen = .payInvoice
    case .keepPlan: state.status = .active
    case .addToCart: try addToCart(&state, &account)
    case .proceedToCheckout: state.screen = .checkout
    case .editOrder: state.screen = .editSubscription
    case .placeOrder: try placeOrder(&state, &account)
    case .confirmPayment: complete(&state, &account)
    case .pay: try payInvoice(&state, &account)
    case .manageUsers: state.screen = .manageUsers
    case .save: saveUsers(&state, &account)
    case .licences, .vatNumber, .paymentMethod, .productLicence: throw .disabled(control)
    }
    if control != .options { state.menu = nil }
  }

  private func enter(
    _ entry: Entry, in control: Control, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch (control, entry) {
    case (.licences, .count(let count)): try setLicences(count, &state)
    case (.paymentMethod, .paymentMethod(let method)): state.enteredPayment = method
    // A malformed number is refused at the field and the order stays as it was (`billing.md` N29).
    case (.vatNumber, .vatNumber(.malformed)): throw .message(.vatNumberNotValid)
    case (.vatNumber, .vatNumber(.wellFormed)): state.hasEnteredVATNumber = true
    case (.productLicence, .count(let count)): state.isChosen = count
    default: throw .disabled(control)
    }
  }

  /// The field takes no number outside the plan's limits (`billing.md` N6, N41).
  private func setLicences(_ count: Int, _ state: inout BillingState) throws(Refusal) {
    let plan = plan(of: state.change?.slot ?? .page)
    if count < plan.minimumLicences { throw .message(.belowMinimum) }
    if count > plan.maximumLicences { throw .message(.aboveMaximum) }
    state.change?.licences = count
  }

  /// Licences cannot go below those that users have (`billing.md` 3.7, N5).
  private func addToCart(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    let slot = state.change?.slot ?? .page
    guard let wanted = state.change?.licences, wanted != licences(slot, state, &account) else {
      throw .message(.nothingChanged)
    }
    if slot == .page && wanted < assigned(state, &account) { throw .message(.belowAssigned) }
    state.screen = .cart
  }

  /// An administrator takes the licence from users until as many as chosen have one.
  private func saveUsers(_ state: inout BillingState, _ account: inout Account) {
    let before = assigned(state, &account)
    let after = min(before, state.isChosen ?? before)
    if after < before { state.effects.insert(EffectSet(.accessLost)) }
    state.assigned = after
    state.isChosen = nil
    state.screen = .adminCenter
  }
}
