import BillingModel
import FlowReading

/// A change of a plan, read from one line of a table and made in the Billing Center gesture by gesture.
///
/// `script/oracle` uses it to compare the model with a second computation, in Python with exact fractions.
package struct PlanChange: Sendable {
  /// The columns of a line, in order.
  package static let columns = [
    "currency", "decimals", "oldPrice", "oldLicences", "newPrice", "newLicences", "otherItems", "oldCycle", "newCycle",
    "periodStart", "anchorDay", "today", "balance", "creditRate", "chargeRate", "rounding",
  ]
  /// The columns of the answer, in order.
  package static let answers = [
    "credit", "charge", "tax", "due", "balance", "periodStart", "periodEnd", "daysLeft", "periodDays", "anchorDay",
  ]

  private let center: BillingCenter
  private let start: BillingState
  private let newCycle: Cycle
  private let newTier: Tier
  private let newLicences: Int

  /// Reads a line with columns separated by tabs; nil when a field is missing or not valid. Amounts are in minor
  /// units, rates in hundredths of a per cent from 0 to 10 000. Numbers have no sign, and the limits of the model.
  package init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == PlanChange.columns.count else { return nil }
    let field = Dictionary(zip(PlanChange.columns, fields)) { first, _ in first }
    func text(_ name: String) -> String { field[name] ?? "" }
    func number(_ name: String, upTo limit: Int) -> Int? { ValueReader.count(text(name), in: 0...limit) }
    func price(_ name: String) -> Int? { number(name, upTo: Limits.price) }
    func licences(_ name: String) -> Int? { number(name, upTo: Limits.licences) }
    func rate(_ name: String) -> Int? { number(name, upTo: 10_000) }
    func cycle(_ name: String) -> Cycle? { Cycle.allCases.first { $0.name == text(name) } }
    guard let decimals = number("decimals", upTo: 4),
      let currency = Currency(code: text("currency"), decimals: decimals),
      let oldPrice = price("oldPrice"), let oldLicences = licences("oldLicences"), let newPrice = price("newPrice"),
      let newLicences = licences("newLicences"), let otherItems = price("otherItems"),
      let oldCycle = cycle("oldCycle"), let newCycle = cycle("newCycle"),
      let periodStart = ValueReader.day(text("periodStart")), let anchor = number("anchorDay", upTo: 31),
      let today = ValueReader.day(text("today")), let balance = number("balance", upTo: Limits.balance),
      let creditRate = rate("creditRate"), let chargeRate = rate("chargeRate"),
      let rounding = VATRounding(rawValue: text("rounding"))
    else { return nil }
    func prices(_ price: Int) -> Prices { Prices(monthly: Money(price, currency), annual: Money(price, currency)) }
    let limits = (1, Limits.licences)
    center = BillingCenter(
      BillingConfiguration(
        // The old plan is the smaller one and the new plan the larger, so that each has a price of its own.
        plan: Plan(
          standard: prices(oldPrice), premium: prices(newPrice), minimumLicences: limits.0, maximumLicences: limits.1),
        otherPlan: Plan(
          standard: prices(otherItems), premium: nil, minimumLicences: limits.0, maximumLicences: limits.1),
        policies: PlanChange.policies(rounding),
        ordinary: OrdinaryAccount(licences: oldLicences, periodStart: periodStart, vat: VAT(basisPoints: chargeRate))))
    var state = BillingState()
    let facts: [(Fact, Value)] = [
      (.accountCurrency, .currency(currency)), (.accountBalance, .money(Money(balance, currency))),
      (.subscriptionLicences, .count(oldLicences)), (.subscriptionCycle, .name(oldCycle.rawValue)),
      (.subscriptionPeriodStart, .day(periodStart)), (.subscriptionAnchorDay, .count(anchor)), (.today, .day(today)),
      (.cartOtherItems, .count(otherItems == 0 ? 0 : 1)), (.subscriptionAssigned, .count(0)),
    ]
    for (fact, value) in facts where !center.set(fact, to: value, in: &state) { return nil }
    state.bill(currentPeriodAt: VAT(basisPoints: creditRate))
    start = state
    self.newCycle = newCycle
    self.newLicences = newLicences
    newTier = .premium
  }

  /// The policies of `docs/rules.md` POLICY-2 to POLICY-7, with the rounding of the line. They are fixed here and not
  /// read from the project's data, so that the comparison depends on nothing but the line.
  private static func policies(_ rounding: VATRounding) -> Policies {
    Policies(
      vatRounding: rounding, pastDueEditing: .refused, pastDueCancelling: .refused,
      pendingCancellationEditing: .refused,
      paymentMethodWhenNothingDue: .notAsked, leftoverCredit: .balance, vatServiceDown: .charged)
  }

  /// Makes the change and returns the values of the answer; nil when the model refuses one of the gestures.
  package func answer() -> [String]? {
    Account.replay(
      .all, ways: [], from: start,
      step: { state, account -> [String]?? in
        let gestures: [Gesture] = [
          .open(.billingCenter), .click(.options, .page), .click(.editSubscription, .page),
          .enter(.licences, .count(newLicences)), .choose(.planTier, .tier(newTier)),
          .choose(.billingFrequency, .cycle(newCycle)), .click(.addToCart, .page), .click(.proceedToCheckout, .page),
        ]
        let daysLeft = number(.subscriptionDaysLeft, state, &account)
        let periodDays = number(.subscriptionPeriodDays, state, &account)
        do throws(Refusal) {
          for gesture in gestures { try center.perform(gesture, &state, &account) }
          let quoted: [Fact] = [.orderCredit, .orderCharge, .orderTax, .orderTotalDue]
          let amounts = quoted.map { number($0, state, &account) }
          try center.perform(.click(.placeOrder, .page), &state, &account)
          let after: [Fact] = [.accountBalance, .subscriptionPeriodStart, .subscriptionNextBillingDate]
          return .some(
            amounts + after.map { number($0, state, &account) } + [daysLeft, periodDays]
              + [number(.subscriptionAnchorDay, state, &account)])
        } catch {
          return .some(nil)
        }
      }, seen: { _, _, _ in })
  }

  private func number(_ fact: Fact, _ state: BillingState, _ account: inout Account) -> String {
    switch center.value(of: fact, state, &account) {
    case .count(let count): String(count)
    case .money(let money): String(money.minorUnits)
    case .day(let day): day.isoDate
    case .none, .flag, .period, .currency, .name, .names: ""
    }
  }
}
