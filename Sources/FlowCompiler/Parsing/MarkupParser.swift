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
    let document: MarkupDocument
    do { document = try MarkupReader().read(file.bytes, grammar: grammar) } catch {
      diagnostics.append(.refused(error, in: file))
      return nil
    }
    let translation = ReportTranslation(vocabulary, root: document.root, file: file)
    if let report = document.reports.first(where: { $0.kind == .unknownRoot }) {
      diagnostics.append(translation.diagnostic(for: report))  // nothing in another kind of file would be right
      return nil
    }
    diagnostics += document.reports.map(translation.diagnostic)
    return document.root
  }
}
