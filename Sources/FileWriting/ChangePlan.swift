#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Changes of a folder that were looked at one by one: each can be made, and those that change nothing are left out.
struct ChangePlan {
  /// The files that have to lie ready, by their number.
  private(set) var drafts: [(bytes: [UInt8], permissions: mode_t?)] = []
  let steps: FileSwitch

  var isEmpty: Bool { steps.steps.isEmpty }

  /// Throws for the first change that cannot be made.
  init(_ changes: [FileChange], in folder: OpenFolder) throws(FileError) {
    var added: [FileSwitch.Step] = []
    var replaced: [FileSwitch.Step] = []
    var removed: [FileSwitch.Step] = []
    var writable: Set<String> = []
    for change in changes {
      guard let path = RelativePath(change.path) else { throw FileError(folder.location(change.path), .path) }
      let parent = try folder.folder(path.folder)
      let entry = try parent?.entry(path.name)
      if entry?.kind == .folder { throw FileError(folder.location(path.text), .folder) }
      switch change.kind {
      case .create where entry != nil: throw FileError(folder.location(path.text), .isThere)
      case .write(let bytes), .create(let bytes):
        let step = FileSwitch.Step.move(drafts.count, to: path)
        drafts.append((bytes, entry.flatMap { $0.kind == .file ? $0.permissions : nil }))
        if entry == nil { added.append(step) } else { replaced.append(step) }
      case .remove where entry == nil: continue
      case .remove: removed.append(.remove(path))
      }
      if writable.insert(path.folder).inserted { try ChangePlan.checkFolder(of: path, in: folder) }
    }
    steps = FileSwitch(added + replaced + removed, additions: added.count)
  }

  /// Throws when the folder of a file cannot be written into, or as far as it is there the one above it.
  private static func checkFolder(of path: RelativePath, in root: OpenFolder) throws(FileError) {
    var names = path.names.dropLast()
    var nearest = try root.folder(names.joined(separator: "/"))
    while nearest == nil {
      names = names.dropLast()
      nearest = try root.folder(names.joined(separator: "/"))
    }
    guard let nearest else { return }
    guard unsafe faccessat(nearest.descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0 else { throw .system(nearest.path) }
    if try nearest.entry(".")?.disk != root.entry(".")?.disk { throw FileError(nearest.path, .otherDisk) }
  }
}
