#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension OpenFolder {
  /// The bytes of a regular file, at most so many; nil for anything else, and for what is not there.
  func contents(of name: String, limit: Int = .max) throws(FileError) -> [UInt8]? {
    // Opening a pipe would wait for ever.
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ELOOP { return nil }
      throw .system(location(name))
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .system(location(name)) }
    let entry = FolderEntry(status)
    guard entry.kind == .file else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(entry.size + 1, limit))
    var length = 0
    while length < limit {
      let count = unsafe bytes[length...].withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .system(location(name))
      }
      length += count
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: min(length, limit - length)) }
    }
    return Array(bytes.prefix(length))
  }

  /// Makes a new file with these bytes, and with the permissions of the file that it is to replace, if there is one. With
  /// `isFlushed`, the disk has the bytes before this returns, so that they outlast a power cut.
  func create(
    _ name: String, _ bytes: [UInt8], permissions: mode_t? = nil, isFlushed: Bool
  ) throws(FileError) {
    let file = unsafe openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .system(location(name)) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw .system(location(name))
      }
      written += count
    }
    if let permissions, fchmod(file, permissions) != 0 { throw .system(location(name)) }
    if isFlushed, fsync(file) != 0 { throw .system(location(name)) }
  }

  /// The names of what is in the folder.
  func names() throws(FileError) -> [String] { try kinds().map(\.name) }

  /// What is in the folder: names and kinds.
  func kinds() throws(FileError) -> [(name: String, kind: FolderEntry.Kind)] {
    // Reading closes what it reads from.
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { throw .system(path) }
    defer { unsafe closedir(stream) }
    var kinds: [(name: String, kind: FolderEntry.Kind)] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { unsafe String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_REG): kinds.append((name, .file))
      case Int(DT_DIR): kinds.append((name, .folder))
      case Int(DT_LNK): kinds.append((name, .link))
      default:
        // Some file systems do not tell with the names. What is gone by now is not there.
        if let entry = try self.entry(name) { kinds.append((name, entry.kind)) }
      }
    }
    return kinds
  }
}
