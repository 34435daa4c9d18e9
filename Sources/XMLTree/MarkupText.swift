/// A run of text, or the text of a comment or an instruction.
package struct MarkupText: Hashable, Sendable {
  /// The text with references and CDATA sections decoded and with LF as line end.
  package let value: String
  /// The bytes between the tags around it. For a comment or an instruction, all its bytes with the delimiters.
  package let range: Range<Int>

  package init(_ value: String, at range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }
}
