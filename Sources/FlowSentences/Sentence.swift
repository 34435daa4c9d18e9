package import FlowMeaning
package import FlowReading
package import FlowTranslation

/// A sentence of a page in one language, with what is executed for the words in it.
package struct Sentence: Sendable {
  /// An element of the sentence for which something is executed.
  package struct Checked: Sendable {
    package let meaning: Meaning
    /// The meaning as a sentence of the language.
    package let reading: String
    package let code: InlineCode
    /// The bytes of its words in the plain text, as far as they are in this sentence.
    package let range: Range<Int>
  }

  /// The id of its paragraph; for a branch of a plural, with the plural form: `example.one`.
  package let paragraph: String
  /// Its number in the paragraph, from 1.
  package let number: Int
  /// The tag of the language of its words.
  package let languageTag: String
  /// The kind of its block; nil for a text of the catalogue.
  package let block: BlockKind?
  package let parts: [SentencePart]
  /// What is executed, in the order in which the elements begin.
  package let checked: [Checked]
  /// The meanings as sentences of the language. For a text of the catalogue, what it is the text of.
  package let readings: [String]
  /// The paragraph, and the bytes of the sentence in it.
  package let plainText: PlainText
  package let range: Range<Int>
  package let place: SourceRange
  /// In a translation: what it translates, which is one sentence or the whole paragraph. Nil in the language of the
  /// source.
  package let source: [Sentence]?
  /// What it is compared by.
  let key: String

  init(
    paragraph: String, number: Int, languageTag: String, block: BlockKind?, parts: [SentencePart], checked: [Checked],
    readings: [String], plainText: PlainText, range: Range<Int>, place: SourceRange, source: [Sentence]?
  ) {
    self.paragraph = paragraph
    self.number = number
    self.languageTag = languageTag
    self.block = block
    self.parts = parts
    self.checked = checked
    self.readings = readings
    self.plainText = plainText
    self.range = range
    self.place = place
    self.source = source
    key = Sentence.key(parts, readings, source: source?.flatMap(\.parts))
  }

  /// Where it stands: the paragraph, and its number from the second sentence on.
  package var name: String { number == 1 ? paragraph : "\(paragraph).\(number)" }

  /// Equal for sentences with the same words and the same readings.
  static func key(_ parts: [SentencePart], _ readings: [String], source: [SentencePart]?) -> String {
    ([parts.levelled, source?.levelled ?? ""] + readings).joined(separator: "\u{6}")
  }
}

/// The sentences of a flow's own paragraphs, of a fragment or of a part of the catalogue, in one language.
package struct SentenceText: Sendable {
  /// The path of its read sentences in the folder of the language, without the ending: `cancel-plan`, `fragments/pay`.
  package let name: String
  /// The tag of the language.
  package let languageTag: String
  package private(set) var sentences: [Sentence] = []
  private var keys: Set<String> = []

  init(name: String, languageTag: String) {
    self.name = name
    self.languageTag = languageTag
  }

  /// Adds a sentence, unless the same one is there. A fragment says the same in each flow that uses it.
  mutating func append(_ sentence: Sentence) {
    if keys.insert(sentence.paragraph + "\u{6}" + sentence.key).inserted { sentences.append(sentence) }
  }
}
