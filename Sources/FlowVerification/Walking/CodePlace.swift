import FlowReading

/// Names an inline element of a flow by its ids, which are the same in every language.
package struct CodePlace: Hashable, Sendable {
  package let paragraph: String
  package let code: String
}

extension CodePlace {
  init(_ paragraph: Paragraph, _ code: InlineCode) {
    self.init(paragraph: paragraph.id, code: code.id)
  }
}
