import XMLTree

/// Reads `Content/model/*.xml` and `Content/locales/*.xml` into the catalogue.
package struct CatalogueReader: Sendable {
  private let model: MarkupParser
  private let locale: MarkupParser

  private let severities: Severities

  package init(severities: Severities = Severities()) {
    self.severities = severities
    model = MarkupParser(.model, grammar: Grammar.model)
    locale = MarkupParser(.locale, grammar: Grammar.locale)
  }

  /// The catalogue; nil, with diagnostics, when there is an error in it. Files somewhere in a folder called `locales` are
  /// languages; all others are the model's data. The catalogue has the order of the files.
  package func read(_ files: [SourceFile], diagnostics: inout [Diagnostic]) -> Catalogue? {
    var found: [Diagnostic] = []
    var parts: [CatalogueElement] = []
    var languages: [CatalogueElement] = []
    for file in files {
      if file.isLocale {
        guard let root = locale.parse(file, diagnostics: &found) else { continue }
        languages.append(CatalogueElement(markup: root, file: file))
      } else {
        guard let root = model.parse(file, diagnostics: &found) else { continue }
        parts += root.elements.map { CatalogueElement(markup: $0, file: file) }
      }
    }
    // A file that cannot be read would be reported a second time for what is missing.
    guard !found.hidesContent else {
      diagnostics += found
      return nil
    }
    var decoding = CatalogueDecoding(parts, languages)
    let catalogue = decoding.catalogue()
    // What the settings make of the data's own warnings is for the caller: a warning hides nothing of the data.
    let all = severities.applied(to: found) + decoding.diagnostics
    diagnostics += all
    return all.contains { $0.severity == .error } ? nil : catalogue
  }
}

extension SourceFile {
  fileprivate var isLocale: Bool { path.split(separator: "/").dropLast().contains("locales") }
}

extension Grammar {
  fileprivate static let model = Grammar(of: .model)
  fileprivate static let locale = Grammar(of: .locale)
}
