#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is open: what is done is done in this one, whatever its name leads to by then. No link in it is followed.
final class OpenFolder {
  /// The path on the disk, for messages.
  let path: String
  let descriptor: Int32
  /// The folders in it that are open already, by their paths.
  private var folders: [String: OpenFolder] = [:]

  /// Opens a folder, which may be behind a link: whoever names it has chosen it.
  convenience init(_ path: String) throws(FileError) {
    self.init(path, unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard descriptor < 0 else { return }
    let code = errno
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    throw FileError(path, code == ENOTDIR && isThere ? .file : .system(code))
  }

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// What is there by a name, without following it if it is a link; nil when nothing is.
  func entry(_ name: String) throws(FileError) -> FolderEntry? {
    var status = stat()
    if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FolderEntry(status) }
    guard errno == ENOENT else { throw .system(location(name)) }
    return nil
  }

  /// What a link leads to; nil when that cannot be looked at.
  func entry(behind link: String) -> FolderEntry? {
    var status = stat()
    return unsafe fstatat(descriptor, link, &status, 0) == 0 ? FolderEntry(status) : nil
  }

  /// The path to which a link leads in the end; empty where there is nothing.
  func target(of link: String) -> String {
    guard let target = unsafe realpath(location(link), nil) else { return "" }
    defer { unsafe free(target) }
    return unsafe String(cString: target)
  }

  /// A folder in this one; nil when it is not there and is not to be made. The empty path is this folder.
  func folder(_ path: String, isMade: Bool = false) throws(FileError) -> OpenFolder? {
    if path.isEmpty { return self }
    if let known = folders[path] { return known }
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = cut.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    guard let parent = try folder(cut.map { String(path[..<$0]) } ?? "", isMade: isMade) else { return nil }
    if isMade, unsafe mkdirat(parent.descriptor, name, 0o777) != 0, errno != EEXIST {
      throw .system(parent.location(name))
    }
    guard let entry = try parent.entry(name) else { return nil }
    if entry.kind == .link { throw FileError(parent.location(name), .link) }
    if entry.kind != .folder { throw FileError(parent.location(name), .file) }
    let descriptor = unsafe openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(parent.location(name)) }
    let folder = OpenFolder(parent.location(name), descriptor)
    folders[path] = folder
    return folder
  }

  /// Opens a folder anew when it is asked for again, because it has been removed.
  func forget(_ path: String) { folders[path] = nil }

  /// The folder that a file is to be in, which is made where it is missing.
  func parent(of path: RelativePath) throws(FileError) -> OpenFolder {
    guard let parent = try folder(path.folder, isMade: true) else {
      throw FileError(location(path.text), .system(ENOENT))
    }
    return parent
  }

  /// The path on the disk of what is in the folder.
  func location(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// Removes a file or a link. That it is not there is no error.
  func remove(_ name: String) throws(FileError) {
    guard unsafe unlinkat(descriptor, name, 0) != 0, errno != ENOENT else { return }
    throw .system(location(name))
  }

  /// Removes a folder that is empty.
  func removeFolder(_ name: String) throws(FileError) {
    guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) != 0 else { return }
    throw .system(location(name))
  }

  /// Moves a file of another folder on the same disk into this one, over what is there.
  func move(_ name: String, from other: OpenFolder, to newName: String) throws(FileError) {
    guard unsafe renameat(other.descriptor, name, descriptor, newName) != 0 else { return }
    throw .system(location(newName))
  }
}
