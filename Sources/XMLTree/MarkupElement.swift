/// An element as a value, with its places in the file.
package struct MarkupElement: Hashable, Sendable {
  /// The name without prefix.
  package let name: String
  package let namespace: String?
  /// The attributes in the order of the file.
  package let attributes: [MarkupAttribute]
  package let children: [MarkupNode]
  /// The bytes of the whole start tag.
  package let startTag: Range<Int>
  /// The bytes of the name in the start tag, with its prefix.
  package let nameRange: Range<Int>
  /// The bytes from the start tag's `<` to the end tag's `>`.
  package let range: Range<Int>

  /// An element that is not from a file: its ranges are empty.
  package init(
    _ name: String, namespace: String? = nil, attributes: [MarkupAttribute] = [], children: [MarkupNode] = []
  ) {
    self.init(
      name, namespace: namespace, attributes: attributes, children: children, startTag: 0..<0, nameRange: 0..<0,
      range: 0..<0)
  }

  init(
    _ name: String, namespace: String?, attributes: [MarkupAttribute], children: [MarkupNode], startTag: Range<Int>,
    nameRange: Range<Int>, range: Range<Int>
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.startTag = startTag
    self.nameRange = nameRange
    self.range = range
  }

  /// The attribute with this name and no namespace.
  package subscript(attribute name: String) -> MarkupAttribute? {
    self[attribute: name, namespace: nil]
  }

  /// The attribute with this name and namespace, such as `lang` in `MarkupAttribute.xmlNamespace`.
  package subscript(attribute name: String, namespace namespace: String?) -> MarkupAttribute? {
    attributes.first { $0.name == name && $0.namespace == namespace }
  }

  /// The child elements.
  package var elements: [MarkupElement] {
    children.compactMap(\.element)
  }

  /// All text inside, with the text of inner elements and without comments. White space is as in the file.
  package var text: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for child in children {
      switch child {
      case .element(let element): element.appendText(to: &text)
      case .text(let run): text += run.value
      case .comment, .instruction: break
      }
    }
  }
}
