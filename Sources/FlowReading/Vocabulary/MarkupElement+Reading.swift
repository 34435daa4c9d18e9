import XMLTree

extension MarkupElement {
  /// The elements of one name directly inside.
  func elements(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The first element of one name directly inside.
  func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }

  /// The language that `xml:lang` names.
  var language: MarkupAttribute? { self[attribute: "lang", namespace: MarkupAttribute.xmlNamespace] }
}

extension MarkupAttribute {
  /// The value as the schema sees it: without blanks at the ends, and with single ones inside.
  package var token: String { words.joined(separator: " ") }

  /// What stands between the blanks of the value.
  var words: [String] { value.split(whereSeparator: \.isWhitespace).map(String.init) }
}
