/// The plural rules of a language: its forms, and the form that a number takes. They are those of CLDR, in CLDR's
/// syntax.
package struct PluralRules: Sendable {
  /// A plural form. The cases are in CLDR's order.
  package enum Form: String, CaseIterable, Sendable {
    case zero = "zero"
    case one = "one"
    case two = "two"
    case few = "few"
    case many = "many"
    case other = "other"
  }

  private let rules: [(form: Form, condition: PluralCondition)]

  /// The rules of a language, given by its tag without a region; nil when the tool does not have them.
  package init?(language: String) {
    guard let texts = PluralRules.texts[language] else { return nil }
    rules = texts.map { form, text in
      guard let condition = PluralCondition(text) else { preconditionFailure("Not a CLDR plural rule: \(text)") }
      return (form, condition)
    }
  }

  /// The forms of the language, in CLDR's order; `other` is always the last.
  package var forms: [Form] { rules.map(\.form) + [.other] }

  /// The form that a whole number takes.
  package func form(of count: Int) -> Form { rules.first { $0.condition.holds(for: count) }?.form ?? .other }
}
