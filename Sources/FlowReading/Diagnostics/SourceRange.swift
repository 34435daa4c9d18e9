import XMLTree

/// A range of bytes in a file: the place of a word, an attribute or an element.
package struct SourceRange: Hashable, Sendable {
  package let file: SourceFile
  package let bytes: Range<Int>

  package init(_ file: SourceFile, _ bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// Two ranges are equal when they have the same path and the same bytes.
  package static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.bytes == right.bytes && left.file.path == right.file.path
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(bytes)
  }

  /// The path with the line and the column of the first byte: `Content/flows/cancel-plan.xml:3:5`.
  package var location: String { "\(file.path.printable):\(start.line):\(start.column)" }

  /// The text of the bytes.
  package var text: String { String(decoding: file.bytes[bytes], as: UTF8.self) }
}
