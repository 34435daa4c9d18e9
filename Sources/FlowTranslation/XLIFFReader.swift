import FlowReading
import XMLTree

/// Reads the units of a translation file. Unknown elements outside of texts (modules, metadata) are passed over. Inside
/// a text they are errors, because words would be lost.
struct XLIFFReader {
  static let namespace = "urn:oasis:names:tc:xliff:document:2.0"

  let file: SourceFile

  /// The document with this root; nil, with a diagnostic, when it is not XLIFF 2.
  func read(_ root: MarkupElement, diagnostics: inout [Diagnostic]) -> XLIFFDocument? {
    guard root.isXLIFF("xliff"), root[attribute: "version"]?.value.hasPrefix("2.") == true,
      let sourceLanguage = root[attribute: "srcLang"]?.value
    else {
      diagnostics.append(.notXLIFF(at: place(of: root)))
      return nil
    }
    var units: [XLIFFUnit] = []
    var places: [String: SourceRange] = [:]
    for element in root.descendants("unit") {
      guard let id = element[attribute: "id"]?.value, !id.isEmpty else {
        diagnostics.append(.unitWithoutID(at: place(of: element)))
        continue
      }
      if let first = places.updateValue(place(of: element), forKey: id) {
        diagnostics.append(.unitTwice(id, at: place(of: element), first: first))
        continue
      }
      units.append(unit(id, element, &diagnostics))
    }
    return XLIFFDocument(
      sourceLanguage: sourceLanguage, targetLanguage: root[attribute: "trgLang"]?.value, place: place(of: root),
      units: units)
  }

  /// A unit with its segments joined. Tools can split a text into several segments (XLIFF 2.0, section 4.8.4).
  private func unit(_ id: String, _ element: MarkupElement, _ diagnostics: inout [Diagnostic]) -> XLIFFUnit {
    let data = element.core("originalData").flatMap { $0.core("data") }
    var text = XLIFFTextReader(
      file: file,
      meanings: Dictionary(
        data.map { ($0[attribute: "id"]?.value ?? "", $0.text) }, uniquingKeysWith: { first, _ in first }))
    var source: [UnitPart] = []
    var target: [UnitPart] = []
    var isWhole = true
    for part in element.elements where part.isXLIFF("segment") || part.isXLIFF("ignorable") {
      let written = part.core("source").first
      source += written.map { text.parts(of: $0) } ?? []
      if let translated = part.core("target").first {
        target += text.parts(of: translated)
      } else if part.isXLIFF("segment") {
        isWhole = false
      } else if let written {
        target += text.parts(of: written)
      }
    }
    diagnostics += text.diagnostics
    let segments = element.core("segment")
    return XLIFFUnit(
      id: id, place: place(of: element), notes: notes(of: element), source: source.trimmed,
      target: isWhole && !target.isBlank ? target.trimmed : nil,
      targetPlace: segments.first?.core("target").first.map(place),
      state: segments.map { XLIFFState(rawValue: $0[attribute: "state"]?.value ?? "initial") ?? .initial }.min()
        ?? .initial,
      subState: segments.compactMap { $0[attribute: "subState"]?.value }.first)
  }

  private func notes(of element: MarkupElement) -> [XLIFFNote] {
    element.core("notes").flatMap { $0.core("note") }.map { note in
      XLIFFNote(attributes: note.attributes.map { ($0.name, $0.value) }, text: note.text)
    }
  }

  private func place(of element: MarkupElement) -> SourceRange { SourceRange(file, element.startTag) }
}

extension MarkupElement {
  /// Whether it is an element of XLIFF's core with this name.
  func isXLIFF(_ name: String) -> Bool { self.name == name && namespace == XLIFFReader.namespace }

  /// The child elements of XLIFF's core with this name.
  fileprivate func core(_ name: String) -> [MarkupElement] {
    elements.filter { $0.isXLIFF(name) }
  }

  /// The elements of XLIFF's core with this name at any depth, but not inside one another.
  fileprivate func descendants(_ name: String) -> [MarkupElement] {
    elements.flatMap { $0.isXLIFF(name) ? [$0] : $0.descendants(name) }
  }
}

extension [UnitPart] {
  /// The parts without a blank at the beginning and the end.
  fileprivate var trimmed: [UnitPart] {
    var parts = self
    if case .text(let text, let place)? = parts.first, text.first == " " {
      parts[0] = .text(String(text.dropFirst()), place)
    }
    if case .text(let text, let place)? = parts.last, text.last == " " {
      parts[parts.count - 1] = .text(String(text.dropLast()), place)
    }
    return parts
  }
}

extension Diagnostic {
  fileprivate static func notXLIFF(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .rootWrong, at: place, "A translation is an XLIFF 2.0 document, and this is none.",
      help: "Begin it with <xliff xmlns=\"\(XLIFFReader.namespace)\" version=\"2.0\" srcLang=… trgLang=…>.")
  }

  fileprivate static func unitWithoutID(at place: SourceRange) -> Diagnostic {
    Diagnostic(.attributeMissing, at: place, "This unit has no id, so nobody knows what it translates.")
  }

  fileprivate static func unitTwice(_ id: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "There are two units '\(id)'.", notes: [Note("The first one, which counts.", at: first)],
      help: "Remove one of them.")
  }
}
