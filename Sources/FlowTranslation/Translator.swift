package import FlowReading
package import XMLTree

/// Translates flows and fragments with their translation files. A paragraph whose translation is missing, stale or
/// wrong keeps the words of the source, and the result says so. What the words say is left to `WordsCheck`.
package struct Translator: Sendable {
  private let allowsDrafts: Bool

  /// A translator. A missing or stale translation is a warning if drafts are allowed, else an error.
  package init(allowsDrafts: Bool) { self.allowsDrafts = allowsDrafts }

  /// The flow in a language, with the fragments that it uses, which have been translated to that language before.
  /// `document` is the translation file, or nil when there is none. It is not read when the flow is written in the
  /// language.
  package func translate(
    _ flow: Flow, using fragments: [String: LocalizedFragment] = [:], to language: Language,
    with document: (file: SourceFile, root: MarkupElement)?, diagnostics: inout [Diagnostic]
  ) -> LocalizedFlow {
    var (paragraphs, untranslated) = words(of: flow.translatableText, language, document, &diagnostics)
    for paragraph in flow.paragraphs where paragraphs[paragraph.id] == nil {
      let use = flow.uses.first { $0.paragraphs.contains(paragraph.id) }
      let fragment = use.flatMap { fragments[$0.fragment] }
      paragraphs[paragraph.id] = fragment?.paragraphs[paragraph.id]?.withMeanings(of: paragraph) ?? paragraph
      if fragment?.untranslated.contains(paragraph.id) == true { untranslated.insert(paragraph.id) }
    }
    return LocalizedFlow(flow: flow, languageTag: language.tag, paragraphs: paragraphs, untranslated: untranslated)
  }

  /// A fragment in a language.
  package func translate(
    _ fragment: Fragment, to language: Language, with document: (file: SourceFile, root: MarkupElement)?,
    diagnostics: inout [Diagnostic]
  ) -> LocalizedFragment {
    let (paragraphs, untranslated) = words(of: fragment.translatableText, language, document, &diagnostics)
    return LocalizedFragment(paragraphs: paragraphs, untranslated: untranslated)
  }

  /// The paragraphs in a language, by id, and the ids of those that are in the language of the source.
  private typealias Words = (paragraphs: [String: Paragraph], untranslated: Set<String>)

  private func words(
    of translatableText: TranslatableText, _ language: Language, _ document: (file: SourceFile, root: MarkupElement)?,
    _ diagnostics: inout [Diagnostic]
  ) -> Words {
    guard language.tag == translatableText.languageTag else {
      return translated(translatableText, language, document, &diagnostics)
    }
    PluralCheck(language: language.tag).check(translatableText, diagnostics: &diagnostics)
    return translatableText.untranslated(ids: [])
  }

  private func translated(
    _ translatableText: TranslatableText, _ language: Language, _ document: (file: SourceFile, root: MarkupElement)?,
    _ diagnostics: inout [Diagnostic]
  ) -> Words {
    let severity: Diagnostic.Severity = allowsDrafts ? .warning : .error
    let ids = Set(translatableText.paragraphs.map(\.id))
    guard let document else {
      diagnostics.append(.fileMissing(for: translatableText, language, severity))
      return translatableText.untranslated(ids: ids)
    }
    guard let xliff = XLIFFReader(file: document.file).read(document.root, diagnostics: &diagnostics),
      isTranslation(of: translatableText, to: language, xliff, &diagnostics)
    else { return translatableText.untranslated(ids: ids) }

    let rules = PluralRules(language: language.tag)
    let units = Dictionary(xliff.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var paragraphs: [String: Paragraph] = [:]
    var untranslated: Set<String> = []
    for paragraph in translatableText.paragraphs {
      let translation = ParagraphTranslation(
        paragraph: paragraph, language: language, rules: rules, units: units, document: xliff, severity: severity)
      let result = translation.result(&diagnostics)
      paragraphs[paragraph.id] = result ?? paragraph
      if result == nil { untranslated.insert(paragraph.id) }
    }
    reportUnknownUnits(xliff, translatableText, rules, &diagnostics)
    return (paragraphs, untranslated)
  }

  /// Whether a translation file is from the language of the text and to the language. Other languages are reported.
  private func isTranslation(
    of translatableText: TranslatableText, to language: Language, _ document: XLIFFDocument,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard document.sourceLanguage.isLanguage(translatableText.languageTag) else {
      diagnostics.append(.wrongSource(document.sourceLanguage, translatableText, at: document.place))
      return false
    }
    guard let target = document.targetLanguage, target.isLanguage(language.tag) else {
      diagnostics.append(.wrongTarget(document.targetLanguage, language, at: document.place))
      return false
    }
    return true
  }

  /// Reports units of a translation file that belong to no paragraph.
  private func reportUnknownUnits(
    _ document: XLIFFDocument, _ translatableText: TranslatableText, _ rules: PluralRules?,
    _ diagnostics: inout [Diagnostic]
  ) {
    let known = Set(translatableText.paragraphs.flatMap { $0.units(for: rules) }.map(\.id))
    let forms = Set(
      translatableText.paragraphs.flatMap { paragraph in
        paragraph.plurals.flatMap { plural in PluralRules.Form.allCases.map { paragraph.unitID(of: plural, $0) } }
      })
    for unit in document.units where !known.contains(unit.id) {
      diagnostics.append(
        forms.contains(unit.id)
          ? .formSuperfluous(unit.id, rules, at: unit.place) : .unitUnknown(unit.id, translatableText, at: unit.place))
    }
  }
}

extension TranslatableText {
  /// Its own paragraphs, of which those with these ids count as untranslated.
  fileprivate func untranslated(ids: Set<String>) -> (paragraphs: [String: Paragraph], untranslated: Set<String>) {
    (Dictionary(paragraphs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }), ids)
  }
}

extension String {
  /// Whether this tag is of a language, with or without a region: `it` and `it-IT` are of `it`.
  fileprivate func isLanguage(_ tag: String) -> Bool {
    let (own, other) = (lowercased(), tag.lowercased())
    return own == other || own.hasPrefix(other + "-")
  }
}

extension Diagnostic {
  fileprivate static func fileMissing(
    for translatableText: TranslatableText, _ language: Language, _ severity: Severity
  )
    -> Diagnostic
  {
    Diagnostic(
      .translationMissing, severity, path: XLIFFWriter.path(of: translatableText, in: language.tag),
      "'\(translatableText.id)' is not translated into \(language.name): the file is not there.",
      help: "Run 'passo extract' to make it, and have its \(translatableText.paragraphs.count) paragraphs translated.")
  }

  fileprivate static func wrongSource(_ language: String, _ translatableText: TranslatableText, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .translationLanguage, at: place,
      "This is a translation from '\(language)', and \(translatableText.file.path) is written in"
        + " '\(translatableText.languageTag)'.",
      help: "Set srcLang=\"\(translatableText.languageTag)\", if that is what was translated.")
  }

  fileprivate static func wrongTarget(_ tag: String?, _ language: Language, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationLanguage, at: place,
      tag.map { "This is a translation to '\($0)', and it stands in the folder of '\(language.tag)'." }
        ?? "This translation does not say to what language it is.",
      help: "Set trgLang=\"\(language.tag)\", if that is its language.")
  }

  fileprivate static func unitUnknown(_ id: String, _ translatableText: TranslatableText, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .translationUnknownUnit, at: place,
      "'\(translatableText.id)' has no paragraph '\(id)', so nobody reads this unit.",
      help: "If the paragraph has a new id, give it to the unit; else run 'passo extract', which leaves it out.")
  }

  fileprivate static func formSuperfluous(_ id: String, _ rules: PluralRules?, at place: SourceRange) -> Diagnostic {
    let forms = rules.map { $0.forms.map { "'\($0.rawValue)'" }.joined(separator: ", ") } ?? "none that are known"
    return Diagnostic(
      .pluralForms, .warning, at: place, "The language has no plural form for '\(id)': its forms are \(forms).",
      help: "Remove the unit.")
  }
}
