package import FlowReading
import XMLTree

/// Reads the files of `Content/sentences`.
package struct SentenceBookReader: Sendable {
  private let parser = MarkupParser(.sentences, grammar: Grammar.sentences)

  package init() {}

  /// The book. A file that is wrong is reported, and its sentences count as unread.
  package func read(
    _ files: [SourceFile], by threads: Threads = .one, diagnostics: inout [Diagnostic]
  ) -> SentenceBook {
    let files = threads.map(files) { file in
      var found: [Diagnostic] = []
      let sentences = read(file, diagnostics: &found)
      return (sentences: sentences, found: found)
    }
    diagnostics += files.flatMap(\.found)
    return SentenceBook(files: files.compactMap(\.sentences))
  }

  /// The book of a run about some texts: the files of these are read, and others only for a sentence that is in none of
  /// them. What is wrong with the others is left to a run about all.
  package func read(
    _ files: [SourceFile], others: [SourceFile], diagnostics: inout [Diagnostic]
  ) -> SentenceBook {
    SentenceBook(
      files: files.compactMap { read($0, diagnostics: &diagnostics) },
      others: OtherSentences(others) { file in
        var ignored: [Diagnostic] = []
        return SentenceBookReader().read(file, diagnostics: &ignored)
      })
  }

  private func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> SentenceBook.File? {
    var found: [Diagnostic] = []
    let parsed = parser.parse(file, diagnostics: &found)
    diagnostics += found
    guard let root = parsed, !found.hidesContent else { return nil }
    let element = CatalogueElement(markup: root, file: file)
    let name = element["of"]
    let tag = root[attribute: "lang", namespace: MarkupAttribute.xmlNamespace]?.token ?? ""
    guard file.path == ProjectLayout.sentences(of: name, in: tag) else {
      diagnostics.append(.otherFile(name, tag, at: element.place(of: "of")))
      return nil
    }
    var first: [String: [SentenceKey: ReadSentence]] = [:]
    let sentences = root.elements.map { sentence($0, in: file, diagnostics: &diagnostics) }
    for sentence in sentences {
      if let other = first[sentence.paragraph]?[sentence.key] {
        if let place = sentence.place { diagnostics.append(.twice(other, at: place)) }
      } else {
        first[sentence.paragraph, default: [:]][sentence.key] = sentence
      }
    }
    return SentenceBook.File(name: name, languageTag: tag, sentences: sentences, place: element.place(of: "of"))
  }

  private func sentence(
    _ element: MarkupElement, in file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> ReadSentence {
    let parts = element.elements.first { $0.name == "words" }?.parts ?? []
    let readings = element.elements.filter { $0.name == "reading" }
    return ReadSentence(
      paragraph: element[attribute: "at"]?.token ?? "", parts: parts,
      readings: readings.map { reading in
        let owner = reading[attribute: "of"].flatMap { ReadingOwner(rawValue: $0.token) } ?? .next
        return (owner, CatalogueElement(markup: reading, file: file).text)
      },
      source: element.elements.first { $0.name == "source" }?.parts,
      because: because(element, in: file, diagnostics: &diagnostics),
      place: SourceRange(file, element.startTag))
  }

  /// The reason that an entry gives. Words that are none are reported and count for nothing, so that a doubt stays.
  private func because(
    _ element: MarkupElement, in file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let because = element.elements.first(where: { $0.name == "because" }) else { return nil }
    let text = CatalogueElement(markup: because, file: file).text
    guard text.isReason else {
      diagnostics.append(.noReason(text, at: SourceRange(file, because.startTag)))
      return nil
    }
    return text
  }
}

extension MarkupElement {
  /// The content of `words` or `source` as parts of a sentence.
  fileprivate var parts: [SentencePart] {
    children.compactMap { child in
      switch child {
      case .text(let text): .text(text.value)
      case .element(let element) where element.name == "slot": .slot(element[attribute: "is"]?.token ?? "")
      case .element(let element): .wrapper(element.name, element.parts)
      case .comment, .instruction: nil
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func otherFile(_ name: String, _ language: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idFileName, at: place, "These are the sentences of \(name) in “\(language)”, and the file is not theirs.",
      help: "They belong into \(ProjectLayout.sentences(of: name, in: language)).")
  }

  fileprivate static func noReason(_ words: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "“\(words)” is no reason why the sentence is right.",
      help: "Say it in words, or take because out and confirm the sentence.")
  }

  fileprivate static func twice(_ first: ReadSentence, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "This sentence is there twice.",
      notes: first.place.map { [Note("It stands here first.", at: $0)] } ?? [], help: "Keep one of the two.")
  }
}
