import ArgumentParser
import FlowReading
import Foundation

/// A file that an argument of a command names. One that cannot be read is a wrong argument. It may also be a stream, such
/// as `/dev/stdin`.
struct NamedFile {
  let name: String
  /// How many bytes it may have. More are a mistake, and would take all memory.
  let limit: Int

  var bytes: [UInt8] {
    get throws {
      let location = URL(filePath: name)
      var isFolder: ObjCBool = false
      guard !name.isEmpty, unsafe FileManager.default.fileExists(atPath: location.path, isDirectory: &isFolder) else {
        throw ValidationError("There is no file “\(name.printable)”.")
      }
      guard !isFolder.boolValue else {
        throw ValidationError("“\(name.printable)” cannot be read: it is a folder.")
      }
      do {
        return try read(location)
      } catch let error as CocoaError {
        throw ValidationError("“\(name.printable)” cannot be read: \(FileFailure(error: error))")
      }
    }
  }

  private func read(_ location: URL) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: location)
    defer { try? handle.close() }  // nothing was written, so nothing is lost
    var bytes: [UInt8] = []
    // A stream comes in pieces.
    while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
      bytes += piece
      guard bytes.count <= limit else {
        throw ValidationError("“\(name.printable)” is larger than \(limit >> 20) MiB, which no such file is.")
      }
    }
    return bytes
  }
}
