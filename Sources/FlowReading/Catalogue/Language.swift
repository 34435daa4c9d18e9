/// What the tool has to know of a language to write pages in it and to check what translators write.
package struct Language: Sendable {
  /// A BCP 47 tag without region, for example `it`; also the name of its folder on the site.
  package let tag: String
  /// What its speakers call it: `Italiano`.
  package let name: String
  /// The locale that numbers, money and dates are written for, for example `it_IT`.
  package let locale: String
  /// The words of pages that are not content: headings, buttons, the line that says what was checked.
  package let texts: [InterfaceText: String]
  /// Words that promise something, and so may stand only inside a claim, a need or a condition.
  package let promises: [String]
  /// What the words of a kind of claim must, and must not, say.
  package let wordings: [Wording]
  /// Words that no text has: of another language, or that mislead.
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

  /// Words that no text has, and what to write instead.
  package struct AvoidedWords: Sendable {
    package let words: String
    package let instead: String

    package init(words: String, instead: String) {
      self.words = words
      self.instead = instead
    }
  }

  /// A text of the pages, with `{…}` filled in.
  package func text(_ text: InterfaceText, _ values: [String: String] = [:]) -> String {
    values.sorted { $0.key < $1.key }.reduce(texts[text] ?? "") { words, value in
      words.replacing("{\(value.key)}", with: value.value)
    }
  }

  /// For claims about an event or fact, words of which one is needed, and words that are forbidden.
  package struct Wording: Sendable {
    /// `mail`, or the name of a fact.
    package let claim: String
    /// One of them must stand in the claim's words; empty when nothing is needed.
    package let needs: [String]
    package let forbids: [String]

    package init(claim: String, needs: [String], forbids: [String]) {
      self.claim = claim
      self.needs = needs
      self.forbids = forbids
    }
  }
}
