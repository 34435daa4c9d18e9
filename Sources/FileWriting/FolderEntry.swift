#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands in a folder under a name.
struct FolderEntry {
  enum Kind: String {
    case file = "file"
    case folder = "folder"
    case link = "link"
    case other = "other"
  }

  let kind: Kind
  /// Who may read and write it.
  let permissions: mode_t
  let size: Int
  /// The disk that it is on.
  let disk: UInt64
  /// Its number on the disk.
  let number: UInt64
  /// When its content was written last, in seconds since 1970.
  let modified: Int
  /// When its content, its name or anything else about it was changed last, in nanoseconds since 1970. No program can set
  /// this time.
  let changed: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    permissions = status.st_mode & 0o7777
    size = Int(status.st_size)
    disk = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
    #if canImport(Darwin)
      modified = status.st_mtimespec.tv_sec
      changed = Int(status.st_ctimespec.tv_sec) * 1_000_000_000 + Int(status.st_ctimespec.tv_nsec)
    #else
      modified = status.st_mtim.tv_sec
      changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
    #endif
  }
}
