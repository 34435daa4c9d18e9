package import XMLTree

/// An element of one of the catalogue's files, and the file.
package struct CatalogueElement {
  let markup: MarkupElement
  let file: SourceFile

  package init(markup: MarkupElement, file: SourceFile) {
    self.markup = markup
    self.file = file
  }

  var name: String { markup.name }

  /// The place of the start tag.
  package var place: SourceRange { SourceRange(file, markup.startTag) }

  /// The text without blanks at the ends and with single blanks inside.
  package var text: String { markup.text.wordsBetweenBlanks.joined(separator: " ") }

  /// The place of the text.
  package var textPlace: SourceRange {
    let start = markup.startTag.upperBound
    let words = file.bytes[start..<max(start, markup.range.upperBound)].prefix { $0 != UInt8(ascii: "<") }
    let first = words.firstIndex { !$0.isBlank } ?? start
    let last = words.lastIndex { !$0.isBlank } ?? start
    return SourceRange(file, first..<max(first, min(last + 1, words.endIndex)))
  }

  /// The child elements with one name.
  func children(_ name: String) -> [CatalogueElement] {
    markup.elements.filter { $0.name == name }.map { CatalogueElement(markup: $0, file: file) }
  }

  /// All child elements.
  var children: [CatalogueElement] { markup.elements.map { CatalogueElement(markup: $0, file: file) } }

  /// The value of an attribute that the schema requires; empty when it is missing.
  package subscript(attribute: String) -> String { markup[attribute: attribute]?.token ?? "" }

  /// Whether it has an attribute.
  func has(_ attribute: String) -> Bool { markup[attribute: attribute] != nil }

  /// The place of an attribute's value; that of the start tag when the attribute is missing.
  package func place(of attribute: String) -> SourceRange {
    markup[attribute: attribute].map { SourceRange(file, $0.valueRange) } ?? place
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
