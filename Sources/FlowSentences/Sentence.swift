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

  /// Where a paragraph stands, and who does what it says.
  package struct Context: Sendable {
    /// The text: `cancel-plan`, `fragments/pay`.
    package let text: String
    /// The id of the paragraph; for a branch of a plural, with the plural form: `example.plural.one`.
    package var paragraph: String
    /// The tag of the language of the words.
    package let languageTag: String
    /// The kind of the block; nil for a text of the catalogue.
    package let block: BlockKind?
    /// The role of the person who does what a solution says; nil for the reader.
    package let role: String?
    /// What the block does as a whole, said with its first sentence.
    package var blockReadings: [String] = []
  }

  package let context: Context
  /// Its number in the paragraph, from 1.
  package let number: Int
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
  let key: SentenceKey

  init(
    _ context: Context, number: Int, parts: [SentencePart], checked: [Checked],
    readings: [String], plainText: PlainText, range: Range<Int>, place: SourceRange, source: [Sentence]?
  ) {
    self.context = context
    self.number = number
    self.parts = parts
    self.checked = checked
    self.readings = readings
    self.plainText = plainText
    self.range = range
    self.place = place
    self.source = source
    key = SentenceKey(parts, readings, source: source?.flatMap(\.parts))
  }

  /// The readings, with what each is of.
  package var ownedReadings: [(owner: ReadingOwner, text: String)] {
    var last: String?
    let own = checked.map { checked -> (owner: ReadingOwner, text: String) in
      defer { last = checked.code.id }
      return (checked.code.id == last ? .same : .next, checked.reading)
    }
    return own + readings.dropFirst(checked.count).map { (context.block == nil ? .next : .block, $0) }
  }

  /// Whether something is checked for all of its words and for all that is filled in. Words beside what is checked, and
  /// those of an `if` behind its condition, can be true of one text and false in another.
  package var isCheckedThroughout: Bool {
    let stated = checked.filter { checked in
      if case .if = checked.code.kind { false } else { checked.meaning.statement != nil }
    }
    let offsets = plainText.words.map(\.range.lowerBound) + plainText.placeholders.map(\.offset)
    return checked.contains { $0.meaning.statement != nil }
      && offsets.filter(range.contains).allSatisfy { offset in
        plainText.isCondition(offset) || stated.contains { $0.range.contains(offset) }
      }
  }

  /// The id of its paragraph.
  package var paragraph: String { context.paragraph }

  /// Where it stands: the paragraph, and its number from the second sentence on.
  package var name: String { number == 1 ? paragraph : "\(paragraph).\(number)" }
}
