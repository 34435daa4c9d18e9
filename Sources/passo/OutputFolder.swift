import ArgumentParser
import FlowReading
import Foundation

/// A folder that a command writes into. It is none that the project is read from, or the next run would read what this one
/// has written.
struct OutputFolder {
  let location: URL

  /// Throws when the project is read from the folder or from one above it. Names are not compared: a folder may have
  /// several, over links or where capital letters do not count.
  init(_ name: String, of project: URL) throws {
    location = URL(filePath: name, directoryHint: .isDirectory)
    let sources = [ProjectLayout.content, ProjectLayout.templates, ProjectLayout.settings]
    let read = sources.compactMap { path in
      FileIdentity(project.appending(path: path)).map { (path: path, identity: $0) }
    }
    if let own = FileIdentity(project),
      [location, location.standardizedFileURL].contains(where: { FileIdentity($0) == own })
    {
      throw ValidationError("“\(name.printable)” is the project’s own folder. Name one in it, such as public.")
    }
    let identities = [location, location.standardizedFileURL].flatMap(OutputFolder.identities)
    for identity in identities {
      guard let source = read.first(where: { $0.identity == identity }) else { continue }
      throw ValidationError(
        "Nothing can be written into “\(name.printable)”: the project is read from \(source.path), and what is written"
          + " would be read with it. Name another folder.")
    }
  }

  /// The folder, as far as it is there, and all above it.
  private static func identities(from location: URL) -> [FileIdentity] {
    // Names are taken away one by one: Foundation would put a further “..” behind a path that ends in one.
    var names = location.absoluteURL.pathComponents.dropFirst()
    var folder = "/" + names.joined(separator: "/")
    while !names.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      names.removeLast()
      folder = "/" + names.joined(separator: "/")
    }
    names = URL(filePath: folder).resolvingSymlinksInPath().pathComponents.dropFirst()
    return (0...names.count).compactMap { FileIdentity(URL(filePath: "/" + names.prefix($0).joined(separator: "/"))) }
  }
}

/// What a file or folder is on the disk, whatever name leads to it.
private struct FileIdentity: Equatable {
  private let volume: Int
  private let number: Int

  /// Nil where there is no such file.
  init?(_ location: URL) {
    let path = location.resolvingSymlinksInPath().path
    // nil: it is not there
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let volume = attributes?[.systemNumber] as? NSNumber,
      let number = attributes?[.systemFileNumber] as? NSNumber
    else { return nil }
    self.volume = volume.intValue
    self.number = number.intValue
  }
}
