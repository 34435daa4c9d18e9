#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Changes files of a folder, all of them or none, and keeps all other writers out of the folder as long as it lives.
///
/// New files are written into a hidden folder beside the others and flushed to the disk. Then the list of what is to be
/// moved and removed is written down, and then it is done. So a writer that is stopped has changed nothing before that list
/// is there, and the next writer, before anything else, does what is left of the list.
package final class FileWriter {
  private let folder: OpenFolder
  private let lock: FolderLock
  /// The folders that were made for this one, the innermost last.
  private let made: [String]

  private static let draftsName = RelativePath.ownPrefix + "work"
  private static let listName = "list"
  /// Whether so many files are flushed one by one. Flushing everything at once is faster for many, where the system waits for
  /// its end.
  private static func areFlushedApart(_ count: Int) -> Bool {
    #if canImport(Glibc)
      count <= 16
    #else
      true
    #endif
  }

  /// Waits until no other writer has the folder, and finishes what one before it left. The folder is made when it is not
  /// there, and goes again when nothing was written into it. `whileWaiting` is told who has the folder.
  package init(_ path: String, whileWaiting: (LockOwner) throws -> Void = { _ in }) throws {
    (made, folder, lock) = try FileWriter.opened(path, attempts: 100, whileWaiting)
    try finishLastSwitch()
  }

  deinit {
    lock.removeFile()
    // A folder that has something in it stays.
    for path in made.reversed() { _ = unsafe rmdir(path) }
  }

  private static func opened(
    _ path: String, attempts: Int, _ whileWaiting: (LockOwner) throws -> Void
  ) throws -> ([String], OpenFolder, FolderLock) {
    let made = try OpenFolder.make(path)
    do {
      let folder = try OpenFolder(path)
      return (made, folder, try FolderLock(folder, whileWaiting: whileWaiting))
    } catch let error as FileError where error.reason == .system(ENOENT) && attempts > 1 {
      // It was removed meanwhile, by hand or because whoever made it has written nothing into it.
      return try opened(path, attempts: attempts - 1, whileWaiting)
    }
  }

  /// The bytes of a file; nil when there is no regular file.
  package func contents(of path: String) throws(FileError) -> [UInt8]? {
    guard let (parent, name) = try place(of: path) else { return nil }
    return try parent.contents(of: name)
  }

  /// Whether a regular file with these bytes is there.
  package func has(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool {
    guard let (parent, name) = try place(of: path), let entry = try parent.entry(name), entry.kind == .file,
      entry.size == bytes.count
    else { return false }
    return try parent.contents(of: name) == bytes
  }

  /// Whether a path, which somebody may have forged, leads to a regular file in the folder.
  package func isFile(_ path: String) -> Bool {
    guard let (parent, name) = try? place(of: path) else { return false }  // what cannot be looked at is none
    return (try? parent.entry(name))??.kind == .file  // the same
  }

  /// The states of files, by their paths, which somebody may have forged.
  package func states(of paths: [String]) throws(FileError) -> FileStates {
    var states = FileStates()
    for path in paths {
      guard let (parent, name) = try place(of: path), let entry = try parent.entry(name) else { continue }
      states.add(FileState(entry), at: path)
    }
    return states
  }

  private func place(of path: String) throws(FileError) -> (OpenFolder, String)? {
    guard let path = RelativePath(path) else { return nil }
    return try folder.folder(path.folder).map { ($0, path.name) }
  }

  /// Makes the changes. New files come first in their order, then files that are written over, then those that go; so a
  /// file that names another one is there only when the other one is. Throws before anything is changed when one of them
  /// cannot be made.
  package func write(_ changes: [FileChange]) throws(FileError) {
    let plan = try ChangePlan(changes, in: folder)
    guard !plan.isEmpty else { return }
    let drafts = try makeDrafts()
    do throws(FileError) {
      let isFlushed = FileWriter.areFlushedApart(plan.drafts.count)
      for (number, draft) in plan.drafts.enumerated() {
        try drafts.create(String(number), draft.bytes, permissions: draft.permissions, isFlushed: isFlushed)
      }
      if !isFlushed { sync() }
      try drafts.create(FileWriter.listName + "-draft", plan.steps.bytes, isFlushed: true)
      try drafts.move(FileWriter.listName + "-draft", from: drafts, to: FileWriter.listName)
    } catch {
      try? remove(drafts)  // the first error is thrown, and the next writer removes it
      throw error
    }
    do throws(FileError) {
      try plan.steps.perform(in: folder, from: drafts)
    } catch {
      // If not all was taken back, the list has to stay for the next writer.
      let left = Set((try? drafts.names()) ?? [])  // of a folder that is gone, nothing can be removed either
      if !plan.drafts.isEmpty, plan.drafts.indices.allSatisfy({ left.contains(String($0)) }) {
        try? remove(drafts)  // the first error is thrown, and the next writer removes it
      }
      throw error
    }
    try remove(drafts)
  }

  private func makeDrafts() throws(FileError) -> OpenFolder {
    guard let drafts = try folder.folder(FileWriter.draftsName, isMade: true) else {
      throw FileError(folder.location(FileWriter.draftsName), .system(ENOENT))
    }
    return drafts
  }

  /// Does what a writer before has written down, and removes what it left.
  private func finishLastSwitch() throws(FileError) {
    guard let entry = try folder.entry(FileWriter.draftsName) else { return }
    guard entry.kind == .folder, let drafts = try folder.folder(FileWriter.draftsName) else {
      return try folder.remove(FileWriter.draftsName)
    }
    if let list = try drafts.contents(of: FileWriter.listName).flatMap({ FileSwitch(bytes: $0) }) {
      try list.perform(in: folder, from: drafts)
    }
    try remove(drafts)
  }

  private func remove(_ drafts: OpenFolder) throws(FileError) {
    // The list first: without it, nobody takes what is left for files that are to be moved.
    try drafts.remove(FileWriter.listName)
    for name in try drafts.names() { try drafts.remove(name) }
    try folder.removeFolder(FileWriter.draftsName)
    folder.forget(FileWriter.draftsName)
  }
}
