import FlowReading
import XMLTree

/// Reads the text of a `<source>` or a `<target>`.
struct XLIFFTextReader {
  let file: SourceFile
  /// The texts of `<originalData>`, by their ids.
  let meanings: [String: String]
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, meanings: [String: String]) {
    self.file = file
    self.meanings = meanings
  }

  /// A code that has begun with `<sc>` and waits for its `<ec>`.
  private struct OpenCode {
    let element: MarkupElement
    var parts: [UnitPart] = []
  }

  /// The parts of an element's text. A pair `<sc/>…<ec/>` is read like a `<pc>`, and annotations are left out.
  mutating func parts(of element: MarkupElement) -> [UnitPart] {
    var parts: [UnitPart] = []
    var open: [OpenCode] = []
    for part in element.children.flatMap(\.withoutAnnotations) {
      let read: UnitPart?
      if case .element(let element) = part, element.isXLIFF("sc") {
        open.append(OpenCode(element: element))
        continue
      } else if case .element(let element) = part, element.isXLIFF("ec") {
        read = closed(&open, by: element)
      } else {
        read = unitPart(part)
      }
      guard let read else { continue }
      if open.isEmpty { parts.append(read) } else { open[open.count - 1].parts.append(read) }
    }
    for code in open {
      diagnostics.append(.unpaired(at: place(of: code.element)))
      parts += code.parts
    }
    return parts
  }

  private mutating func closed(_ open: inout [OpenCode], by end: MarkupElement) -> UnitPart? {
    guard let start = open.last, let id = start.element[attribute: "id"]?.value, end[attribute: "startRef"]?.value == id
    else {
      diagnostics.append(.unpaired(at: place(of: end)))
      return nil
    }
    open.removeLast()
    return .code(
      UnitCode(
        id: id, meaning: meaning(start.element[attribute: "dataRef"]?.value), source: nil, wraps: true,
        content: start.parts, place: place(of: start.element)))
  }

  private mutating func unitPart(_ node: MarkupNode) -> UnitPart? {
    switch node {
    case .text(let text): return .text(text.value.withSingleBlanks, SourceRange(file, text.range))
    case .element(let element) where element.isXLIFF("ph"):
      return .code(
        UnitCode(
          id: element[attribute: "id"]?.value ?? "", meaning: meaning(element[attribute: "dataRef"]?.value),
          source: nil, wraps: false, content: [],
          place: place(of: element)))
    case .element(let element) where element.isXLIFF("pc"):
      return .code(
        UnitCode(
          id: element[attribute: "id"]?.value ?? "", meaning: meaning(element[attribute: "dataRefStart"]?.value),
          source: nil, wraps: true,
          content: parts(of: element), place: place(of: element)))
    case .element(let element):
      diagnostics.append(.unknown(element.name, at: place(of: element)))
      return nil
    case .comment, .instruction: return nil
    }
  }

  private func meaning(_ reference: String?) -> String? { reference.flatMap { meanings[$0] } }

  private func place(of element: MarkupElement) -> SourceRange { SourceRange(file, element.startTag) }
}

extension MarkupNode {
  /// The node without annotations, which are `<mrk>`, `<sm/>` and `<em/>`. The content of a `<mrk>` is kept.
  fileprivate var withoutAnnotations: [MarkupNode] {
    guard let element else { return [self] }
    if element.isXLIFF("mrk") { return element.children.flatMap(\.withoutAnnotations) }
    return element.isXLIFF("sm") || element.isXLIFF("em") ? [] : [self]
  }
}

extension String {
  /// The text with one blank for each run of XML's white space. Other blanks, such as the no-break space, are
  /// unchanged.
  fileprivate var withSingleBlanks: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isBlank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if !isBlank { result.append(scalar) } else if result.last != " " { result.append(" ") }
    }
    return String(result)
  }
}

extension Diagnostic {
  fileprivate static func unpaired(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .translationCodes, at: place, "This code has no other half here, so what it wraps is not clear.",
      help: "Write the pair around the words, as in the source.")
  }

  fileprivate static func unknown(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .elementUnknown, at: place, "<\(name)> cannot stand in a translated text.",
      help: "Use the <ph> and <pc> of the source.")
  }
}
