import BillingModel
import XMLTree

extension Literal {
  /// The attributes of which a `literal` has one.
  static let attributes = ["count", "percent", "money", "day", "vat-number", "name"]
}

extension FlowDecoding {
  /// What an attribute of a `literal` says; nil, with a diagnostic, when it cannot be read.
  mutating func literal(_ attribute: MarkupAttribute) -> Literal? {
    let text = attribute.token
    let literal: Literal? =
      switch attribute.name {
      case "count": ValueReader.count(text).map(Literal.count)
      case "percent": Value.percent(text).flatMap { if case .count(let rate) = $0 { .percent(rate) } else { nil } }
      case "money": currencies.lazy.compactMap { Money(text, $0) }.first.map(Literal.money)
      case "day": ValueReader.day(text).map(Literal.day)
      case "vat-number": if case .wellFormed = VATNumberReading(text) { .vatNumber(text) } else { nil }
      case "name": text.isEmpty ? nil : .name(text)
      default: preconditionFailure("\(attribute.name) is no attribute of <literal>.")
      }
    if literal == nil, attribute.name != "money" || !currencies.isEmpty {
      diagnostics.append(.unreadable(attribute, currencies.first, at: place(attribute)))
    }
    return literal
  }
}

extension Diagnostic {
  fileprivate static func unreadable(
    _ attribute: MarkupAttribute, _ currency: Currency?, at place: SourceRange
  ) -> Diagnostic {
    let largest = ValueReader.largestCount
    let (what, help) =
      switch attribute.name {
      case "count":
        (
          // Digits alone are a number, and one that is too large.
          "a whole number" + (attribute.token.allSatisfy { ("0"..."9").contains($0) } ? " of at most \(largest)" : ""),
          "Write digits only, as in count=\"11\", and at most \(largest)."
        )
      case "percent": ("a rate", "Write it with a point and without a sign, as in percent=\"25.5\".")
      case "money":
        (
          "an amount in \(currency?.code ?? "the product's currency")",
          "Write it without a currency, as in money=\"\(currency?.example ?? "12.50")\""
            + (currency.map { ", of at most \(Money(Limits.balance, $0).decimal)." } ?? ".")
        )
      case "day": ("a date", "Write year, month and day, as in day=\"2026-03-25\".")
      case "vat-number":
        (
          "a VAT number with the form and the check digits of its state",
          "Correct it, prefix included; a number that is meant to be wrong is a name=\"…\"."
        )
      case "name": ("a name", "Write the words with the number.")
      default: preconditionFailure("\(attribute.name) is no attribute of <literal>.")
      }
    return Diagnostic(.valueWrong, at: place, "“\(attribute.token)” is not \(what).", help: help)
  }
}
