import FlowReading

/// Makes the translation of one paragraph from its units.
struct ParagraphTranslation {
  let paragraph: Paragraph
  let language: Language
  let rules: PluralRules?
  /// The units of the file, by id.
  let units: [String: XLIFFUnit]
  let document: XLIFFDocument
  /// The severity of what is not translated.
  let severity: Diagnostic.Severity

  /// The paragraph in the language; nil, with diagnostics, when one of its units is missing, stale or wrong.
  func result(_ diagnostics: inout [Diagnostic]) -> Paragraph? {
    if rules == nil, let plural = paragraph.plurals.first {
      diagnostics.append(.rulesUnknown(language, at: plural.place))
      return nil
    }
    let needed = paragraph.units(for: rules)
    let found = needed.map { unit in problems(of: unit) }
    guard found.allSatisfy(\.isEmpty) else {
      diagnostics += found.flatMap { $0 }
      return nil
    }
    let plurals = paragraph.plurals.map(translated)
    let codes = Dictionary(
      (paragraph.content.allCodes + plurals).map { ($0.id, $0) }, uniquingKeysWith: { _, translated in translated })
    guard let around = units[paragraph.id], needed.contains(where: { $0.id == paragraph.id }),
      let target = around.target
    else {
      // A paragraph of codes alone is the same in every language, except for the branches of its plurals.
      return Paragraph(
        id: paragraph.id, place: paragraph.place, content: paragraph.content.replacingPlurals(with: codes))
    }
    return Paragraph(
      id: paragraph.id, place: around.targetPlace ?? around.place, content: target.inlines(with: codes))
  }

  /// The mistakes of the translation of a unit.
  private func problems(of unit: TranslationUnit) -> [Diagnostic] {
    guard let translated = units[unit.id] else {
      return [
        unit.form.map { .formMissing(unit.id, $0, language, severity, at: document.place) }
          ?? .unitMissing(unit.id, language, severity, at: document.place, source: paragraph.place)
      ]
    }
    guard let target = translated.target else {
      return [.targetMissing(unit.id, language, severity, at: translated.place)]
    }
    if translated.hasChanged(since: unit) || !translated.isConfirmed {
      let changes = translated.changes(to: unit)
      return [.stale(unit.id, changes, severity, at: translated.place, source: paragraph.place)]
    }
    let place = translated.targetPlace ?? translated.place
    return CodesCheck(codes: paragraph.content.allCodes, unit: unit, target: target, place: place).diagnostics
  }

  /// The plural with a branch for each form of the language.
  private func translated(_ plural: InlineCode) -> InlineCode {
    let codes = Dictionary(plural.content.allCodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let branches = (rules?.forms ?? []).compactMap { form -> Inline? in
      guard let unit = units[paragraph.unitID(of: plural, form)], let target = unit.target,
        let source = plural.branch(for: form)
      else { return nil }
      let isOwn = source.isBranch(for: form.rawValue)
      return .code(
        InlineCode(
          id: isOwn ? source.id : "\(source.id).\(form.rawValue)", kind: .when(form.rawValue), meaning: source.meaning,
          content: target.inlines(with: codes), place: unit.targetPlace ?? unit.place))
    }
    return plural.with(content: branches, place: plural.place)
  }
}

extension [UnitPart] {
  /// The translated content, with the codes of the source at the places of the translation.
  fileprivate func inlines(with codes: [String: InlineCode]) -> [Inline] {
    compactMap { part in
      switch part {
      case .text(let text, let place): return .text(text, place)
      case .code(let code):
        guard let source = codes[code.id] else { return nil }
        let content = source.wraps ? code.content.inlines(with: codes) : source.content
        return .code(source.with(content: content, place: code.place))
      }
    }
  }
}

extension [Inline] {
  /// The content with other codes in the place of its plurals, found by id.
  fileprivate func replacingPlurals(with codes: [String: InlineCode]) -> [Inline] {
    map { inline in
      guard case .code(let code) = inline, case .plural = code.kind, let plural = codes[code.id] else { return inline }
      return .code(plural)
    }
  }
}

extension Diagnostic {
  fileprivate static func unitMissing(
    _ id: String, _ language: Language, _ severity: Severity, at place: SourceRange, source: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .translationMissing, severity, at: place,
      "There is no unit '\(id)', so the paragraph is not in \(language.name).",
      notes: [Note("The paragraph in the source.", at: source)], help: "Run 'passo extract' to add it.")
  }

  fileprivate static func targetMissing(
    _ id: String, _ language: Language, _ severity: Severity, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(.translationMissing, severity, at: place, "'\(id)' is not translated into \(language.name).")
  }

  fileprivate static func stale(
    _ id: String, _ changes: [String], _ severity: Severity, at place: SourceRange, source: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .translationStale, severity, at: place,
      changes.isEmpty
        ? "The translation of '\(id)' is not marked as translated."
        : "The source of '\(id)' has changed since it was translated.",
      notes: changes.isEmpty ? [] : [Note("This is the source as it is today.", at: source)],
      help: (changes + ["Change the target if need be, and set state=\"translated\"."]).joined(separator: " "))
  }

  fileprivate static func formMissing(
    _ id: String, _ form: PluralRules.Form, _ language: Language, _ severity: Severity, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .pluralForms, severity, at: place,
      "\(language.name) needs the plural form '\(form.rawValue)', and there is no unit"
        + " '\(id)'.", help: "Run 'passo extract' to add it.")
  }

  fileprivate static func rulesUnknown(_ language: Language, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .pluralForms, at: place, "The plural forms of \(language.name) ('\(language.tag)') are not known.",
      help: "Add CLDR's rules to PluralRules+Languages.swift.")
  }
}
