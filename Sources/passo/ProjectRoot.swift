import FlowReading
import Foundation

/// Finds the folder of the project that a command works on.
enum ProjectRoot {
  /// The current folder.
  static let current = URL(filePath: ".", directoryHint: .isDirectory)

  /// The folder that an option names; nil without the option.
  static func named(_ name: String?) -> URL? { name.map { URL(filePath: $0, directoryHint: .isDirectory) } }

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
