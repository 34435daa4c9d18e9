package import BillingModel
import Foundation

/// How a language writes amounts, counts, dates, periods and lists. It prints what the model computed and never rounds.
///
/// It keeps what it has formatted, because one build prints the same few values thousands of times: one for each worker.
package struct LocalFormat: Sendable {
  private let locale: Locale
  private let calendar: Calendar
  private var moneyTexts: [Money: String] = [:]
  private var countTexts: [Int: String] = [:]
  private var dayTexts: [Day: String] = [:]
  private var periodTexts: [Period: String] = [:]

  /// A format for a locale such as `it_IT`.
  package init(locale identifier: String) {
    locale = Locale(identifier: identifier)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    calendar.locale = locale
    self.calendar = calendar
  }

  /// The amount with the sign of its currency: `1234,50 €`, with all the currency's decimals.
  package mutating func money(_ money: Money) -> String {
    if let text = moneyTexts[money] { return text }
    let decimals = money.currency.decimals
    let amount = Decimal(
      sign: money.minorUnits < 0 ? .minus : .plus, exponent: -decimals, significand: Decimal(money.minorUnits.magnitude)
    )
    let style = Decimal.FormatStyle.Currency(code: money.currency.code, locale: locale)
      .precision(.fractionLength(decimals))
    let text = amount.formatted(style)
    moneyTexts[money] = text
    return text
  }

  /// The number with the marks that the language puts between thousands: `12.345`.
  package mutating func count(_ count: Int) -> String {
    if let text = countTexts[count] { return text }
    let text = count.formatted(IntegerFormatStyle<Int>.number.locale(locale))
    countTexts[count] = text
    return text
  }

  /// A rate that is given in hundredths of a per cent: `25,5%`.
  package func percent(hundredths: Int) -> String {
    let rate = Decimal(sign: .plus, exponent: -4, significand: Decimal(hundredths))
    return rate.formatted(Decimal.FormatStyle.Percent(locale: locale).precision(.fractionLength(0...2)))
  }

  /// The date with the month's name: `8 agosto 2025`.
  package mutating func day(_ day: Day) -> String {
    if let text = dayTexts[day] { return text }
    let style = Date.FormatStyle(
      date: .long, time: .omitted, locale: locale, calendar: calendar, timeZone: .gmt)
    let text = date(of: day).formatted(style)
    dayTexts[day] = text
    return text
  }

  /// The first and the last day of the period: `8 agosto – 7 settembre 2025`. The day that the next one starts is not shown.
  package mutating func period(_ period: Period) -> String {
    if period.days == 1 { return day(period.start) }
    if let text = periodTexts[period] { return text }
    let style = Date.IntervalFormatStyle(
      date: .long, time: .omitted, locale: locale, calendar: calendar, timeZone: .gmt)
    let text = (date(of: period.start)..<date(of: period.end + -1)).formatted(style)
    periodTexts[period] = text
    return text
  }

  /// Things in a row: `nome, cognome e indirizzo`.
  package func list(_ items: [String]) -> String {
    items.formatted(.list(type: .and).locale(locale))
  }

  /// The text of a value that is a number or a date; nil for flags and names, whose words are the catalogue's.
  package mutating func text(of value: Value) -> String? {
    switch value {
    case .count(let count): self.count(count)
    case .money(let money): self.money(money)
    case .day(let day): self.day(day)
    case .period(let period): self.period(period)
    case .currency(let currency): currency.code
    case .none, .flag, .name, .names: nil
    }
  }

  private func date(of day: Day) -> Date { Date(timeIntervalSince1970: Double(day.number) * 86_400) }
}
