/// An attribute with its places. Namespace declarations are none.
package struct MarkupAttribute: Hashable, Sendable {
  /// The name of `xml:lang`, `xml:space` and `xml:id` without the prefix lies in this namespace.
  package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// Without prefix.
  package let name: String
  package let namespace: String?
  /// References decoded; tabs and line ends in the file are spaces here, as XML 1.0 section 3.3.3 wants.
  package let value: String
  /// Bytes of the name, prefix included.
  package let nameRange: Range<Int>
  /// Bytes between the quotes.
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
