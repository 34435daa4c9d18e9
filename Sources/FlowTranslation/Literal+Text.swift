import BillingModel
package import FlowReading

extension Literal {
  /// The literal as a language writes it.
  package func text(in format: LocalFormat) -> String {
    switch self {
    case .count(let count): format.count(count)
    case .percent(let rate): format.percent(hundredths: rate)
    case .money(let money): format.money(money)
    case .day(let day): format.day(day)
    case .vatNumber(let text), .name(let text): text
    }
  }

  /// The literal as authors write it.
  var plain: String {
    switch self {
    case .count(let count): String(count)
    case .percent(let rate): "\(rate / 100).\(rate % 100 / 10)\(rate % 10)%"
    case .money(let money): "\(money.decimal) \(money.currency.code)"
    case .day(let day): day.isoDate
    case .vatNumber(let text), .name(let text): text
    }
  }
}
