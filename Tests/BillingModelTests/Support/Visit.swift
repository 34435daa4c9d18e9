import BillingModel
import Testing

/// One account's visit to the Billing Center, gesture by gesture.
struct Visit {
  let center: BillingCenter
  private(set) var state = BillingState()
  private let reader: Reader

  /// Reads one account. Copies of a visit share it, because it keeps nothing between two questions.
  private final class Reader {
    private let account: AccountBox
    private var explorer: AccountExplorer

    init(_ account: AccountBox) {
      self.account = account
      explorer = AccountExplorer(AccountSpace(account))
    }

    func ask<Answer>(_ question: (inout Account) -> Answer) -> Answer {
      explorer.begin(account)
      return question(&explorer.account)
    }
  }

  /// A visit of the account that differs from the ordinary one in `properties`; further facts are given with `set`.
  init(_ properties: any AccountProperty..., configuration: BillingConfiguration = .test()) {
    center = BillingCenter(configuration)
    let accounts = properties.reduce(AccountBox.all) { set, property in
      set.narrowed(type(of: property).dimension, to: 1 << UInt64(property.rawValue))
    }
    reader = Reader(accounts.smallest)
  }

  /// A visit of the first of some accounts.
  init(of accounts: AccountBox, configuration: BillingConfiguration = .test()) {
    center = BillingCenter(configuration)
    reader = Reader(accounts.smallest)
  }

  /// Gives the account a fact of its own.
  mutating func set(_ fact: Fact, to value: Value) { #expect(take(fact, value), "\(fact) cannot be set") }

  /// Gives the account a fact of its own, or answers false where the model does not take it.
  mutating func take(_ fact: Fact, _ value: Value) -> Bool {
    let (after, isTaken) = ask { (state: inout BillingState, account: inout Account) -> (BillingState, Bool) in
      let isTaken = refusal(of: fact, value, &state, &account) == nil
      return (state, isTaken)
    }
    state = after
    return isTaken
  }

  /// Why the account cannot be given a fact; nil where it can.
  func refusal(of fact: Fact, _ value: Value) -> SettingRefusal? {
    ask { state, account in refusal(of: fact, value, &state, &account) }
  }

  private func refusal(
    of fact: Fact, _ value: Value, _ state: inout BillingState, _ account: inout Account
  ) -> SettingRefusal? {
    do throws(SettingRefusal) {
      try center.set(fact, to: value, in: &state, &account)
      return nil
    } catch {
      return error
    }
  }

  /// Folds the last order into the state.
  mutating func settle() {
    state = ask { state, account in
      center.settle(&state, &account)
      return state
    }
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

  func has(_ effect: Effect) -> Bool { ask { state, account in center.has(effect, state, &account) } }
  var effects: [Effect] { Effect.allCases.filter(has) }
  func hasMail(_ mail: MailKind) -> Bool { state.mail & mail.bit != 0 }

  /// Asks something of the account as it is now; what the question does to the state is forgotten.
  func ask<Answer>(_ question: (inout BillingState, inout Account) -> Answer) -> Answer {
    var state = state
    return reader.ask { account in question(&state, &account) }
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
