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
  /// left out. A folder that does not exist has no files; one that cannot be read is reported.
  package func files(
    under folder: String, endingIn suffix: String, diagnostics: inout [Diagnostic]
  ) -> [SourceFile] {
    paths(under: folder, readEndingIn: [suffix], diagnostics: &diagnostics)
      .filter { $0.hasSuffix(suffix) }.compactMap { file($0, diagnostics: &diagnostics) }
  }

  /// One file of the folder itself, by its name; nil when there is none of this name. One that cannot be read is reported.
  package func optionalFile(_ name: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    // Where the folder cannot be listed, the name is tried. The list tells how a name is spelt, which some file systems
    // do not mind.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.path) else {
      return isThere(root.appending(path: name)) ? file(name, diagnostics: &diagnostics) : nil
    }
    return names.contains(name) ? file(name, diagnostics: &diagnostics) : nil
  }

  /// Reports what stands in the place of a folder of the project: a file, or a link, behind which nothing is read.
  package func checkFolder(_ path: String, diagnostics: inout [Diagnostic]) {
    let location = root.appending(path: path)
    if isLink(location) {
      diagnostics.append(.link(path))
    } else if isThere(location), !isFolder(location) {
      diagnostics.append(.unreadableFolder(path))
    }
  }

  /// Why nothing may be written to a path: something is there that cannot be read, or a folder of the path is a link,
  /// which no command follows. Nil when nothing is in the way.
  package func obstacle(toWriting path: String) -> Diagnostic? {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += (folder.isEmpty ? "" : "/") + name
      if isLink(root.appending(path: folder)) { return .link(folder) }
    }
    guard isThere(root.appending(path: path)) else { return nil }
    var found: [Diagnostic] = []
    return file(path, diagnostics: &found) == nil ? found.first : nil
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

  /// The paths of all files of a folder, at any depth, in their order. Hidden ones are left out. A folder with a name that
  /// ends as those of the files that are read is reported.
  func paths(
    under folder: String, readEndingIn endings: [String], diagnostics: inout [Diagnostic]
  ) -> [String] {
    let location = root.appending(path: folder)
    guard isThere(location) else { return [] }
    // The reason of a failure does not help the author.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: location.path) else {
      diagnostics.append(.unreadableFolder(folder))
      return []
    }
    let visible = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return visible.flatMap { name -> [String] in
      let path = folder + "/" + name
      let location = root.appending(path: path)
      guard isFolder(location) else {
        // Nothing behind a link to a folder is read, whatever it is called.
        guard isLinkToFolder(location) else { return [path] }
        diagnostics.append(.link(path))
        return []
      }
      // A folder that has the name of a file is in the way of that file.
      if endings.contains(where: name.hasSuffix) { diagnostics.append(.unreadable(path)) }
      return paths(under: path, readEndingIn: endings, diagnostics: &diagnostics)
    }
  }

  /// Whether there is something of that name, be it a link that leads nowhere.
  private func isThere(_ location: URL) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: location.path)) != nil  // nil: it is not there
  }

  private func isLink(_ location: URL) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: location.path)  // nil: it is not there
    return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
  }

  /// Whether it is a folder. A symbolic link to a folder is not, because links can form a circle.
  private func isFolder(_ location: URL) -> Bool {
    let values = try? location.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])  // nil: not a folder
    return values?.isDirectory == true && values?.isSymbolicLink != true
  }

  private func isLinkToFolder(_ location: URL) -> Bool {
    isLink(location) && isFolder(location.resolvingSymlinksInPath())
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

  fileprivate static func link(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, path: path, "The folder is a link, and what lies behind it is not read.",
      help: "Put the folder itself here, not a link to it.")
  }

  fileprivate static func unreadableFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, path: path, "This is not a folder whose files can be listed.",
      help: "Check whether it is a folder, and who may read it.")
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
