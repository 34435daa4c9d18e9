import BillingModel

/// Gestures that somebody might make: mostly with what is on the screen, and some with what is not.
struct RandomGestures {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  /// One account of the whole space.
  mutating func account() -> AccountSet {
    Dimension.allCases.reduce(.all) { set, dimension in
      // Often the ordinary value, or hardly anybody would get to the checkout.
      let value = chance(4) ? number(in: 0..<dimension.names.count) : 0
      return set.narrowed(dimension, to: 1 << UInt32(value))
    }
  }

  mutating func gesture(in visit: Visit) -> Gesture {
    if chance(12) { return .open(pick(Link.allCases)) }
    if visit.state.screen == .signedOut || chance(20) { return .open(.billingCenter) }
    let slot = visit.state.menu ?? (chance(5) ? .other : .page)
    if !chance(4), let next = next(in: visit, slot) { return next }
    let seen = Control.allCases.filter { visit.availability(of: $0, slot) != .hidden }
    let control = seen.isEmpty || chance(12) ? pick(Control.allCases) : pick(seen)
    switch control.entry {
    case nil: return .click(control, slot)
    case .count: return control.use == .enter ? .enter(control, count()) : .choose(control, count())
    case .paymentMethod: return .enter(control, .paymentMethod(pick(PaymentMethod.allCases)))
    case .vatNumber: return .enter(control, .vatNumber(pick(VATNumber.allCases)))
    }
  }

  /// What leads on towards an order.
  private mutating func next(in visit: Visit, _ slot: Slot) -> Gesture? {
    switch visit.state.screen {
    case .subscriptions: .click(visit.state.menu == nil ? .options : .editSubscription, slot)
    case .editSubscription: chance(2) ? .click(.addToCart, .page) : .enter(.licences, count())
    case .cart: .click(.proceedToCheckout, .page)
    case .checkout: .click(.placeOrder, .page)
    case .bankConfirmation: .click(.confirmPayment, .page)
    case .confirmation: .open(.billingCenter)
    default: nil
    }
  }

  private mutating func count() -> Entry {
    .count(chance(3) ? number(in: -1..<53) : number(in: 1..<12))
  }

  mutating func chance(_ count: Int) -> Bool { number(in: 0..<count) == 0 }

  private mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(in: choices.indices)] }
}
