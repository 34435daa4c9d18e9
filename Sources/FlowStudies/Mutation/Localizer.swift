import FlowReading
import FlowTranslation
import XMLTree

/// Translates what a mutant changes and checks its words, because an error of either is noticed.
struct Localizer: Sendable {
  private let translator = Translator(allowsDrafts: false)
  private let wordsChecks: [String: WordsCheck]
  private let severities: Severities

  init(catalogue: Catalogue, severities: Severities) {
    wordsChecks = WordsCheck.all(in: catalogue)
    self.severities = severities
  }

  /// A flow in a language, with the fragments that have been translated before.
  func localize(
    _ flow: Flow, using fragments: [String: LocalizedFragment] = [:], to language: Language,
    with document: (file: SourceFile, root: MarkupElement)?,
    diagnostics: inout [Diagnostic]
  ) -> LocalizedFlow {
    var found: [Diagnostic] = []
    let localized = translator.translate(flow, using: fragments, to: language, with: document, diagnostics: &found)
    wordsChecks[language.tag]?.check(localized, diagnostics: &found)
    diagnostics += severities.applied(to: found)
    return localized
  }

  /// A fragment in a language. What is wrong with it is reported.
  @discardableResult
  func localize(
    _ fragment: Fragment, to language: Language, with document: (file: SourceFile, root: MarkupElement)?,
    diagnostics: inout [Diagnostic]
  ) -> LocalizedFragment {
    var found: [Diagnostic] = []
    let localized = translator.translate(fragment, to: language, with: document, diagnostics: &found)
    wordsChecks[language.tag]?.check(localized, of: fragment, diagnostics: &found)
    diagnostics += severities.applied(to: found)
    return localized
  }
}
