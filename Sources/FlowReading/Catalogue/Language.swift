/// A language of the catalogue, with its texts and with what is checked in its translations.
package struct Language: Sendable {
  /// A BCP 47 tag without region, for example `it`; also the name of its folder on the site.
  package let tag: String
  /// The name that its speakers use: `Italiano`.
  package let name: String
  /// The locale for numbers, money and dates, for example `it_IT`.
  package let locale: String
  /// The region in whose way it is written, for example `GB`; nil where it is written in one way everywhere.
  package let region: String?
  /// The texts of pages that are not content: headings, buttons, the line that says what was checked.
  package let texts: [InterfaceText: String]
  /// Words that promise something. They are allowed only inside words that are checked.
  package let promises: [String]
  /// Words that contain a promise and promise nothing, as “feel free”.
  package let harmless: [String]
  /// Words that no text of the language may have.
  package let avoided: [AvoidedWords]
  /// The words by which sentences are doubted.
  package let words: [WordList: [String]]
  /// The words that name facts and their values.
  package let namings: [Naming]
  /// The words for numbers.
  package let numbers: [NumberWord]
  /// The changes of words that make sentences false.
  package let changes: [WordChange]
  /// The words of which readings are made.
  package let readings: ReadingWords
  /// Where each of its texts is; empty for a language that is made in code.
  package let textPlaces: [InterfaceText: SourceRange]

  package init(
    tag: String, name: String, locale: String, region: String? = nil, texts: [InterfaceText: String],
    promises: [String], harmless: [String] = [], avoided: [AvoidedWords] = [], words: [WordList: [String]] = [:],
    namings: [Naming] = [], numbers: [NumberWord] = [], changes: [WordChange] = [],
    readings: ReadingWords = ReadingWords(),
    textPlaces: [InterfaceText: SourceRange] = [:]
  ) {
    self.tag = tag
    self.name = name
    self.locale = locale
    self.region = region
    self.texts = texts
    self.promises = promises
    self.harmless = harmless
    self.avoided = avoided
    self.words = words
    self.namings = namings
    self.numbers = numbers
    self.changes = changes
    self.readings = readings
    self.textPlaces = textPlaces
  }

  /// The BCP 47 tag by which pages say what they are written in: `en-GB`, `it`.
  package var pageTag: String { region.map { "\(tag)-\($0)" } ?? tag }

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
}
