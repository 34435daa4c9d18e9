import BillingModel
import FlowReading
import TestSupport
import Testing

/// Answers are cached by a part of the state. This is correct only if they depend on no other part.
@Suite struct StateScopeTests {
  /// A random gesture that is possible on the screen, most often one on the way to an order.
  private func gesture(_ screen: Screen, _ menu: Slot?, _ generator: inout SeededGenerator) -> Gesture {
    func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }
    if chance(8) {
      return .click(Control.allCases.randomElement(using: &generator) ?? .close, chance(4) ? .other : .page)
    }
    switch screen {
    case .subscriptions where menu == nil:
      return .click(
        [.options, .addLicences, .subscribeNow, .renew, .payNow, .keepPlan].randomElement(using: &generator)
          ?? .options, chance(5) ? .other : .page)
    case .subscriptions: return .click(chance(5) ? .cancelSubscription : .editSubscription, menu ?? .page)
    case .editSubscription, .addLicences, .subscribe, .renew:
      switch Int.random(in: 0..<6, using: &generator) {
      case 0, 1: return .enter(.licences, .count(Int.random(in: 1...50, using: &generator)))
      case 2: return .choose(.planTier, .tier(chance(2) ? .premium : .standard))
      case 3: return .choose(.billingFrequency, .cycle(chance(2) ? .annual : .monthly))
      default: return .click(chance(2) ? .addToCart : .proceedToCheckout, .page)
      }
    case .cart: return .click(.proceedToCheckout, .page)
    case .checkout:
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        return .enter(.paymentMethod, .paymentMethod(PaymentMethod.allCases.randomElement(using: &generator) ?? .none))
      case 1: return .enter(.vatNumber, .vatNumber(VATNumber.allCases.randomElement(using: &generator) ?? .unknown))
      default: return .click(.placeOrder, .page)
      }
    case .bankConfirmation: return .click(.confirmPayment, .page)
    case .payInvoice: return .click(.pay, .page)
    case .cancelSubscription: return .click(.confirmCancellation, .page)
    case .confirmation, .cancelled: return .click(.close, .page)
    default: return .open(chance(6) ? .adminCenter : .billingCenter)
    }
  }

  @Test func aFactFollowsFromItsPartOfTheState() throws {
    let catalogue = Catalogue.sample
    let configuration = try #require(catalogue.products.lazy.compactMap { catalogue.configuration(for: $0.id) }.first)
    let center = BillingCenter(configuration)
    let mostly = AccountBox.all.ordinary(in: [.role, .accountKind, .ownership])
    var generator = SeededGenerator(state: 21)
    var orders = 0
    var different: Set<Fact> = []
    for number in 0..<1500 {
      let account = AccountBox.random(in: number % 4 == 0 ? .all : mostly, &generator)
      var explorer = AccountExplorer(AccountSpace(account))
      var state = BillingState()
      for _ in 0..<14 {
        let gesture = gesture(state.screen, state.menu, &generator)
        do throws(Refusal) { try center.perform(gesture, &state, &explorer.account) } catch { continue }
        for fact in Fact.allCases {
          let value = center.value(of: fact, state, &explorer.account)
          if let isShown = center.isShown(fact, state) { #expect(isShown == (value != .none), "\(fact) \(gesture)") }
          let remembered = center.value(
            of: fact, state.restricted(to: fact.stateScope ?? .subscriptions), &explorer.account)
          if fact.stateScope != nil {
            #expect(remembered == value, "\(fact.rawValue) after \(gesture) of \(account)")
            if fact.stateScope == .order { continue }
            let order = center.value(of: fact, state.restricted(to: .order), &explorer.account)
            if order != value { different.insert(fact) }
          } else if remembered != value {
            different.insert(fact)
          }
        }
      }
      if state.hasPlacedOrder { orders += 1 }
    }
    #expect(orders > 100)
    // Each part must leave something of the state out. If it were the whole state, the test would prove nothing.
    #expect(different.isSuperset(of: [.paymentMethodKind, .subscriptionStatus, .orderAsksFor]), "\(different)")
  }
}
