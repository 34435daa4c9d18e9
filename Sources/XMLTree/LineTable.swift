/// Finds lines and columns for byte offsets in a file. The bytes need not be XML or UTF-8.
package struct LineTable: Sendable {
  /// The size of a block in bytes. Counts at the start of each block make a column cheap to find, even in a line of 4
  /// MB.
  private static let blockSize = 1024

  private let bytes: [UInt8]
  /// The offset at which each line begins. A line ends with LF, CRLF or CR.
  private let starts: [Int]
  /// How many Unicode scalars begin before each block of bytes.
  private let scalars: [Int]

  package init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var scalars: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.blockSize == 0 { scalars.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == Byte.lineFeed {
        starts.append(index + 1)
      } else if byte == Byte.carriageReturn, index + 1 == bytes.count || bytes[index + 1] != Byte.lineFeed {
        starts.append(index + 1)
      }
    }
    scalars.append(count)
    self.bytes = bytes
    self.starts = starts
    self.scalars = scalars
  }

  /// The line and column of an offset. An offset outside the file counts as the nearer end of the file.
  package func location(of offset: Int) -> TextLocation {
    let line = lineIndex(of: offset)
    let start = starts[line]
    let offset = min(max(offset, start), bytes.count)
    return TextLocation(line: line + 1, column: scalarCount(before: offset) - scalarCount(before: start) + 1)
  }

  /// The bytes of the line that has an offset, without the line end.
  package func line(containing offset: Int) -> Range<Int> {
    let line = lineIndex(of: offset)
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > starts[line], bytes[end - 1] == Byte.lineFeed || bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return starts[line]..<end
  }

  /// The text of a range of bytes, clamped to the file. What is not UTF-8 becomes U+FFFD; control characters stay.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    guard block * Self.blockSize < bytes.count else { return scalars[scalars.count - 1] }
    return bytes[block * Self.blockSize..<offset].reduce(scalars[block]) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
