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

  /// A column that a table may have behind the others: whether the account has a plan of the other product, which an item
  /// in the cart then joins. Without it, the account has none.
  package static let otherProduct = "otherProduct"

  /// Why a line is no change, in a sentence.
  package struct Mistake: Error, Equatable {
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
  }

  private let center: BillingCenter
  private let start: BillingState
  private let newCycle: Cycle
  private let newTier: Tier
  private let newLicences: Int

  /// Reads a line of a table with these columns. Amounts are in minor units, rates in hundredths of a per cent. Numbers
  /// have no sign, and the limits of the model.
  package init(_ line: String, columns: [String] = PlanChange.columns) throws(Mistake) {
    let fields = try ChangeFields(line, columns: columns)
    let currency = try fields.currency()
    let (oldLicences, newLicences) = (try fields.licences("oldLicences"), try fields.licences("newLicences"))
    // Without an item there is no price of one.
    let otherItems = try fields.number("otherItems", in: 0...Limits.price)
    let oldCycle = try fields.cycle("oldCycle")
    let (periodStart, today) = (try fields.day("periodStart"), try fields.day("today"))
    let anchorDay = try fields.number("anchorDay", in: Limits.anchorDays)
    guard Period(start: periodStart, cycle: oldCycle, anchorDay: anchorDay).contains(today) else {
      throw Mistake("Its today is not in the period that begins on its periodStart.")
    }
    let chargeVAT = try fields.vat("chargeRate")
    func prices(_ price: Int) -> Prices { Prices(monthly: Money(price, currency), annual: Money(price, currency)) }
    func plan(_ standard: Int, _ premium: Int? = nil) -> Plan {
      Plan(
        standard: prices(standard), premium: premium.map(prices), minimumLicences: 1, maximumLicences: Limits.licences)
    }
    center = BillingCenter(
      BillingConfiguration(
        // The old plan is the smaller one and the new plan the larger, so that each has a price of its own.
        plan: plan(try fields.price("oldPrice"), try fields.price("newPrice")),
        otherPlan: plan(max(otherItems, Limits.prices.lowerBound)),
        policies: PlanChange.policies(try fields.read("rounding") { VATRounding(rawValue: $0) }),
        ordinary: OrdinaryAccount(licences: oldLicences, periodStart: periodStart, vat: chargeVAT)))
    let hasOther =
      columns.contains(PlanChange.otherProduct)
      ? try fields.number(PlanChange.otherProduct, in: 0...1) : 0
    let slots = UInt32(bit: Slot.page.rawValue) | (hasOther == 1 ? UInt32(bit: Slot.other.rawValue) : 0)
    var state = BillingState()
    let facts: [(Fact, Value)] = [
      (.accountBalance, .money(Money(try fields.balance("balance"), currency))),
      (.subscriptionLicences, .count(oldLicences)), (.subscriptionCycle, .name(oldCycle.rawValue)),
      (.subscriptionPeriodStart, .day(periodStart)), (.subscriptionAnchorDay, .count(anchorDay)),
      (.today, .day(today)), (.cartOtherItems, .count(otherItems == 0 ? 0 : 1)), (.subscriptionAssigned, .count(0)),
      (.accountProducts, .names(slots)),
    ]
    for (fact, value) in facts {
      do throws(SettingRefusal) {
        try center.set(fact, to: value, in: &state)
      } catch {
        throw Mistake("An account cannot be given its \(fact.rawValue): \(error.words(for: fact)).")
      }
    }
    state.bill(currentPeriodAt: try fields.vat("creditRate"))
    start = state
    newCycle = try fields.cycle("newCycle")
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
