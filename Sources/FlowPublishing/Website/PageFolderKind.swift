import Foundation

/// What a folder of pages has in it. Each kind lists its files under another name, and only listed files are ever removed.
package enum PageFolderKind: Sendable, CaseIterable {
  case site, report

  var listName: String {
    switch self {
    case .site: ".passo-files"
    case .report: ".passo-report-files"
    }
  }

  /// Throws when pages of this kind would be written among those of another: the folder has such pages, one of the folders
  /// that are written into has, or one above lists files in it.
  func check(_ folder: URL, for paths: Set<String>) throws {
    let inside = Set(paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
      .union([""]).sorted()
    for place in inside.map({ $0.isEmpty ? folder : folder.appending(path: $0) }) {
      for other in PageFolderKind.allCases where other != self || place != folder {
        if FileManager.default.fileExists(atPath: place.appending(path: other.listName).path) {
          throw PageFolderConflict(folder: folder, found: place, kind: other)
        }
      }
    }
    var names: [String] = []
    var above = folder.standardizedFileURL.resolvingSymlinksInPath()
    while above.pathComponents.count > 1 {
      names.insert(above.lastPathComponent, at: 0)
      above.deleteLastPathComponent()
      for other in PageFolderKind.allCases {
        // Of a list that cannot be read nothing is known.
        let list = FileManager.default.contents(atPath: above.appending(path: other.listName).path) ?? Data()
        let prefix = names.joined(separator: "/") + "/"
        let lists = list.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: prefix.utf8) }
        if lists { throw PageFolderConflict(folder: folder, found: above, kind: other) }
      }
    }
  }
}

/// Pages that would be written among those of another kind, or of another folder. Nothing is written then.
package struct PageFolderConflict: Error, CustomStringConvertible {
  let folder: URL
  let found: URL
  let kind: PageFolderKind

  package var description: String {
    let owner =
      switch kind {
      case .site: "a site, which passo build has written"
      case .report: "a report, which passo verify --report has written"
      }
    let place = found == folder ? "the folder has the pages of" : "\(found.path) has the pages of"
    return "\(folder.path): \(place) \(owner). Name another folder, or remove that one first."
  }
}
