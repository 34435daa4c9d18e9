package import XMLTree

/// A file of a project: its path, its bytes and its lines. The bytes are read when somebody first asks for them.
package struct SourceFile: Sendable {
  // One reference, because every place in a file has a copy of it.
  private let content: Content

  /// A file whose bytes are known.
  package init(path: String, bytes: [UInt8]) {
    content = Content(path) { bytes }
  }

  /// A file that is read later. `read` returns nil where that fails, and may be called by several threads.
  package init(path: String, read: @escaping @Sendable () -> [UInt8]?) {
    content = Content(path, read)
  }

  /// The path from the project's folder, written with `/`.
  package var path: String { content.path }

  /// The bytes; none where the file cannot be read.
  package var bytes: [UInt8] { content.bytes.value ?? [] }

  /// Whether its bytes can be read, which finds out by reading them.
  package var isReadable: Bool { content.bytes.value != nil }

  package var lines: LineTable { content.lines.value }

  /// What all copies share.
  private final class Content: Sendable {
    let path: String
    let bytes: Lazy<[UInt8]?>
    let lines: Lazy<LineTable>

    init(_ path: String, _ read: @escaping @Sendable () -> [UInt8]?) {
      self.path = path
      let bytes = Lazy(read)
      self.bytes = bytes
      lines = Lazy { LineTable(bytes.value ?? []) }
    }
  }
}
