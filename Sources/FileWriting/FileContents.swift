#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file on the disk, which is read when its bytes are asked for.
package struct FileContents: Sendable {
  private let folder: String
  private let name: String

  /// A file in a folder, which is opened through links: whoever found the file there has looked what they are.
  package init(of name: String, in folder: String) {
    self.folder = folder
    self.name = name
  }

  /// Whether there is such a file that may be read.
  package var mayBeRead: Bool { unsafe access(folder + "/" + name, R_OK) == 0 }

  /// The bytes, at most so many; nil where they cannot be read.
  package func read(limit: Int) -> [UInt8]? {
    try? OpenFolder(folder).contents(of: name, limit: limit)  // nil: whoever reads it reports that
  }
}
