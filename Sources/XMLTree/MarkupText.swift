/// Characters of a file: a run of text, or what a comment or an instruction holds.
package struct MarkupText: Hashable, Sendable {
  /// The characters that the author means: references and CDATA sections decoded, line ends as LF.
  package let value: String
  /// The bytes between the neighbouring tags; of a comment or an instruction, all of it with its delimiters.
  package let range: Range<Int>

  package init(_ value: String, at range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }
}
