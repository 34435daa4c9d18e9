/// A node inside an element or a document. A tree that was read never has two text nodes side by side.
package enum MarkupNode: Hashable, Sendable {
  case element(MarkupElement)
  case text(MarkupText)
  case comment(MarkupText)
  /// A processing instruction. Its value is its target, and after one space its data.
  case instruction(MarkupText)

  package var element: MarkupElement? {
    guard case .element(let element) = self else { return nil }
    return element
  }

  /// The bytes of the node in the file.
  package var range: Range<Int> {
    switch self {
    case .element(let element): element.range
    case .text(let text), .comment(let text), .instruction(let text): text.range
    }
  }
}
