package import XMLTree

/// Reads a file as XML, checks it against a schema, and reports what is wrong in diagnostics.
package struct MarkupParser: Sendable {
  private let vocabulary: Vocabulary
  private let grammar: Grammar

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
    diagnostics += document.reports.map(explainer.diagnostic)
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
    do {
      return try MarkupReader().read(file.bytes, grammar: grammar)
    } catch {
      diagnostics.append(.unreadable(error, in: file))
      return nil
    }
  }
}
