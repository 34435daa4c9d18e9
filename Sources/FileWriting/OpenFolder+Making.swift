#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension OpenFolder {
  /// Makes a folder, and those above it that are missing. Returns the paths of those that it made, the innermost last.
  static func make(_ path: String) throws(FileError) -> [String] {
    if unsafe mkdir(path, 0o777) == 0 { return [path] }
    switch errno {
    case EEXIST:
      // A link that leads to a folder is one; of anything else, opening it says what is wrong.
      return []
    case ENOENT:
      let above = path.hasSuffix("/") ? String(path.dropLast()) : path
      guard let cut = above.lastIndex(of: "/"), cut > above.startIndex else { throw .system(path) }
      let made = try make(String(above[..<cut]))
      // Some folders, as /proc, say that what cannot be made in them is not there.
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .system(path) }
      return made + [path]
    default: throw .system(path)
    }
  }
}
