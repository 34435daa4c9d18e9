#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or a folder was not read, written or removed.
package struct FileError: Error, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    /// What the system says, as a number of `errno`.
    case system(Int32)
    /// A folder on the way is a link.
    case link
    /// A folder is in the place of a file.
    case folder
    /// A file is in the place of a folder.
    case file
    /// A folder on the way is another disk, so that a file cannot be moved there in one piece.
    case otherDisk
    /// The file is there already, and was to be new.
    case isThere
    /// The path has a part that no file that Passo writes has in its path.
    case path
  }

  /// The path on the disk.
  package let path: String
  package let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The error that the last call of the system has left in `errno`.
  static func system(_ path: String) -> FileError { FileError(path, .system(errno)) }

  package var description: String {
    let words =
      switch reason {
      case .system(let code): unsafe String(cString: strerror(code))
      case .link:
        "this folder is a link, and files in it would be written to where it leads. Remove it, or name another folder."
      case .folder: "a folder is in the place of a file. Remove it, or name another folder."
      case .file: "a file is in the place of a folder. Remove it, or name another folder."
      case .otherDisk: "this folder is another disk than the one above it. Name a folder that is on one disk."
      case .isThere: "it is there already; it is left as it is."
      case .path: "this cannot be the path of a file that is written."
      }
    return "\(path): \(words)"
  }
}
