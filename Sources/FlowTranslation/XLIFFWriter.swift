package import FlowMeaning
package import FlowReading
package import XMLTree

/// Writes translation files as XLIFF 2.0: one file for each flow or fragment and each language. The same content always
/// gives the same bytes. A file is written again whenever its flow changes, and keeps the work of translators by unit.
package struct XLIFFWriter: Sendable {
  private let codes: XLIFFCodeWriter

  /// A writer that shows translators the labels and the names of products for codes.
  package init(catalogue: Catalogue) {
    self.init(
      labels: catalogue.labels,
      productNames: Dictionary(catalogue.products.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }

  package init(labels: Labels, productNames: [String: String]) {
    codes = XLIFFCodeWriter(labels: labels, productNames: productNames)
  }

  /// The path of the translation of a flow's own paragraphs or of a fragment.
  package static func path(of translatableText: TranslatableText, in language: String) -> String {
    ProjectLayout.translation(of: translatableText.name, in: language)
  }

  /// The text of the file for a language. It keeps the targets, states and notes of `document`, if there is one; without
  /// `readings` it keeps those that are there, because nobody knows what is executed today. It is
  /// nil, with diagnostics, when that file cannot be read, so that the work of translators is not overwritten.
  package func write(
    _ translatableText: TranslatableText, to language: Language,
    updating document: (file: SourceFile, root: MarkupElement)?, readings: FlowReadings? = nil,
    diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let document else { return write(translatableText, to: language.tag, existing: nil, readings) }
    var found: [Diagnostic] = []
    let existing = XLIFFReader(file: document.file).read(document.root, diagnostics: &found)
    diagnostics += found
    guard let existing, !found.contains(where: { $0.severity == .error }) else { return nil }
    return write(translatableText, to: language.tag, existing: existing, readings)
  }

  /// The text of the file. Units of `existing` that the flow no longer has are left out. A new unit takes over the
  /// translation of such a unit if both have the same text and codes, so that a changed id loses nothing.
  private func write(
    _ translatableText: TranslatableText, to language: String, existing: XLIFFDocument?, _ readings: FlowReadings?
  ) -> String {
    let rules = PluralRules(language: language)
    let units = translatableText.paragraphs.flatMap { paragraph in
      paragraph.units(for: rules).map { (paragraph: paragraph.id, unit: $0) }
    }
    let ids = Set(units.map(\.unit.id))
    let known = Dictionary(
      (existing?.units ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let orphans = (existing?.units ?? []).filter { !ids.contains($0.id) && $0.target != nil }
    let context = XLIFFCodeWriter.Context(product: translatableText.product, language: language)
    let file = MarkupNode.xliff(
      "file", [("id", translatableText.id), ("original", translatableText.file.path)],
      units.map { paragraph, unit in
        let translated = known[unit.id] ?? orphans.first { !$0.hasChanged(since: unit) }
        return node(of: unit, translated: translated, context, keepsReadings: readings == nil) {
          readings?.reading(of: $0, in: paragraph)
        }
      })
    let root = MarkupElement(
      "xliff", namespace: XLIFFReader.namespace,
      attributes: [("version", "2.0"), ("srcLang", translatableText.languageTag), ("trgLang", language)].map {
        MarkupAttribute($0, $1)
      },
      children: [file])
    return MarkupWriter(indentation: 2, preserved: ["source", "target", "note", "data"]).write(root)
  }

  private func node(
    of unit: TranslationUnit, translated: XLIFFUnit?, _ context: XLIFFCodeWriter.Context,
    keepsReadings: Bool, reading: (String) -> String?
  ) -> MarkupNode {
    let hasTarget = translated?.target != nil
    let isStale = hasTarget && (translated?.staysStale(as: unit) ?? false)
    let state = isStale || !hasTarget ? .initial : translated?.state ?? .initial
    // A tool that changes the state has to update or remove the sub-state (XLIFF 2.0, section 4.3.1.31).
    let subState = isStale ? XLIFFUnit.stale : hasTarget && translated?.isStale == false ? translated?.subState : nil
    let today = Dictionary(unit.parts.codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let target = translated?.target.map {
      MarkupNode.xliff("target", [], codes.nodes(of: $0, context, known: today))
    }
    let segment = MarkupNode.xliff(
      "segment", [("state", state.rawValue)] + (subState.map { [("subState", $0)] } ?? []),
      [.xliff("source", [], codes.nodes(of: unit.parts, context))] + (target.map { [$0] } ?? []))
    return .xliff(
      "unit", [("id", unit.id)],
      notes(of: unit, translated, isStale: isStale, keepsReadings: keepsReadings, reading: reading)
        + originalData(of: unit.parts.codes) + [segment])
  }

  /// The notes of the translators, the readings of the codes and, for a stale translation, the notes with the source
  /// from which it was made.
  private func notes(
    of unit: TranslationUnit, _ translated: XLIFFUnit?, isStale: Bool, keepsReadings: Bool,
    reading: (String) -> String?
  ) -> [MarkupNode] {
    let readings = unit.parts.codes.compactMap { code in
      reading(code.id).map {
        XLIFFNote(attributes: [("id", "reading.\(code.id)"), ("category", XLIFFNote.reading)], text: $0)
      }
    }
    let readingIDs = Set(unit.parts.codes.map { "reading.\($0.id)" })
    let kept = (translated?.notes ?? []).filter { note in
      !note.isWrittenByTool
        || keepsReadings && note.category == XLIFFNote.reading && note["id"].map(readingIDs.contains) == true
    }
    let notes = kept + readings + (isStale ? translated?.previousNotes(to: unit) ?? [] : [])
    let nodes = notes.map { MarkupNode.xliff("note", $0.attributes, [.text(MarkupText($0.text))]) }
    return nodes.isEmpty ? [] : [.xliff("notes", [], nodes)]
  }

  /// The meaning of each code. A translation is stale when one of them changes, even if the words do not.
  private func originalData(of codes: [UnitCode]) -> [MarkupNode] {
    let data = codes.map { MarkupNode.xliff("data", [("id", $0.id)], [.text(MarkupText($0.meaning ?? ""))]) }
    return data.isEmpty ? [] : [.xliff("originalData", [], data)]
  }
}
