package import XMLTree

/// Writes what translators of a flow work on: XLIFF 2.0, one file for a flow and a language, always the same bytes for the
/// same content. It is written anew from the flow whenever the flow changes; what translators did is taken over by unit.
package struct XLIFFWriter: Sendable {
  private let codes: XLIFFCodeWriter

  /// A writer that shows translators the labels of the product, and the products' names by id, where a code stands.
  package init(labels: Labels, productNames: [String: String]) {
    codes = XLIFFCodeWriter(labels: labels, productNames: productNames)
  }

  /// Where the translation of a flow to a language stands.
  package static func path(of flow: Flow, in language: String) -> String {
    "Content/translations/\(language)/\(flow.id).xlf"
  }

  /// The text of the file for a flow and a language. What translators did in `document`, if there is one, is kept: targets,
  /// states and notes; nil, with diagnostics, when it cannot be read, so that nothing of theirs is overwritten.
  package func write(
    _ flow: Flow, to language: Language, updating document: (file: SourceFile, root: MarkupElement)?,
    diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let document else { return write(flow, to: language.tag, existing: nil) }
    var found: [Diagnostic] = []
    let existing = XLIFFReader(file: document.file).read(document.root, diagnostics: &found)
    diagnostics += found
    guard let existing, !found.contains(where: { $0.severity == .error }) else { return nil }
    return write(flow, to: language.tag, existing: existing)
  }

  /// The file for a flow and a language. Units of `existing` that the flow no longer has are left out; a new one whose text
  /// and codes are those of one that is left out takes its translation over, so that a changed id loses nothing.
  func write(_ flow: Flow, to language: String, existing: XLIFFDocument?) -> String {
    let rules = PluralRules(language: language)
    let units = flow.paragraphs.flatMap { $0.units(for: rules) }
    let ids = Set(units.map(\.id))
    let known = Dictionary(
      (existing?.units ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let orphans = (existing?.units ?? []).filter { !ids.contains($0.id) && $0.target != nil }
    let context = XLIFFCodeWriter.Context(product: flow.product, language: language)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="\(XLIFFReader.namespace)" version="2.0" srcLang="\(flow.language.escaped)" \
      trgLang="\(language.escaped)">
        <file id="\(flow.id.escaped)" original="\(flow.file.path.escaped)">

      """
      + units.map { unit in
        text(of: unit, translated: known[unit.id] ?? orphans.first { !$0.hasChanged(since: unit) }, context)
      }.joined() + "  </file>\n</xliff>\n"
  }

  private func text(
    of unit: TranslationUnit, translated: XLIFFUnit?, _ context: XLIFFCodeWriter.Context
  ) -> String {
    let isStale = translated.map { $0.target != nil && $0.hasChanged(since: unit) } ?? false
    let state = isStale || translated?.target == nil ? .initial : translated?.state ?? .initial
    let subState =
      isStale || (translated?.isStale == true && state == .initial)
      ? XLIFFUnit.stale : translated.flatMap { $0.isStale || $0.target == nil ? nil : $0.subState }
    let attributes = " state=\"\(state.rawValue)\"" + (subState.map { " subState=\"\($0.escaped)\"" } ?? "")
    var lines = ["    <unit id=\"\(unit.id.escaped)\">"]
    lines += notes(of: translated, isStale: subState == XLIFFUnit.stale)
    lines += originalData(of: unit.parts.codes)
    lines.append("      <segment\(attributes)>")
    lines.append("        <source>\(codes.text(of: unit.parts, context))</source>")
    if let target = translated?.target {
      let today = Dictionary(unit.parts.codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      lines.append("        <target>\(codes.text(of: target, context, known: today))</target>")
    }
    lines += ["      </segment>", "    </unit>", ""]
    return lines.joined(separator: "\n")
  }

  /// The notes of the translators, and for a stale translation what it was made of.
  private func notes(of translated: XLIFFUnit?, isStale: Bool) -> [String] {
    guard let translated else { return [] }
    let notes = translated.notes.filter { !$0.isOurs } + (isStale ? translated.previousNotes : [])
    guard !notes.isEmpty else { return [] }
    let lines = notes.map { note in
      let attributes = note.attributes.map { " \($0.name)=\"\($0.value.escaped)\"" }.joined()
      return "        <note\(attributes)>\(note.text.escaped)</note>"
    }
    return ["      <notes>"] + lines + ["      </notes>"]
  }

  /// What each code means, so that a changed meaning makes a translation stale even where no letter changed.
  private func originalData(of codes: [UnitCode]) -> [String] {
    let data = codes.map { "        <data id=\"\($0.id.escaped)\">\(($0.meaning ?? "").escaped)</data>" }
    return data.isEmpty ? [] : ["      <originalData>"] + data + ["      </originalData>"]
  }
}

extension String {
  /// As it is written in XML, in a text and in an attribute. What XML cannot hold is left out.
  var escaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
