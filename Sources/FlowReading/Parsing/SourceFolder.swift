import FileWriting
package import Foundation
import XMLTree

/// Finds the files of a project's folder. They are read when somebody asks for their bytes. A file outside the folder is
/// none of them.
package struct SourceFolder {
  private let root: URL

  /// How much of a file is read: one byte more than the limit, so that the parser refuses a larger file for its size.
  package static var byteLimit: Int { MarkupLimits.standard.bytes + 1 }

  /// The folder that has `Content` in it.
  package init(_ root: URL) {
    self.root = root.standardizedFileURL.resolvingSymlinksInPath()
  }

  /// The files of a folder, at any depth, whose names end in `suffix`, in the order of their paths. Hidden files are
  /// left out. A folder that does not exist has no files; one that cannot be read is reported.
  package func files(
    under folder: String, endingIn suffix: String, diagnostics: inout [Diagnostic]
  ) -> [SourceFile] {
    entries(under: folder, readEndingIn: [suffix], diagnostics: &diagnostics)
      .filter { $0.path.hasSuffix(suffix) }.compactMap { file($0, diagnostics: &diagnostics) }
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
    guard isRegularFile(location) else {
      diagnostics.append(.unreadable(path))
      return nil
    }
    return file(path, at: location.path, diagnostics: &diagnostics)
  }

  /// A file that was found in the folder.
  func file(_ entry: FolderListing.Entry, diagnostics: inout [Diagnostic]) -> SourceFile? {
    switch entry.kind {
    case .file: return file(entry.path, at: root.path + "/" + entry.path, diagnostics: &diagnostics)
    case .link: return file(entry.path, diagnostics: &diagnostics)
    case .other, .folder, .closedFolder:
      diagnostics.append(.unreadable(entry.path))
      return nil
    }
  }

  private func file(_ path: String, at location: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    let cut = location.utf8.lastIndex(of: UInt8(ascii: "/")) ?? location.startIndex
    let name = String(location[location.utf8.index(after: cut)...])
    let contents = FileContents(of: name, in: String(location[..<cut]))
    guard contents.mayBeRead else {
      diagnostics.append(.unreadable(path))
      return nil
    }
    return SourceFile(path: path) { contents.read(limit: SourceFolder.byteLimit) }
  }

  /// The files of a folder, at any depth, in the order of their paths, and the links in it. Hidden ones are left out. A
  /// folder with a name that ends as those of the files that are read is reported, and so is one that cannot be listed.
  func entries(
    under folder: String, readEndingIn endings: [String], diagnostics: inout [Diagnostic]
  ) -> [FolderListing.Entry] {
    var files: [FolderListing.Entry] = []
    for entry in FolderListing(of: folder, in: root.path).entries {
      switch entry.kind {
      case .file, .other: files.append(entry)
      case .link:
        // Nothing behind a link to a folder is read, whatever it is called.
        if isLinkToFolder(root.appending(path: entry.path)) {
          diagnostics.append(.link(entry.path))
        } else {
          files.append(entry)
        }
      case .folder:
        // A folder that has the name of a file is in the way of that file.
        if endings.contains(where: entry.path.hasSuffix) { diagnostics.append(.unreadable(entry.path)) }
      case .closedFolder: diagnostics.append(.unreadableFolder(entry.path))
      }
    }
    return files
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

  /// A file that is there, and whose bytes cannot be read.
  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, path: path, "This is not a file that can be read.",
      help: "Check what it is, and who may read it.")
  }
}
