/// What is to become of one file of a folder.
package struct FileChange: Sendable {
  package enum Kind: Sendable {
    /// The file has these bytes then.
    case write([UInt8])
    /// It has these bytes, and was not there before.
    case create([UInt8])
    /// It is not there then.
    case remove
  }

  /// The path from the folder, with `/`.
  package let path: String
  package let kind: Kind

  package init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }
}
