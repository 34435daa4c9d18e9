extension SourceRange {
  /// The place of some bytes of a text that was read from this place. In the file, the text can have references and
  /// further blanks.
  package func part(_ range: Range<Int>, of text: String) -> SourceRange {
    if text.utf8.count == bytes.count {
      return SourceRange(file, bytes.lowerBound + range.lowerBound..<bytes.lowerBound + range.upperBound)
    }
    let read = Array(text.utf8)
    var (raw, offset) = (bytes.lowerBound, 0)
    var (start, end): (Int?, Int?)
    // Whatever else stands in the text, such as a CDATA section, is found by its length only.
    let isPlain = !file.bytes[bytes].contains(UInt8(ascii: "<"))
    while raw < bytes.upperBound, !(isPlain && end != nil) {
      if offset == range.lowerBound { start = raw }
      if offset == range.upperBound, end == nil { end = raw }
      if file.bytes[raw].isBlank {
        while raw < bytes.upperBound, file.bytes[raw].isBlank { raw += 1 }
        if offset < read.count, read[offset].isBlank { offset += 1 }
      } else if file.bytes[raw] == UInt8(ascii: "&") {
        raw = (file.bytes[raw..<bytes.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? raw) + 1
        repeat { offset += 1 } while offset < read.count && read[offset] & 0b1100_0000 == 0b1000_0000
      } else {
        (raw, offset) = (raw + 1, offset + 1)
      }
    }
    guard let start, isPlain && end != nil || offset == read.count else { return self }
    return SourceRange(file, start..<(end ?? bytes.upperBound))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
