package import BillingModel

extension Currency {
  /// A currency with two decimals.
  package static let euro = example("EUR")
  /// A currency without decimals.
  package static let yen = example("JPY")

  private static func example(_ code: String) -> Currency {
    guard let currency = Currency(code: code) else { preconditionFailure("\(code) is no currency.") }
    return currency
  }
}
