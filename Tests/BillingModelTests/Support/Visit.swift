import BillingModel
import Testing

/// One account's visit to the Billing Center, gesture by gesture.
struct Visit {
  let center: BillingCenter
  private(set) var state = BillingState()
  private let accounts: AccountSet

  /// A visit of the account that differs from the ordinary one in `properties`; further facts are given with `set`.
  init(_ properties: any AccountProperty..., terms: Terms = .test()) {
    center = BillingCenter(terms)
    accounts = properties.reduce(.all) { set, property in
      set.narrowed(type(of: property).dimension, to: 1 << UInt32(property.rawValue))
    }
  }

  /// A visit of the first of some accounts.
  init(of accounts: AccountSet, terms: Terms = .test()) {
    center = BillingCenter(terms)
    self.accounts = accounts
  }

  mutating func set(_ fact: Fact, to value: Value) {
    #expect(center.set(fact, to: value, in: &state), "\(fact) cannot be set")
  }

  /// A visit on another day than the middle of the period.
  mutating func set(today text: String) throws { set(.today, to: .day(try #require(Day(text)))) }

  /// Who makes the next gestures; nil for the reader.
  mutating func act(as role: Role?) { state.actor = role }

  /// Makes gestures until one is refused, and answers why.
  @discardableResult
  mutating func make(_ gestures: [Gesture]) -> Refusal? {
    for gesture in gestures {
      let (after, refusal) = outcome(of: gesture)
      state = after
      if let refusal { return refusal }
    }
    return nil
  }

  @discardableResult
  mutating func make(_ gestures: Gesture...) -> Refusal? { make(gestures) }

  /// What a gesture would lead to.
  func outcome(of gesture: Gesture) -> (state: BillingState, refusal: Refusal?) {
    ask { state, account in
      do throws(Refusal) {
        try center.perform(gesture, &state, &account)
        return (state, nil)
      } catch {
        return (state, error)
      }
    }
  }

  func value(of fact: Fact) -> Value {
    ask { state, account in center.value(of: fact, state, &account) }
  }

  /// An amount as a plain decimal; nil where the fact shows none.
  func amount(_ fact: Fact) -> String? {
    guard case .money(let money) = value(of: fact) else { return nil }
    return money.decimal
  }

  func count(_ fact: Fact) -> Int? {
    guard case .count(let count) = value(of: fact) else { return nil }
    return count
  }

  /// A date as `2026-03-25`.
  func date(_ fact: Fact) -> String? {
    guard case .day(let day) = value(of: fact) else { return nil }
    return day.isoDate
  }

  func availability(of control: Control, _ slot: Slot = .page) -> ControlState {
    ask { state, account in center.availability(of: control, slot, state, &account) }
  }

  func has(_ effect: Effect) -> Bool { state.effects.contains(EffectSet(effect)) }
  func hasMail(_ mail: MailKind) -> Bool { state.mail & mail.bit != 0 }

  private func ask<Answer>(_ question: (inout BillingState, inout Account) -> Answer) -> Answer {
    Account.replay(
      accounts, choices: [], from: state, step: { state, account in .some(question(&state, &account)) },
      seen: { _, _, _ in })
  }
}

extension Visit: CustomTestStringConvertible {
  var testDescription: String { "a visit on the screen \(state.screen)" }
}

extension Visit {
  /// From signing in to the edit screen.
  static func editing(_ slot: Slot = .page) -> [Gesture] {
    [.open(.billingCenter), .click(.options, slot), .click(.editSubscription, slot)]
  }

  /// From signing in to the checkout, with another number of licences.
  static func order(_ licences: Int, _ slot: Slot = .page) -> [Gesture] {
    editing(slot) + [
      .enter(.licences, .count(licences)), .click(.addToCart, .page), .click(.proceedToCheckout, .page),
    ]
  }

  /// What an order changes of the subscription, for comparing before and after.
  var subscription: [Value] {
    [
      .subscriptionLicences, .subscriptionAnchorDay, .subscriptionPeriodStart, .subscriptionNextBillingDate,
      .subscriptionStatus, .accountBalance, .paymentMethodKind,
    ].map { (fact: Fact) in value(of: fact) }
  }
}

extension Terms {
  /// What `Content/model` ships: 10 licences at 19.00, since 15 March 2026, with 22 % VAT.
  static func test(
    policies: Policies = .test(rounding: .perCategory), price: Money = Money(1900, .euro), minimum: Int = 1,
    periodStart: String = "2026-03-15"
  ) -> Terms {
    let annual = Money(price.minorUnits * 12, price.currency)
    return Terms(
      plan: Plan(monthlyPrice: price, annualPrice: annual, minimumLicences: minimum, maximumLicences: 50),
      otherPlan: Plan(
        monthlyPrice: Money(4900, price.currency), annualPrice: Money(46_800, price.currency), minimumLicences: 1,
        maximumLicences: 50),
      policies: policies,
      ordinary: Ordinary(
        licences: 10, periodStart: Day(periodStart) ?? Day(number: 0), vat: VAT(basisPoints: 2200)))
  }
}
