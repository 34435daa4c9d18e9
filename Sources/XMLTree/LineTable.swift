/// Where the lines of a file are: from a byte's offset to its line and column, and to the text of its line.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let starts: [Int]

  /// Lines end with LF, CR LF or CR.
  package init(_ bytes: [UInt8]) {
    var starts = [LineTable.markLength(bytes)]
    for index in bytes.indices {
      let isEnd =
        bytes[index] == UInt8(ascii: "\n")
        || (bytes[index] == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
      if isEnd { starts.append(index + 1) }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The line and column of a byte, also of the one after the last.
  package func location(of offset: Int) -> TextLocation {
    let line = index(ofLineAt: offset)
    let before = bytes[min(starts[line], bytes.count)..<max(starts[line], min(offset, bytes.count))]
    // A scalar begins at every byte that is no continuation byte.
    return TextLocation(line: line + 1, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The bytes of the line that holds a byte, without its end.
  package func line(containing offset: Int) -> Range<Int> {
    let line = index(ofLineAt: offset)
    let start = min(starts[line], bytes.count)
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The last line that begins at the offset or before it.
  private func index(ofLineAt offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A byte order mark is no column.
  private static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
