import FlowMeaning
package import FlowReading

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
    /// The same sentences by the paragraph in which they stood.
    let sentencesByParagraph: [String: [ReadSentence]]

    package init(name: String, languageTag: String, sentences: [ReadSentence], place: SourceRange? = nil) {
      self.name = name
      self.languageTag = languageTag
      self.sentences = sentences
      self.place = place
      sentencesByParagraph = Dictionary(grouping: sentences, by: \.paragraph)
    }
  }

  /// In the order of their paths.
  package let files: [File]
  /// By language and key.
  private let sentences: [String: [SentenceKey: ReadSentence]]
  /// By language, text and key.
  private let own: [String: [String: [SentenceKey: ReadSentence]]]
  /// By language and text.
  private let filesByName: [String: [String: File]]
  /// The other files of the project, where only some are in `files`.
  private let others: OtherSentences?

  package init(files: [File] = []) { self.init(files: files, others: nil) }

  init(files: [File], others: OtherSentences?) {
    self.files = files
    self.others = others
    var sentences: [String: [SentenceKey: ReadSentence]] = [:]
    var own: [String: [String: [SentenceKey: ReadSentence]]] = [:]
    for file in files {
      let entries = file.byKey
      own[file.languageTag, default: [:]][file.name] = entries
      sentences[file.languageTag, default: [:]].merge(entries, uniquingKeysWith: SentenceBook.better)
    }
    self.sentences = sentences
    self.own = own
    filesByName = Dictionary(grouping: files, by: \.languageTag).mapValues { files in
      Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    }
  }

  /// The entry with the same words and meanings; nil when nobody has read it. It is from the file of its own text, or,
  /// for a sentence that is checked throughout, from any file of the language. Other words can say something else elsewhere.
  package func entry(for sentence: Sentence, in language: String) -> ReadSentence? {
    if let own = own[language]?[sentence.context.text]?[sentence.key] { return own }
    guard sentence.isCheckedThroughout else { return nil }
    return sentences[language]?[sentence.key] ?? others?.entry(for: sentence, in: language)
  }

  /// An entry with the reason why a sentence is right in spite of a doubt; nil when no file has one.
  func entryWithReason(for sentence: Sentence, in language: String) -> ReadSentence? {
    let isWanted = { (entry: ReadSentence) in entry.because != nil }
    if let own = own[language]?[sentence.context.text]?[sentence.key], isWanted(own) { return own }
    guard sentence.isCheckedThroughout else { return nil }
    if let entry = sentences[language]?[sentence.key], isWanted(entry) { return entry }
    return others?.entry(for: sentence, in: language, where: isWanted)
  }

  /// Of two entries for the same words and meanings. One reason is enough.
  fileprivate static func better(_ one: ReadSentence, _ other: ReadSentence) -> ReadSentence {
    one.because == nil ? other : one
  }

  /// The file of a text; nil when there is none.
  package func file(_ name: String, in language: String) -> File? {
    filesByName[language]?[name]
  }
}

extension SentenceBook.File {
  /// The entries by what sentences are compared by.
  var byKey: [SentenceKey: ReadSentence] {
    Dictionary(sentences.map { ($0.key, $0) }, uniquingKeysWith: SentenceBook.better)
  }
}
