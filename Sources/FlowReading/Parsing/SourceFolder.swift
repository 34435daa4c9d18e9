package import Foundation
import XMLTree

/// Finds and reads the files of a project's folder. A file outside the folder is not read.
package struct SourceFolder {
  private let root: URL

  /// The folder that has `Content` in it.
  package init(_ root: URL) {
    self.root = root.standardizedFileURL.resolvingSymlinksInPath()
  }

  /// The files of a folder, at any depth, whose names end in `suffix`, in the order of their paths. Hidden files are
  /// left out. A folder that does not exist has no files.
  package func files(
    under folder: String, endingIn suffix: String, diagnostics: inout [Diagnostic]
  ) -> [SourceFile] {
    paths(under: folder).filter { $0.hasSuffix(suffix) }.compactMap { file($0, diagnostics: &diagnostics) }
  }

  /// One file of the folder itself, by its name; nil when there is none of this name. One that cannot be read is reported.
  package func optionalFile(_ name: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    // A folder that cannot be listed counts as empty, as in `paths`.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.contains(name) ? file(name, diagnostics: &diagnostics) : nil
  }

  /// One file, by its path from the project's folder; nil, with a diagnostic, when it cannot be read.
  package func file(_ path: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    // To what links lead is found once, because that asks the disk for every folder of the path.
    let location = root.appending(path: path).standardizedFileURL.resolvingSymlinksInPath()
    guard isInside(location) else {
      diagnostics.append(.leadsOutside(path))
      return nil
    }
    guard FileManager.default.fileExists(atPath: location.path) else {
      diagnostics.append(.missing(path))
      return nil
    }
    // Opening a pipe would wait for ever. The reason of a failure does not help the author.
    guard isRegularFile(location), let bytes = try? read(location) else {
      diagnostics.append(.unreadable(path))
      return nil
    }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The bytes of a file, at most one more than the limit. The parser then refuses a larger file for its size.
  private func read(_ location: URL) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: location)
    defer { try? handle.close() }  // nothing was written, so nothing is lost
    return Array(try handle.read(upToCount: MarkupLimits.standard.bytes + 1) ?? Data())
  }

  private func paths(under folder: String) -> [String] {
    let location = root.appending(path: folder)
    // A folder that cannot be listed counts as empty. A file that is needed from it is then reported as missing.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: location.path)) ?? []
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = folder + "/" + name
      return isFolder(root.appending(path: path)) ? paths(under: path) : [path]
    }
  }

  /// Whether it is a folder. A symbolic link to a folder is not, because links can form a circle.
  private func isFolder(_ location: URL) -> Bool {
    let values = try? location.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])  // nil: not a folder
    return values?.isDirectory == true && values?.isSymbolicLink != true
  }

  private func isRegularFile(_ location: URL) -> Bool {
    (try? location.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true  // nil: it is not there
  }

  /// Whether a path without links is in the folder.
  private func isInside(_ location: URL) -> Bool {
    location.path.hasPrefix(root.path.hasSuffix("/") ? root.path : root.path + "/")
  }
}

extension Diagnostic {
  fileprivate static func leadsOutside(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, path: path, "The file leads out of the project's folder.",
      help: "Put the file itself here, not a link to it.")
  }

  fileprivate static func missing(_ path: String) -> Diagnostic {
    Diagnostic(.fileMissing, path: path, "The file is not there.", help: "Write it, or correct the path.")
  }

  fileprivate static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, path: path, "This is not a file that can be read.",
      help: "Check what it is, and who may read it.")
  }
}
