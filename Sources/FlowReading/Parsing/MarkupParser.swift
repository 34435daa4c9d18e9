package import XMLTree

/// Reads the bytes of a file as XML, checks them against a schema, and says in our words what is wrong.
package struct MarkupParser: Sendable {
  private let vocabulary: Vocabulary
  private let grammar: Grammar

  package init(_ vocabulary: Vocabulary, grammar: Grammar) {
    self.vocabulary = vocabulary
    self.grammar = grammar
  }

  /// The outermost element, or nil when the file cannot be read as XML at all. It is also there when the schema minds
  /// something, so that a decoder can find the other mistakes: look at the diagnostics before using what it makes.
  package func parse(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> MarkupElement? {
    guard let document = MarkupParser.document(of: file, grammar: grammar, diagnostics: &diagnostics) else {
      return nil
    }
    let translation = GrammarReportExplainer(vocabulary, root: document.root, file: file)
    if let report = document.reports.first(where: { $0.kind == .unknownRoot }) {
      diagnostics.append(translation.diagnostic(for: report))  // nothing in another kind of file would be right
      return nil
    }
    diagnostics += document.reports.map(translation.diagnostic)
    return document.root
  }

  /// The outermost element of a file that no schema of ours describes, such as XLIFF.
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
