import FlowReading

/// The files of the book that are not of the texts of a run. There may be very many of them, so they are looked through
/// only for a sentence that is in no file of these texts, and only those are read as XML that have its words.
struct OtherSentences: Sendable {
  private struct File: Sendable {
    let languageTag: String
    let file: SourceFile
    let sentences: Lazy<[SentenceKey: ReadSentence]>
  }

  private let files: [File]

  /// The files, which `read` reads.
  init(_ files: [SourceFile], read: @escaping @Sendable (SourceFile) -> SentenceBook.File?) {
    self.files = files.map { file in
      File(
        languageTag: ProjectLayout.sentencesText(at: file.path)?.languageTag ?? "", file: file,
        sentences: Lazy { read(file).map(\.byKey) ?? [:] })
    }
  }

  /// The first entry with the same words and meanings that is wanted; nil when there is none.
  func entry(
    for sentence: Sentence, in language: String, where isWanted: (ReadSentence) -> Bool = { _ in true }
  ) -> ReadSentence? {
    let runs = sentence.parts.longestRuns
    for other in files where other.languageTag == language && runs.allSatisfy(other.file.bytes.has) {
      if let entry = other.sentences.value[sentence.key], isWanted(entry) { return entry }
    }
    return nil
  }
}

extension [SentencePart] {
  /// The three longest runs of letters in the words, which stand in a file as they are: blanks, quotation marks and hyphens
  /// may be others there, and letters with accents be put together otherwise.
  fileprivate var longestRuns: [[UInt8]] {
    let words = [UInt8](texts.joined(separator: " ").utf8)
    let runs = Set(words.split { !$0.isLetter }.map { [UInt8]($0) })
    let longest = runs.sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
    }
    return [[UInt8]](longest.prefix(3))
  }

  private var texts: [String] {
    flatMap { part -> [String] in
      switch part {
      case .text(let words): [words]
      case .slot: []
      case .wrapper(_, let parts): parts.texts
      }
    }
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in it, which are one at least.
  fileprivate func has(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start + bytes.count <= count {
      if self[start] == bytes[0], self[start..<start + bytes.count].elementsEqual(bytes) { return true }
      start += 1
    }
    return false
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
