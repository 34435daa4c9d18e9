package import XMLTree

/// A file that was read: its path, its bytes and its lines.
package struct SourceFile: Sendable {
  /// The path from the project's folder, written with `/`.
  package let path: String
  package let bytes: [UInt8]
  package let lines: LineTable

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lines = LineTable(bytes)
  }
}

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

  /// The text of the bytes.
  package var text: String { String(decoding: file.bytes[bytes], as: UTF8.self) }
}
