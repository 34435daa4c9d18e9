package import BillingModel

/// Words of a language that name a fact, or one of its values, and nothing else that is easily taken for it.
package struct Naming: Hashable, Sendable {
  package let words: String
  package let fact: Fact
  /// The place of the value in the list of the fact’s names; nil for words that name the fact.
  package let value: Int?

  package init(_ words: String, fact: Fact, value: Int? = nil) {
    self.words = words
    self.fact = fact
    self.value = value
  }
}

/// A word of a language for a number.
package struct NumberWord: Hashable, Sendable {
  package let words: String
  /// The number in digits: `2`, `0.5`.
  package let number: String

  package init(_ words: String, number: String) {
    self.words = words
    self.number = number
  }
}
