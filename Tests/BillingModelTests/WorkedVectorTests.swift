import BillingModel
import Testing

/// The worked amounts of `docs/rules.md`, case A to case I, walked through the Billing Center gesture by gesture. All but
/// case I were computed outside this project with exact fractions.
@Suite struct WorkedVectorTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let name: String
    var price: String
    var currency = Currency.euro
    var cycle = Cycle.monthly
    let from: Int
    let to: Int
    let periodStart: String
    let today: String
    /// Hundredths of a per cent.
    let vat: Int
    var rounding = VATRounding.perLine
    let credit: String
    let charge: String
    let tax: String
    let due: String
    let balance: String

    var testDescription: String { name }
  }

  static let vectors = [
    Vector(
      name: "A", price: "19.00", from: 10, to: 6, periodStart: "2026-03-15", today: "2026-03-25", vat: 2200,
      credit: "128.71", charge: "114.00", tax: "-3.24", due: "0.00", balance: "17.95"),
    Vector(
      name: "B", price: "19.00", from: 10, to: 9, periodStart: "2026-03-15", today: "2026-04-05", vat: 2200,
      credit: "61.29", charge: "171.00", tax: "24.14", due: "133.85", balance: "0.00"),
    Vector(
      name: "C", price: "19.00", from: 10, to: 6, periodStart: "2026-03-15", today: "2026-03-15", vat: 2200,
      credit: "190.00", charge: "114.00", tax: "-16.72", due: "0.00", balance: "92.72"),
    Vector(
      name: "D", price: "19.00", from: 10, to: 6, periodStart: "2026-03-15", today: "2026-04-14", vat: 2200,
      credit: "6.13", charge: "114.00", tax: "23.73", due: "131.60", balance: "0.00"),
    Vector(
      name: "E", price: "228.00", cycle: .annual, from: 10, to: 3, periodStart: "2027-05-01", today: "2028-03-01",
      vat: 0, credit: "380.00", charge: "684.00", tax: "0.00", due: "304.00", balance: "0.00"),
    Vector(
      name: "E2", price: "228.00", cycle: .annual, from: 10, to: 3, periodStart: "2026-05-01", today: "2027-03-01",
      vat: 0, credit: "381.04", charge: "684.00", tax: "0.00", due: "302.96", balance: "0.00"),
    Vector(
      name: "F", price: "19.00", from: 5, to: 4, periodStart: "2026-01-31", today: "2026-02-14", vat: 0,
      credit: "47.50", charge: "76.00", tax: "0.00", due: "28.50", balance: "0.00"),
    Vector(
      name: "G", price: "2500", currency: .yen, from: 7, to: 3, periodStart: "2026-03-15", today: "2026-03-25",
      vat: 1000, credit: "11855", charge: "7500", tax: "-436", due: "0", balance: "4791"),
    Vector(
      name: "H", price: "17.99", from: 7, to: 2, periodStart: "2026-03-15", today: "2026-03-29", vat: 2550,
      credit: "69.06", charge: "35.98", tax: "-8.44", due: "0.00", balance: "41.52"),
    Vector(
      name: "I, VAT rounded per line", price: "17.99", from: 3, to: 1, periodStart: "2026-03-15",
      today: "2026-03-25", vat: 2200, credit: "36.56", charge: "17.99", tax: "-4.08", due: "0.00", balance: "22.65"),
    Vector(
      name: "I, VAT rounded per category", price: "17.99", from: 3, to: 1, periodStart: "2026-03-15",
      today: "2026-03-25", vat: 2200, rounding: .perCategory, credit: "36.56", charge: "17.99", tax: "-4.09",
      due: "0.00", balance: "22.66"),
  ]

  @Test(arguments: vectors) func comesOutEqualToTheCent(_ vector: Vector) throws {
    var order = try PlacedOrder(vector)
    #expect(order.shown(.orderCredit) == vector.credit)
    #expect(order.shown(.orderCharge) == vector.charge)
    #expect(order.shown(.orderTax) == vector.tax)
    #expect(order.shown(.orderTotalDue) == vector.due)
    #expect(order.shown(.accountBalance) == vector.balance)
    #expect(order.value(.orderPaid) == order.value(.orderTotalDue))
    #expect(order.value(.subscriptionLicences) == .count(vector.to))
  }

  @Test func aChangeOnThe31stIsBilledOnTheLastDayOfShorterMonths() throws {
    let start = try #require(Day("2026-01-31"))
    let dates = (1...4).map { start.adding(months: $0, anchorDay: 31).isoDate }
    #expect(dates == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"])
  }

  @Test func aYearThatStartsOnALeapDayIsBilledOnThe28thAndOnTheNextLeapDay() throws {
    let start = try #require(Day("2028-02-29"))
    #expect(start.adding(months: 12, anchorDay: 29).isoDate == "2029-02-28")
    #expect(start.adding(months: 48, anchorDay: 29).isoDate == "2032-02-29")
  }
}

/// An order that was placed by gestures, with the facts it left.
private struct PlacedOrder {
  private var facts: [Fact: Value] = [:]

  init(_ vector: WorkedVectorTests.Vector) throws {
    let price = try #require(Money(vector.price, vector.currency))
    let start = try #require(Day(vector.periodStart))
    let plan = Plan(
      standard: Prices(monthly: price, annual: price), premium: nil, minimumLicences: 1, maximumLicences: 50)
    let center = BillingCenter(
      BillingConfiguration(
        plan: plan, otherPlan: plan, policies: .test(rounding: vector.rounding),
        ordinary: OrdinaryAccount(licences: vector.from, periodStart: start, vat: VAT(basisPoints: vector.vat))))
    var state = BillingState()
    let today = try #require(Day(vector.today))
    try center.set(.today, to: .day(today), in: &state)
    try center.set(.subscriptionCycle, to: .name(vector.cycle.rawValue), in: &state)
    let gestures: [Gesture] = [
      .open(.billingCenter), .click(.options, .page), .click(.editSubscription, .page),
      .enter(.licences, .count(vector.to)), .click(.addToCart, .page), .click(.proceedToCheckout, .page),
      .click(.placeOrder, .page),
    ]
    facts = center.facts(after: gestures, from: state)
  }

  mutating func value(_ fact: Fact) -> Value? { facts[fact] }

  mutating func shown(_ fact: Fact) -> String? {
    guard case .money(let money) = facts[fact] else { return nil }
    return money.decimal
  }
}

extension BillingCenter {
  /// What every fact shows to the ordinary account after some gestures, none of which may be refused.
  func facts(after gestures: [Gesture], from state: BillingState) -> [Fact: Value] {
    var facts: [Fact: Value] = [:]
    let refusal = Account.replay(
      .all, ways: [], from: state,
      step: { (state: inout BillingState, account: inout Account) -> Refusal?? in
        for gesture in gestures {
          do throws(Refusal) {
            try perform(gesture, &state, &account)
          } catch {
            return .some(error)
          }
        }
        return .some(nil)
      },
      seen: { _, after, account in
        for fact in Fact.allCases { facts[fact] = value(of: fact, after, &account) }
      })
    #expect(refusal == nil)
    return facts
  }
}
