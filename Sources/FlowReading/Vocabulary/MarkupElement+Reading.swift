import XMLTree

extension MarkupElement {
  /// The child elements with one name.
  func elements(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The first child element with one name.
  func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }

  /// The attribute `xml:lang`.
  var language: MarkupAttribute? { self[attribute: "lang", namespace: MarkupAttribute.xmlNamespace] }
}

extension MarkupAttribute {
  /// The value without blanks at the ends and with single blanks inside, as the schema sees it.
  package var token: String { words.joined(separator: " ") }

  /// The parts of the value between its blanks.
  var words: [String] { value.wordsBetweenBlanks }
}

extension String {
  /// The parts between blanks, which are those of XML: spaces, tabs and line ends (XML 1.0 section 2.3).
  var wordsBetweenBlanks: [String] {
    utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.map { String(Substring($0)) }
  }
}
