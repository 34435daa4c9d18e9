package import XMLTree

/// Finds the characters of a file that nobody sees, in its attributes, texts and comments.
///
/// The words of sentences are left out. They are checked language by language, so that a flow is walked whatever its words
/// are.
package struct InvisibleCharacters {
  private let file: SourceFile
  /// Whether the texts of an element are words of sentences.
  private let hasSentences: (MarkupElement) -> Bool

  init(file: SourceFile, vocabulary: Vocabulary) {
    self.file = file
    hasSentences = { element in
      if case .words = vocabulary[element.name]?.content { true } else { false }
    }
  }

  /// For a file without a vocabulary, with the elements that have words of sentences in them.
  package init(file: SourceFile, sentences: Set<String>) {
    self.file = file
    hasSentences = { sentences.contains($0.name) }
  }

  func diagnostics(in document: MarkupDocument) -> [Diagnostic] {
    (document.prologue + [.element(document.root)] + document.epilogue).flatMap { diagnostics(in: $0) }
  }

  package func diagnostics(in node: MarkupNode) -> [Diagnostic] {
    switch node {
    case .text(let text): return diagnostics(in: text.value, at: text.range)
    case .comment(let text): return diagnostics(in: text.value, at: text.range.inset(by: 4, 3))  // <!-- and -->
    case .instruction(let text): return diagnostics(in: text.value, at: text.range.inset(by: 2, 2))  // <? and ?>
    case .element(let element):
      let attributes = element.attributes.flatMap { diagnostics(in: $0.value, at: $0.valueRange) }
      return attributes + element.children.filter { !isSentence($0, in: element) }.flatMap { diagnostics(in: $0) }
    }
  }

  private func diagnostics(in text: String, at range: Range<Int>) -> [Diagnostic] {
    text.unseenScalars.map { .invisible($0.scalar, at: SourceRange(file, range).part($0.bytes, of: text)) }
  }

  private func isSentence(_ node: MarkupNode, in element: MarkupElement) -> Bool {
    guard case .text = node else { return false }
    return hasSentences(element)
  }
}

extension Range<Int> {
  /// The range without its first and its last bytes.
  fileprivate func inset(by first: Int, _ last: Int) -> Range<Int> {
    count < first + last ? self : lowerBound + first..<upperBound - last
  }
}

extension Diagnostic {
  /// The diagnostic for a character that nobody sees, or that has no meaning.
  package static func invisible(_ scalar: Unicode.Scalar, at place: SourceRange) -> Diagnostic {
    let fault = scalar.isMeaningless ? "that has no meaning" : "that nobody sees"
    return Diagnostic(
      .characterInvisible, at: place, "There is a character here \(fault) (U+\(scalar.hexadecimal)).",
      help: "Delete it and type the words around it again.")
  }
}

extension [Diagnostic] {
  /// Whether something of a parsed file may be missing because of these. A character that nobody sees hides nothing.
  package var hidesContent: Bool { contains { $0.id != .characterInvisible } }
}
