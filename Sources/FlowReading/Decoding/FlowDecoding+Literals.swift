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
    if literal == nil { diagnostics.append(.unreadable(attribute, at: place(attribute))) }
    return literal
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ attribute: MarkupAttribute, at place: SourceRange) -> Diagnostic {
    let (what, help) =
      switch attribute.name {
      case "count": ("a whole number", "Write digits only, as in count=\"11\".")
      case "percent": ("a rate", "Write it with a point and without a sign, as in percent=\"25.5\".")
      case "money": ("an amount in the product's currency", "Write it with a point, as in money=\"12.50\".")
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
