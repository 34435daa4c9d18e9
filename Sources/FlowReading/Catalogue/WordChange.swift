/// A change of a language's words that makes a true sentence false, for the measuring of what notices it.
package struct WordChange: Sendable {
  /// What kind of change it is.
  package enum Kind: String, CaseIterable, Sendable {
    /// A negation is put in or taken out: `is` becomes `is not`.
    case negation = "negation"
    /// A word becomes its opposite: `before` becomes `after`.
    case opposite = "opposite"
    /// A false clause comes beside the words of a claim: `It is a myth that {words}`.
    case clause = "clause"
    /// A word for a number becomes that of another one.
    case number = "number"
  }

  package let kind: Kind
  /// The words that are replaced; empty for a clause.
  package let words: String
  /// The words in their place; empty where they are left out.
  package let replacement: String
  /// Words in small letters beside which the change would be no sentence of the language.
  package let exceptions: [String]

  package init(_ kind: Kind, _ words: String, to replacement: String, exceptions: [String] = []) {
    self.kind = kind
    self.words = words
    self.replacement = replacement
    self.exceptions = exceptions
  }
}
