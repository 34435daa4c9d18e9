package import XMLTree

/// Reads a file as XML, checks it against a schema, and reports what is wrong in diagnostics.
package struct MarkupParser: Sendable {
  private let vocabulary: Vocabulary
  private let grammar: Grammar
  /// How many mistakes against the schema are explained in one file. Whoever makes so many has made one kind of them.
  private static let mostReports = 100

  package init(_ vocabulary: Vocabulary, grammar: Grammar) {
    self.vocabulary = vocabulary
    self.grammar = grammar
  }

  /// The outermost element; nil when the file cannot be read as XML or is another kind of file. A file with mistakes
  /// against the schema still has one, so that a decoder can find further mistakes.
  package func parse(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> MarkupElement? {
    guard let document = MarkupParser.document(of: file, grammar: grammar, diagnostics: &diagnostics) else {
      return nil
    }
    let explainer = GrammarReportExplainer(vocabulary, root: document.root, file: file)
    if let report = document.reports.first(where: { $0.kind == .unknownRoot }) {
      diagnostics.append(explainer.diagnostic(for: report))  // each element of another kind of file would be wrong
      return nil
    }
    diagnostics += document.reports.prefix(MarkupParser.mostReports).map(explainer.diagnostic)
    if let next = document.reports.dropFirst(MarkupParser.mostReports).first {
      let count = document.reports.count - MarkupParser.mostReports
      diagnostics.append(.further(count, at: SourceRange(file, next.range)))
    }
    diagnostics += InvisibleCharacters(file: file, vocabulary: vocabulary).diagnostics(in: document)
    return document.root
  }

  /// The outermost element of a file that is not checked against a schema, such as XLIFF.
  package static func tree(of file: SourceFile, diagnostics: inout [Diagnostic]) -> MarkupElement? {
    document(of: file, grammar: nil, diagnostics: &diagnostics)?.root
  }

  private static func document(
    of file: SourceFile, grammar: Grammar?, diagnostics: inout [Diagnostic]
  ) -> MarkupDocument? {
    guard file.isReadable else {
      diagnostics.append(.unreadable(file.path))
      return nil
    }
    do {
      return try MarkupReader().read(file.bytes, grammar: grammar)
    } catch {
      diagnostics.append(.unreadable(error, in: file))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func further(_ count: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place,
      "\(count.grouped()) more mistake\(count == 1 ? "" : "s") against the schema \(count == 1 ? "follows" : "follow") from here on.",
      help: "Correct those before this first; they are often of one kind.")
  }
}
