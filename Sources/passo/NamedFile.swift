import ArgumentParser
import FlowReading
import Foundation

/// A file that an argument of a command names. One that cannot be read is a wrong argument.
struct NamedFile {
  let name: String

  var bytes: [UInt8] {
    get throws {
      let location = URL(filePath: name)
      do {
        return Array(try Data(contentsOf: location))
      } catch {
        var isFolder: ObjCBool = false
        guard !name.isEmpty, unsafe FileManager.default.fileExists(atPath: location.path, isDirectory: &isFolder) else {
          throw ValidationError("There is no file “\(name.printable)”.")
        }
        let reason = isFolder.boolValue ? "it is a folder" : error.localizedDescription
        throw ValidationError("“\(name.printable)” cannot be read: \(reason).")
      }
    }
  }
}
