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
  var words: [String] { value.split(whereSeparator: \.isWhitespace).map(String.init) }
}
