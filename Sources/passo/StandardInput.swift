import ArgumentParser
import Foundation

/// The lines of standard input, one after another. A line that is longer than any table has is a wrong argument: it would
/// take all memory.
struct StandardInput {
  /// How many bytes a line may have.
  private static let lineLimit = 1 << 20

  private var read: [UInt8] = []
  private var place = 0

  /// The next line without its end; nil at the end of the input.
  mutating func line() throws -> String? {
    var line: [UInt8] = []
    while let byte = try byte() {
      if byte == UInt8(ascii: "\n") { return text(line) }
      line.append(byte)
      guard line.count <= Self.lineLimit else {
        throw ValidationError(
          "A line of standard input is longer than \(Self.lineLimit >> 20) MiB, which no table has.")
      }
    }
    return line.isEmpty ? nil : text(line)
  }

  private func text(_ line: [UInt8]) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...], as: UTF8.self)
  }

  private mutating func byte() throws -> UInt8? {
    if place == read.count {
      // What is there is read at once, so that each line is answered when it comes.
      read = Array(FileHandle.standardInput.availableData)
      place = 0
    }
    guard place < read.count else { return nil }
    defer { place += 1 }
    return read[place]
  }
}
