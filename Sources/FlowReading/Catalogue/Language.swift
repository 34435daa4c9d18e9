/// A language of the catalogue, with its texts and with what is checked in its translations.
package struct Language: Sendable {
  /// A BCP 47 tag without region, for example `it`; also the name of its folder on the site.
  package let tag: String
  /// The name that its speakers use: `Italiano`.
  package let name: String
  /// The locale for numbers, money and dates, for example `it_IT`.
  package let locale: String
  /// The texts of pages that are not content: headings, buttons, the line that says what was checked.
  package let texts: [InterfaceText: String]
  /// Words that promise something. They are allowed only inside words that are checked.
  package let promises: [String]
  /// The words that claims of a kind must have or must not have.
  package let wordings: [Wording]
  /// Words that no text of the language may have.
  package let avoided: [AvoidedWords]

  package init(
    tag: String, name: String, locale: String, texts: [InterfaceText: String], promises: [String],
    wordings: [Wording], avoided: [AvoidedWords] = []
  ) {
    self.tag = tag
    self.name = name
    self.locale = locale
    self.texts = texts
    self.promises = promises
    self.wordings = wordings
    self.avoided = avoided
  }

  /// Words that no text may have, and the words to write instead.
  package struct AvoidedWords: Sendable {
    package let words: String
    package let instead: String

    package init(words: String, instead: String) {
      self.words = words
      self.instead = instead
    }
  }

  /// A text of the pages, with its names in braces replaced by values.
  package func text(_ text: InterfaceText, _ values: [String: String] = [:]) -> String {
    values.sorted { $0.key < $1.key }.reduce(texts[text] ?? "") { words, value in
      words.replacing("{\(value.key)}", with: value.value)
    }
  }

  /// The words that claims of one kind must have or must not have.
  package struct Wording: Sendable {
    /// The kind of claim: `mail`, or the name of a fact.
    package let claim: String
    /// One of these must be in the words of the claim; empty when none is needed.
    package let needs: [String]
    /// None of these may be in the words of the claim.
    package let forbids: [String]

    package init(claim: String, needs: [String], forbids: [String]) {
      self.claim = claim
      self.needs = needs
      self.forbids = forbids
    }
  }
}
