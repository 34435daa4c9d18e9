/// What an element holds. Two texts never stand side by side in a tree that was read.
package enum MarkupNode: Hashable, Sendable {
  case element(MarkupElement)
  case text(MarkupText)
  case comment(MarkupText)
  /// A processing instruction; the value is its target, and after one space its data.
  case instruction(MarkupText)

  package var element: MarkupElement? {
    guard case .element(let element) = self else { return nil }
    return element
  }

  /// Bytes in the file.
  package var range: Range<Int> {
    switch self {
    case .element(let element): element.range
    case .text(let text), .comment(let text), .instruction(let text): text.range
    }
  }
}
