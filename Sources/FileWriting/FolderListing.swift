#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is in a folder, at any depth, in the order of the paths. No file is opened, and no link is followed. Hidden
/// files and folders are left out.
package struct FolderListing: Sendable {
  package enum Kind: Sendable {
    case file, link, other
    /// A folder. What is in it follows.
    case folder
    /// A folder of which nobody can see what is in it.
    case closedFolder
  }

  package struct Entry: Sendable {
    /// The path from the outer folder, written with `/`.
    package let path: String
    package let kind: Kind
  }

  package private(set) var entries: [Entry] = []

  /// The entries of the folder at `path` in the folder `root`. A folder that is not there has none. What else is there, as
  /// a link, is the only entry.
  package init(of path: String, in root: String) {
    guard let outer = try? OpenFolder(root) else { return }  // a project that is not there has been reported
    var status = stat()
    guard unsafe fstatat(outer.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    let kind = Kind(FolderEntry(status).kind)
    if kind == .folder, let folder = try? outer.folder(path) {  // nil: it is listed as closed
      add(folder, at: path)
    } else {
      entries.append(Entry(path: path, kind: kind == .folder ? .closedFolder : kind))
    }
  }

  private mutating func add(_ folder: OpenFolder, at path: String) {
    guard let found = try? folder.kinds() else {  // nil: it is listed as closed
      entries.append(Entry(path: path, kind: .closedFolder))
      return
    }
    let visible = found.filter { !$0.name.utf8.starts(with: ".".utf8) }
    for (name, kind) in visible.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let inner = path + "/" + name
      entries.append(Entry(path: inner, kind: Kind(kind)))
      guard kind == .folder else { continue }
      if let opened = try? folder.folder(name) {  // nil: it is listed as closed
        add(opened, at: inner)
      } else {
        entries.append(Entry(path: inner, kind: .closedFolder))
      }
    }
  }
}

extension FolderListing.Kind {
  fileprivate init(_ kind: FolderEntry.Kind) {
    self =
      switch kind {
      case .file: .file
      case .folder: .folder
      case .link: .link
      case .other: .other
      }
  }
}
