/// An element of a file, with where it stands. All ranges are bytes of the file.
package struct MarkupElement: Sendable {
  package let name: String
  /// Nil for an element in no namespace.
  package let namespace: String?
  package let attributes: [MarkupAttribute]
  package let children: [MarkupNode]
  package let startTag: Range<Int>
  /// The name in the start tag.
  package let nameRange: Range<Int>
  /// From the start tag to the end of the end tag.
  package let range: Range<Int>

  package init(
    name: String, namespace: String? = nil, attributes: [MarkupAttribute] = [], children: [MarkupNode] = [],
    startTag: Range<Int> = 0..<0, nameRange: Range<Int> = 0..<0, range: Range<Int> = 0..<0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.startTag = startTag
    self.nameRange = nameRange
    self.range = range
  }

  /// The attribute of that name in no namespace.
  package subscript(attribute name: String) -> MarkupAttribute? {
    attributes.first { $0.name == name && $0.namespace == nil }
  }

  /// The child elements.
  package var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, at any depth.
  package var text: String {
    children.map { node in
      switch node {
      case .text(let text): text.value
      case .element(let element): element.text
      case .comment: ""
      }
    }.joined()
  }
}

/// An attribute and where it stands.
package struct MarkupAttribute: Hashable, Sendable {
  package let name: String
  package let namespace: String?
  /// As XML reads it: references resolved, white space as blanks.
  package let value: String
  package let nameRange: Range<Int>
  /// Without the quotes.
  package let valueRange: Range<Int>

  package init(
    name: String, namespace: String? = nil, value: String, nameRange: Range<Int> = 0..<0,
    valueRange: Range<Int> = 0..<0
  ) {
    self.name = name
    self.namespace = namespace
    self.value = value
    self.nameRange = nameRange
    self.valueRange = valueRange
  }
}

/// Text, or the words of a comment, and where they stand.
package struct MarkupText: Hashable, Sendable {
  package let value: String
  package let range: Range<Int>

  package init(_ value: String, range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }
}

/// What an element has inside.
package enum MarkupNode: Sendable {
  case element(MarkupElement)
  case text(MarkupText)
  case comment(MarkupText)
}
