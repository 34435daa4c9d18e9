#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps all other writers out of a folder as long as it lives. The system takes the lock from a process that ends, however
/// it ends; the file that is locked only says who has it.
final class FolderLock {
  static let name = RelativePath.ownPrefix + "lock"

  private let folder: OpenFolder
  private let file: Int32

  /// Waits until nobody else has the folder; `whileWaiting` is told who has it, before this waits. Throws that the folder is
  /// not there when it was removed meanwhile.
  init(_ folder: OpenFolder, whileWaiting: (LockOwner) throws -> Void) throws {
    var file = try FolderLock.locked(in: folder, whileWaiting)
    // Whoever had the lock may have removed the file that was waited for, and another one may be locked by now.
    // nil: what cannot be looked at is locked again, which says why.
    while (try? folder.entry(FolderLock.name))??.number != FolderLock.entry(file)?.number {
      close(file)
      file = try FolderLock.locked(in: folder, whileWaiting)
    }
    self.folder = folder
    self.file = file
    // Without the number, whoever waits is told less.
    let number = Array("\(getpid())\n".utf8)
    _ = ftruncate(file, 0)
    _ = unsafe number.withUnsafeBytes { unsafe pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(file) }

  /// Removes the file, so that only a writer that was stopped leaves one.
  func removeFile() {
    try? folder.remove(FolderLock.name)  // one that stays keeps nobody out without its lock
  }

  private static func locked(in folder: OpenFolder, _ whileWaiting: (LockOwner) throws -> Void) throws -> Int32 {
    var file = unsafe openat(folder.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if file < 0, errno == ELOOP {
      try folder.remove(name)
      file = unsafe openat(folder.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    guard file >= 0 else { throw FileError.system(folder.location(name)) }
    do {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
      guard errno == EWOULDBLOCK else { throw FileError.system(folder.location(name)) }
      // What it says may be of the owner before, for a moment.
      let words = try folder.contents(of: name).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let process = words.split(separator: "\n").first.flatMap { Int32($0) }
      try whileWaiting(LockOwner(folder: folder.path, process: process, since: entry(file)?.modified ?? 0))
      while flock(file, LOCK_EX) != 0 {
        guard errno == EINTR else { throw FileError.system(folder.location(name)) }
      }
      return file
    } catch {
      close(file)
      throw error
    }
  }

  private static func entry(_ file: Int32) -> FolderEntry? {
    var status = stat()
    return unsafe fstat(file, &status) == 0 ? FolderEntry(status) : nil
  }
}
