import ArgumentParser
import Foundation

/// The lines of standard input, one after another. A line that is longer than any table has is a wrong argument: it would
/// take all memory.
struct StandardInput {
  /// How many bytes a line may have.
  private static let lineLimit = 1 << 20

  private var buffer: [UInt8] = []
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

  /// What is there, or comes next; nothing at the end of the input.
  private static func available() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 { return Array(bytes.prefix(count)) }
      guard errno == EINTR else { throw Unreadable(reason: unsafe String(cString: strerror(errno))) }
    }
  }

  private struct Unreadable: Error, CustomStringConvertible {
    let reason: String

    var description: String { "Standard input cannot be read: \(reason)." }
  }

  private mutating func byte() throws -> UInt8? {
    if place == buffer.count {
      // What is there is read at once, so that each line is answered when it comes.
      buffer = try Self.available()
      place = 0
    }
    guard place < buffer.count else { return nil }
    defer { place += 1 }
    return buffer[place]
  }
}
