package import BillingModel
import Foundation

/// Writes amounts, counts, rates, dates, periods and lists as a language writes them. It never rounds.
package struct LocalFormat: Sendable {
  private let locale: Locale
  private let calendar: Calendar
  /// The language of the locale, such as `it`.
  let languageCode: String

  /// A format for a locale such as `it_IT`.
  package init(locale identifier: String) {
    locale = Locale(identifier: identifier)
    languageCode = locale.language.languageCode?.identifier ?? ""
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    calendar.locale = locale
    self.calendar = calendar
  }

  /// The amount with the sign of its currency and all its decimals: `1234,50 €`.
  package func money(_ money: Money) -> String {
    let decimals = money.currency.decimals
    let amount = Decimal(
      sign: money.minorUnits < 0 ? .minus : .plus, exponent: -decimals, significand: Decimal(money.minorUnits.magnitude)
    )
    let style = Decimal.FormatStyle.Currency(code: money.currency.code, locale: locale)
      .precision(.fractionLength(decimals))
    return amount.formatted(style)
  }

  /// The number with the language's marks between thousands: `12.345`.
  package func count(_ count: Int) -> String {
    count.formatted(IntegerFormatStyle<Int>.number.locale(locale))
  }

  /// The rate, which is given in hundredths of a per cent: `25,5%`.
  package func percent(hundredths: Int) -> String {
    let rate = Decimal(sign: .plus, exponent: -4, significand: Decimal(hundredths))
    return rate.formatted(Decimal.FormatStyle.Percent(locale: locale).precision(.fractionLength(0...2)))
  }

  /// The date with the month's name: `8 agosto 2025`.
  package func day(_ day: Day) -> String {
    let style = Date.FormatStyle(
      date: .long, time: .omitted, locale: locale, calendar: calendar, timeZone: .gmt)
    return date(of: day).formatted(style)
  }

  /// The first and the last day of the period: `8 agosto – 7 settembre 2025`. The last day is the one before the next
  /// period begins.
  package func period(_ period: Period) -> String {
    if period.days == 1 { return day(period.start) }
    let style = Date.IntervalFormatStyle(
      date: .long, time: .omitted, locale: locale, calendar: calendar, timeZone: .gmt)
    return (date(of: period.start)..<date(of: period.end + -1)).formatted(style)
  }

  /// The items as a list in a sentence: `nome, cognome e indirizzo`.
  package func list(_ items: [String]) -> String {
    items.formatted(.list(type: .and).locale(locale))
  }

  /// The text of a number, an amount, a date, a period or a currency; nil for other values.
  package func text(of value: Value) -> String? {
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
