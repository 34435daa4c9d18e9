import ArgumentParser
import FlowReading
import Foundation

/// Finds the folder of the project that a command works on.
enum ProjectRoot {
  /// The current folder.
  static let current = URL(filePath: ".", directoryHint: .isDirectory)

  /// The folder that an option names; nil without the option.
  static func named(_ name: String?) -> URL? { name.map { URL(filePath: $0, directoryHint: .isDirectory) } }

  /// Throws when a name that an option gives is no folder.
  static func validate(_ name: String) throws {
    var isFolder: ObjCBool = false
    let path = URL(filePath: name, directoryHint: .isDirectory).path
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !name.isEmpty, exists, isFolder.boolValue else {
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

  private static func has(_ name: String, _ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}
