package import XMLTree

/// Joins a flow with a language. What is not translated, or no longer says what the source says, stands in the source's
/// words, and the result says so.
package struct Translator: Sendable {
  private let labels: Labels
  private let allowsDrafts: Bool

  /// With drafts, what is missing or stale is a warning; without, an error. Everything else that is wrong is one always.
  package init(catalogue: Catalogue, allowsDrafts: Bool) {
    self.init(labels: catalogue.labels, allowsDrafts: allowsDrafts)
  }

  init(labels: Labels, allowsDrafts: Bool) {
    self.labels = labels
    self.allowsDrafts = allowsDrafts
  }

  /// The flow in a language, whose words are checked. For the flow's own language that is the flow itself, and `document`
  /// is not read; for another one it is the translation file, or nil when there is none.
  package func translate(
    _ flow: Flow, to language: Language, with document: (file: SourceFile, root: MarkupElement)?,
    diagnostics: inout [Diagnostic]
  ) -> LocalizedFlow {
    let localized: LocalizedFlow
    if language.tag == flow.language {
      PluralCheck(language: language.tag).check(flow, diagnostics: &diagnostics)
      localized = flow.untranslated(to: language.tag, ids: [])
    } else {
      localized = translated(flow, language, document, &diagnostics)
    }
    WordsCheck(language: language, labels: labels).check(localized, diagnostics: &diagnostics)
    return localized
  }

  private func translated(
    _ flow: Flow, _ language: Language, _ document: (file: SourceFile, root: MarkupElement)?,
    _ diagnostics: inout [Diagnostic]
  ) -> LocalizedFlow {
    let severity: Diagnostic.Severity = allowsDrafts ? .warning : .error
    let ids = Set(flow.paragraphs.map(\.id))
    guard let document else {
      diagnostics.append(.fileMissing(for: flow, language, severity))
      return flow.untranslated(to: language.tag, ids: ids)
    }
    guard let xliff = XLIFFReader(file: document.file).read(document.root, diagnostics: &diagnostics),
      isFor(flow, language, xliff, &diagnostics)
    else { return flow.untranslated(to: language.tag, ids: ids) }

    let rules = PluralRules(language: language.tag)
    let units = Dictionary(xliff.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var paragraphs: [String: Paragraph] = [:]
    var untranslated: Set<String> = []
    for paragraph in flow.paragraphs {
      let translation = ParagraphTranslation(
        paragraph: paragraph, language: language, rules: rules, units: units, document: xliff, severity: severity)
      let result = translation.result(&diagnostics)
      paragraphs[paragraph.id] = result ?? paragraph
      if result == nil { untranslated.insert(paragraph.id) }
    }
    reportUnknownUnits(xliff, flow, rules, &diagnostics)
    return LocalizedFlow(flow: flow, language: language.tag, paragraphs: paragraphs, untranslated: untranslated)
  }

  private func isFor(
    _ flow: Flow, _ language: Language, _ document: XLIFFDocument, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard document.sourceLanguage.isLanguage(flow.language) else {
      diagnostics.append(.wrongSource(document.sourceLanguage, flow, at: document.place))
      return false
    }
    guard let target = document.targetLanguage, target.isLanguage(language.tag) else {
      diagnostics.append(.wrongTarget(document.targetLanguage, language, at: document.place))
      return false
    }
    return true
  }

  private func reportUnknownUnits(
    _ document: XLIFFDocument, _ flow: Flow, _ rules: PluralRules?, _ diagnostics: inout [Diagnostic]
  ) {
    let known = Set(flow.paragraphs.flatMap { $0.units(for: rules) }.map(\.id))
    let forms = Set(
      flow.paragraphs.flatMap { paragraph in
        paragraph.plurals.flatMap { plural in PluralRules.Form.allCases.map { paragraph.unitID(of: plural, $0) } }
      })
    for unit in document.units where !known.contains(unit.id) {
      diagnostics.append(
        forms.contains(unit.id)
          ? .formSuperfluous(unit.id, rules, at: unit.place) : .unitUnknown(unit.id, flow, at: unit.place))
    }
  }
}

extension Flow {
  /// The flow in its own words, standing for a language.
  fileprivate func untranslated(to language: String, ids: Set<String>) -> LocalizedFlow {
    let byID = Dictionary(paragraphs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return LocalizedFlow(flow: self, language: language, paragraphs: byID, untranslated: ids)
  }
}

extension String {
  /// Whether this tag is the language, with or without a region: `it` and `it-IT` are `it`.
  fileprivate func isLanguage(_ tag: String) -> Bool {
    let (own, other) = (lowercased(), tag.lowercased())
    return own == other || own.hasPrefix(other + "-")
  }
}

extension Diagnostic {
  fileprivate static func fileMissing(for flow: Flow, _ language: Language, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      .translationMissing, severity, path: XLIFFWriter.path(of: flow, in: language.tag),
      "'\(flow.id)' is not translated to \(language.name): the file is not there.",
      help: "Run 'passo extract' to make it, and have its \(flow.paragraphs.count) paragraphs translated.")
  }

  fileprivate static func wrongSource(_ language: String, _ flow: Flow, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationLanguage, at: place,
      "This is a translation from '\(language)', and the flow is written in"
        + " '\(flow.language)'.", help: "Set srcLang=\"\(flow.language)\", if that is what was translated.")
  }

  fileprivate static func wrongTarget(_ tag: String?, _ language: Language, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationLanguage, at: place,
      tag.map { "This is a translation to '\($0)', and it stands in the folder of '\(language.tag)'." }
        ?? "This translation does not say to what language it is.",
      help: "Set trgLang=\"\(language.tag)\", if that is its language.")
  }

  fileprivate static func unitUnknown(_ id: String, _ flow: Flow, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationUnknownUnit, .warning, at: place, "'\(flow.id)' has no paragraph '\(id)', so nobody reads this unit.",
      help: "If the paragraph has a new id, give it to the unit; else run 'passo extract', which leaves it out.")
  }

  fileprivate static func formSuperfluous(_ id: String, _ rules: PluralRules?, at place: SourceRange) -> Diagnostic {
    let forms = rules.map { $0.forms.map { "'\($0.rawValue)'" }.joined(separator: ", ") } ?? "none that are known"
    return Diagnostic(
      .pluralForms, .warning, at: place, "The language has no plural form for '\(id)': its forms are \(forms).",
      help: "Remove the unit.")
  }
}
