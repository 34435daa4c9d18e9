/// A list of words of a language, by which the tool doubts sentences.
package enum WordList: String, CaseIterable, Sendable {
  /// Words that deny: `not`, `no`, `nothing`.
  case negation = "negation"
  /// Words with a negation in them that deny nothing: `not only`.
  case noNegation = "noNegation"
  /// Words that refer to what stands before them: `it`, `this`.
  case reference = "reference"
}
