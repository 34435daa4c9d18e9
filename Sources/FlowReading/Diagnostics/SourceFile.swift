package import XMLTree

/// One file as it was read: where it is, its bytes, and its lines.
package struct SourceFile: Sendable {
  /// Relative to the project's folder, with `/`.
  package let path: String
  package let bytes: [UInt8]
  package let lines: LineTable

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lines = LineTable(bytes)
  }
}

/// Some bytes of a file: where a word, an attribute or an element stands.
package struct SourceRange: Hashable, Sendable {
  package let file: SourceFile
  package let bytes: Range<Int>

  package init(_ file: SourceFile, _ bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// Two are the same when they are the same bytes of the same path.
  package static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.bytes == right.bytes && left.file.path == right.file.path
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(bytes)
  }

  /// The words that stand there.
  package var text: String { String(decoding: file.bytes[bytes], as: UTF8.self) }
}
