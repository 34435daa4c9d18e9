import XMLTree

extension MarkupElement {
  /// The element that a report's path leads to: an index among the child elements at each level.
  subscript(path path: [Int]) -> MarkupElement? {
    var element = self
    for index in path {
      let elements = element.elements
      guard elements.indices.contains(index) else { return nil }
      element = elements[index]
    }
    return element
  }

  /// The same tree with empty ranges, so that trees from two files can be compared.
  var withoutRanges: MarkupElement {
    MarkupElement(
      name, namespace: namespace,
      attributes: attributes.map { MarkupAttribute($0.name, $0.value, namespace: $0.namespace) },
      children: children.map(\.withoutRanges))
  }
}

extension MarkupNode {
  fileprivate var withoutRanges: MarkupNode {
    switch self {
    case .element(let element): .element(element.withoutRanges)
    case .text(let text): .text(MarkupText(text.value))
    case .comment(let text): .comment(MarkupText(text.value))
    case .instruction(let text): .instruction(MarkupText(text.value))
    }
  }
}
