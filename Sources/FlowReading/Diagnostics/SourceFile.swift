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
