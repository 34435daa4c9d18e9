/// What sentences are compared by: equal for the same words with their elements in place, the same readings and, in a
/// translation, the same words of the source. It is bytes, because texts with other letters than ASCII take long to hash.
struct SentenceKey: Hashable, Sendable, Comparable {
  private let bytes: [UInt8]

  init(_ parts: [SentencePart], _ readings: [String], source: [SentencePart]?) {
    var bytes = parts.levelledBytes
    bytes.append(6)
    bytes += source?.levelledBytes ?? []
    for reading in readings {
      bytes.append(6)
      bytes += reading.utf8
    }
    self.bytes = bytes
  }

  static func < (left: SentenceKey, right: SentenceKey) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
