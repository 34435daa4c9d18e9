import FlowReading

/// Where something of a program stands in the flow: found again, in any language, by its ids.
package struct CodePlace: Hashable, Sendable {
  package let paragraph: String
  package let code: String
}

extension CodePlace {
  init(_ paragraph: Paragraph, _ code: InlineCode) {
    self.init(paragraph: paragraph.id, code: code.id)
  }
}
