import BillingModel
import TestSupport

/// Gestures that somebody might make: mostly with what is on the screen, and some with what is not.
struct RandomGestures {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  /// One account of the whole space.
  mutating func account() -> AccountBox {
    Dimension.allCases.reduce(AccountBox.all) { set, dimension in
      // Often the ordinary value, or hardly anybody would get to the checkout.
      let isWhoTheyAre = [.role, .accountKind, .ownership].contains(dimension)
      let value = chance(isWhoTheyAre ? 8 : 2) ? number(in: 0..<dimension.names.count) : 0
      let narrowed = set.narrowed(dimension, to: 1 << UInt64(value))
      return narrowed.isEmpty ? set : narrowed
    }.smallest
  }

  mutating func gesture(in visit: Visit) -> Gesture {
    if chance(60) { return .open(pick(Link.allCases)) }
    if visit.state.screen == .signedOut || chance(50) { return .open(.billingCenter) }
    let slot = visit.state.menu ?? (chance(4) ? .other : .page)
    if !chance(9), let next = next(in: visit, slot) { return gesture(next, slot) }
    // Away from the Billing Center there is nothing to do but to go back.
    let isAway = [.support, .webPage, .goToAdmin, .corporateBillingPortal, .corporateNotice, .mailDraft]
      .contains(visit.state.screen)
    if isAway, chance(2) { return .open(.billingCenter) }
    let seen = Control.allCases.filter { visit.availability(of: $0, slot) != .hidden }
    return gesture(seen.isEmpty || chance(12) ? pick(Control.allCases) : pick(seen), slot)
  }

  private mutating func gesture(_ control: Control, _ slot: Slot) -> Gesture {
    let entry: Entry
    switch control.entry {
    case nil: return .click(control, slot)
    case .count: entry = .count(count())
    case .paymentMethod: entry = .paymentMethod(chance(2) ? .validCard : pick(PaymentMethod.allCases))
    case .vatNumber: entry = .vatNumber(pick(VATNumber.allCases))
    case .tier: entry = .tier(pick(Tier.allCases))
    case .cycle: entry = .cycle(pick(Cycle.allCases))
    case .product: entry = .product(pick(Slot.allCases))
    }
    return control.use == .enter ? .enter(control, entry) : .choose(control, entry)
  }

  /// What leads on: towards an order, a cancellation, a payment.
  private mutating func next(in visit: Visit, _ slot: Slot) -> Control? {
    let controls: [Control] =
      switch visit.state.screen {
      case .subscriptions where visit.state.menu != nil:
        chance(8) ? [.cancelSubscription] : [.editSubscription]
      case .subscriptions:
        chance(5)
          ? [.addNewSubscription, .paymentMethodTab, .billingHistory]
          : [.options, .options, .subscribeNow, .renew, .payNow, .addLicences, .keepPlan]
      case .editSubscription, .addLicences, .subscribe, .renew:
        chance(2) ? [.addToCart, .proceedToCheckout] : [.licences, .licences, .planTier, .billingFrequency]
      case .chooseProduct: visit.availability(of: .buy) == .enabled ? [.buy, .tryFree] : [.newProduct]
      case .choosePlan: chance(2) ? [.next] : [.licences, .planTier]
      case .chooseFrequency: chance(2) ? [.addToCart, .proceedToCheckout] : [.billingFrequency]
      case .chooseTrial: chance(2) ? [.startTrial] : [.licences, .planTier]
      case .cart: [.proceedToCheckout]
      case .checkout: chance(3) ? [.paymentMethod, .vatNumber, .editOrder] : [.placeOrder]
      case .bankConfirmation: [.confirmPayment]
      case .payInvoice: chance(2) ? [.pay] : [.paymentMethod]
      case .cancelSubscription: chance(3) ? [.dontCancel] : [.confirmCancellation]
      case .paymentMethod: [.editPaymentMethod]
      case .editPaymentMethod: [.paymentMethod, .updatePaymentMethod, .vatNumber, .applyVATNumber]
      case .billingHistory: [.viewInvoice]
      case .notBillingContact: [.emailBillingContact]
      case .adminCenter: [.manageUsers]
      case .manageUsers: [.productLicence, .save]
      case .confirmation, .cancelled, .invoice: [.close]
      default: []
      }
    let enabled = controls.filter { visit.availability(of: $0, slot) == .enabled }
    return enabled.isEmpty ? nil : pick(enabled)
  }

  /// A number of licences: mostly a small one, and sometimes one that no plan has.
  mutating func count() -> Int { chance(3) ? number(in: -1..<53) : number(in: 1..<15) }

  /// A day that is not before another: often the same.
  mutating func day(from day: Day) -> Day { chance(2) ? day : day + number(in: 1..<50) }

  mutating func chance(_ count: Int) -> Bool { number(in: 0..<count) == 0 }

  private mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(in: choices.indices)] }
}
