import FlowMeaning
package import FlowReading

/// What a reading in the book is of.
package enum ReadingOwner: String, CaseIterable, Sendable {
  /// The next element of the sentence.
  case next = "next"
  /// The same element as the reading before: what a claim presumes.
  case same = "same"
  /// The block as a whole.
  case block = "block"
}

/// A sentence that somebody has read beside its readings, as the book keeps it.
package struct ReadSentence: Sendable {
  /// Where it stood when it was read: the id of its paragraph. It is for people; the words decide.
  package let paragraph: String
  package let parts: [SentencePart]
  package let readings: [String]
  /// What each of the readings is of.
  package let owners: [ReadingOwner]
  /// What it translates; nil in the language of the source.
  package let source: [SentencePart]?
  /// Why it is right in spite of a doubt; nil when there was none.
  package let because: String?
  /// Nil for one that is not in a file yet.
  package let place: SourceRange?
  let key: String

  init(
    paragraph: String, parts: [SentencePart], readings: [(owner: ReadingOwner, text: String)],
    source: [SentencePart]?, because: String?, place: SourceRange?
  ) {
    self.paragraph = paragraph
    self.parts = parts
    let texts = readings.map(\.text)
    self.readings = texts
    owners = readings.map(\.owner)
    self.source = source
    self.because = because
    self.place = place
    key = Sentence.key(parts, texts, source: source)
  }

  /// What the book keeps of a sentence that has been read.
  package init(_ sentence: Sentence, because: String?) {
    self.init(
      paragraph: sentence.paragraph, parts: sentence.parts, readings: sentence.ownedReadings,
      source: sentence.source?.flatMap(\.parts), because: because, place: nil)
  }
}

/// The book: all sentences that have been read, by language.
package struct SentenceBook: Sendable {
  /// The read sentences of one file.
  package struct File: Sendable {
    /// The path in the folder of the language, without the ending.
    package let name: String
    package let languageTag: String
    package let sentences: [ReadSentence]
    /// The place of the name; nil for a file that does not exist yet.
    package let place: SourceRange?

    package init(name: String, languageTag: String, sentences: [ReadSentence], place: SourceRange? = nil) {
      self.name = name
      self.languageTag = languageTag
      self.sentences = sentences
      self.place = place
    }
  }

  /// In the order of their paths.
  package let files: [File]
  /// By language and key.
  private let sentences: [String: [String: ReadSentence]]
  /// By language, text and key.
  private let own: [String: [String: [String: ReadSentence]]]

  package init(files: [File] = []) {
    self.files = files
    var sentences: [String: [String: ReadSentence]] = [:]
    var own: [String: [String: [String: ReadSentence]]] = [:]
    for file in files {
      // One reason is enough for the same words and meanings.
      func better(_ one: ReadSentence, _ other: ReadSentence) -> ReadSentence { one.because == nil ? other : one }
      let entries = Dictionary(file.sentences.map { ($0.key, $0) }, uniquingKeysWith: better)
      own[file.languageTag, default: [:]][file.name] = entries
      sentences[file.languageTag, default: [:]].merge(entries, uniquingKeysWith: better)
    }
    self.sentences = sentences
    self.own = own
  }

  /// The entry with the same words and meanings; nil when nobody has read it. It is from any file of the language, or,
  /// for a sentence of which nothing is checked, from the file of its own text: elsewhere it can say something else.
  package func entry(for sentence: Sentence, in language: String) -> ReadSentence? {
    guard sentence.checked.contains(where: { $0.meaning.statement != nil }) else {
      return own[language]?[sentence.context.text]?[sentence.key]
    }
    return sentences[language]?[sentence.key]
  }

  /// The file of a text; nil when there is none.
  package func file(_ name: String, in language: String) -> File? {
    files.first { $0.name == name && $0.languageTag == language }
  }
}
