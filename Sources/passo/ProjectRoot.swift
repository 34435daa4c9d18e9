import ArgumentParser
import FlowReading
import Foundation

/// Finds the folder of the project that a command works on.
enum ProjectRoot {
  /// The current folder.
  static let current = URL(filePath: ".", directoryHint: .isDirectory)

  /// The folder that an option names; without the option the nearest, or else the current one.
  static func folder(named name: String?) -> URL {
    name.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? nearest ?? current
  }

  /// Throws when the folder that an option names, or the one without it, is no project.
  static func checkContent(of name: String?) throws {
    let folder = folder(named: name)
    guard !isFolder(folder.appending(path: ProjectLayout.content)) else { return }
    guard name != nil || nearest != nil else {
      throw ValidationError(
        """
        There is no project here: neither this folder nor one above it has a \(ProjectLayout.settings), and this folder \
        has no folder \(ProjectLayout.content). Go to one, or name it with --project DIR.
        """)
    }
    throw ValidationError(
      """
      “\(name ?? folder.path)” is no project: it has no folder \(ProjectLayout.content). Name one with --project DIR, \
      or go to one.
      """)
  }

  /// Throws when a name that an option gives is no folder.
  static func validate(_ name: String) throws {
    guard !name.isEmpty, isFolder(URL(filePath: name, directoryHint: .isDirectory)) else {
      throw ValidationError("“\(name.printable)” is no folder. Name the project's folder with --project DIR.")
    }
  }

  /// The current folder, if it has settings or content; else the nearest folder above it that has settings; nil when there
  /// is none.
  static var nearest: URL? {
    if has(ProjectLayout.settings, current) || has(ProjectLayout.content, current) { return current }
    var folder = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      if has(ProjectLayout.settings, folder) { return folder }
    }
    return nil
  }

  private static func isFolder(_ location: URL) -> Bool {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: location.path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  private static func has(_ name: String, _ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}
