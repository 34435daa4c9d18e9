package import BillingModel

/// Reads the values that people write: in flows, in scenarios, in the model's data and in the options of commands.
/// Numbers and dates are written in the digits 0 to 9, without a sign.
package enum ValueReader {
  /// The largest count that a flow can name.
  package static let largestCount = 999_999_999

  /// A whole number such as `6`; nil when it is none or is out of range.
  package static func count(_ text: String, in range: ClosedRange<Int> = 0...largestCount) -> Int? {
    Digits.number(text).flatMap { range.contains($0) ? $0 : nil }
  }

  /// A date of the calendar such as `2026-03-25`; nil when it is none. Years 1 to 9999.
  package static func day(_ text: String) -> Day? { Day(text) }

  /// A value that a fact of this type can show; nil when it is none. An amount is in the first of the currencies that
  /// it fits, and has at most twelve digits before the point. Periods, sets of names and products are nil: what stands
  /// for them differs from file to file.
  package static func value(_ text: String, of type: ValueType, in currencies: [Currency]) -> Value? {
    switch type {
    case .flag: text == "yes" ? .flag(true) : text == "no" ? .flag(false) : nil
    case .count: count(text).map(Value.count)
    case .money: currencies.lazy.compactMap { Money(text, $0) }.first.map(Value.money)
    case .percent: Value.percent(text)
    case .day: day(text).map(Value.day)
    case .currency: Currency(code: text).map(Value.currency)
    case .name(let names): names.firstIndex(of: text).map(Value.name)
    case .period, .names, .products: nil
    }
  }
}
