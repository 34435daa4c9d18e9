/// An attribute and where it is in the file. Namespace declarations do not count as attributes.
package struct MarkupAttribute: Hashable, Sendable {
  /// The namespace of `xml:lang`, `xml:space` and `xml:id`.
  package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// The name without prefix.
  package let name: String
  package let namespace: String?
  /// The value with references decoded. Tabs and line ends in the file are spaces here (XML 1.0 section 3.3.3).
  package let value: String
  /// The bytes of the name with its prefix.
  package let nameRange: Range<Int>
  /// The bytes between the quotes.
  package let valueRange: Range<Int>

  package init(
    _ name: String, _ value: String, namespace: String? = nil, nameRange: Range<Int> = 0..<0,
    valueRange: Range<Int> = 0..<0
  ) {
    self.name = name
    self.namespace = namespace
    self.value = value
    self.nameRange = nameRange
    self.valueRange = valueRange
  }
}
