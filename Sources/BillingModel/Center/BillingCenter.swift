/// The Billing Center: screens, the controls on them, and what each gesture does. `docs/rules.md` says why each rule is
/// so.
///
/// A gesture either is done, whole, or is refused and changes nothing.
package struct BillingCenter: Sendable {
  /// The version of the rules, for the line on each page that says what was checked.
  package static let version = "2.0"

  package let configuration: BillingConfiguration
  /// The change that makes it another than the pages describe; nil for the one that they describe.
  package let mutation: ModelMutation?
  /// The rule that this change breaks, kept by itself so that asking for one costs one comparison.
  let brokenRule: BrokenRule?
  /// The ordinary period of each cycle, made once: every walk asks for it.
  private let periods: InlineArray<2, Period>

  package init(_ configuration: BillingConfiguration, mutation: ModelMutation? = nil) {
    var configuration = configuration
    if case .follows(let policies) = mutation { configuration.policies = policies }
    self.configuration = configuration
    self.mutation = mutation
    brokenRule = if case .breaks(let rule) = mutation { rule } else { nil }
    let start = configuration.ordinary.periodStart
    let day = start.date.day
    periods = [
      Period(start: start, cycle: .monthly, anchorDay: day), Period(start: start, cycle: .annual, anchorDay: day),
    ]
  }

  /// The current period of an account that was given no other.
  func ordinaryPeriod(of cycle: Cycle) -> Period { periods[cycle.rawValue] }

  /// Does one gesture, or refuses it, as the rules say.
  func make(
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
    leave(to: screen, &state)
  }

  /// Goes to another screen; what was not ordered, stored or saved on this one is forgotten.
  func leave(to screen: Screen, _ state: inout BillingState) {
    state.screen = screen
    state.menu = nil
    state.draft = nil
    state.enteredPayment = nil
    state.enteredVATNumber = nil
    state.storesVATNumberHere = false
    state.chosenUsers = nil
  }

  /// Where a link leads this account, or nil when it is not let in.
  package func screen(behind link: Link, _ state: BillingState, _ account: inout Account) -> Screen? {
    if case .closes(link) = mutation { return nil }
    return switch link {
    case .billingCenter: landing(state, &account)
    case .goToAdmin: accountKind(state, is: .migrated, &account) ? .goToAdmin : nil
    case .corporateBillingPortal: accountKind(state, is: .corporate, &account) ? .corporateBillingPortal : nil
    case .adminCenter: role(state, is: .accountAdmin, &account) ? .adminCenter : nil
    case .contactSupport: .support
    case .whoIsTheBillingContact, .corporateAccountServices, .corporateBillingPortalFaqs, .cancelSubscription: .webPage
    }
  }

  /// Where signing in leads: moved and corporate accounts are sent on, others see why they cannot go in
  /// (`docs/rules.md` ACCESS-1 to ACCESS-3).
  private func landing(_ state: BillingState, _ account: inout Account) -> Screen {
    if accountKind(state, is: .migrated, &account), !breaks(.letsMovedIn) { return .goToAdmin }
    if accountKind(state, is: .corporate, &account), !breaks(.letsCorporateIn) { return .corporateNotice }
    return breaks(.letsEverybodyIn) || role(state, is: .billingContact, &account) ? .subscriptions : .notBillingContact
  }
}
