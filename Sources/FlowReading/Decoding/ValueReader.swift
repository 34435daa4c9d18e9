package import BillingModel

/// Reads values that people write in flows, in scenarios, in the model's data and in the options of commands. Numbers
/// and dates have only the digits 0 to 9 and no sign.
package enum ValueReader {
  /// The largest whole number that somebody can write where nothing else limits it.
  package static let largestCount = 999_999_999

  /// A whole number such as `6`; nil when the text is not one or the number is out of range.
  package static func count(_ text: String, in range: ClosedRange<Int> = 0...largestCount) -> Int? {
    Digits.number(text).flatMap { range.contains($0) ? $0 : nil }
  }

  /// A date such as `2026-03-25`, in the years 1 to 9999; nil when the text is not one.
  package static func day(_ text: String) -> Day? { Day(text) }

  /// A value of a fact with this type; nil when the text is not one. An amount gets the first of the currencies that it
  /// fits. Periods, sets of names and products are always nil, because each kind of file writes them in its own way.
  package static func value(_ text: String, of type: ValueType, in currencies: [Currency]) -> Value? {
    switch type {
    case .flag: text == "yes" ? .flag(true) : text == "no" ? .flag(false) : nil
    case .count: count(text, in: 0...Limits.licences).map(Value.count)
    case .money: currencies.lazy.compactMap { Money(text, $0) }.first.map(Value.money)
    case .percent: Value.percent(text)
    case .day: day(text).map(Value.day)
    case .currency: Currency(code: text).map(Value.currency)
    case .name(let names): names.firstIndex(of: text).map(Value.name)
    case .period, .names, .products: nil
    }
  }
}
