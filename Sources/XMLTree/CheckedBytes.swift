/// The bytes of a file, checked: they are within the size limit, are UTF-8, and have no control characters.
struct CheckedBytes {
  let bytes: [UInt8]
  /// The offset at which the text begins: after the byte order mark, if there is one.
  let start: Int

  init(_ bytes: [UInt8], limits: MarkupLimits) throws(MarkupError) {
    guard bytes.count <= min(limits.bytes, Int(Int32.max)) else {
      throw MarkupError(.tooLarge(limit: limits.bytes), at: bytes.count..<bytes.count)
    }
    try Self.checkUnits(bytes)
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard !bytes[start...].allSatisfy(Byte.isWhite) else { throw MarkupError(.empty, at: 0..<bytes.count) }
    // Before the UTF-8 check, because it says which encoding a Latin-1 file has and not only that a byte is wrong.
    try checkDeclaration()
    try checkControlCharacters()
    do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: bytes.span) } catch {
      throw MarkupError(.notUTF8, at: error.byteOffsets)
    }
  }

  /// Whether a character has units of two or four bytes, by its first character or its byte order mark.
  private static func checkUnits(_ bytes: [UInt8]) throws(MarkupError) {
    // The sign of UTF-32 comes first: it begins with one of UTF-16.
    let four: [[UInt8]] = [
      [0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0, Byte.lessThan], [Byte.lessThan, 0, 0, 0],
    ]
    let two: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE], [0, Byte.lessThan], [Byte.lessThan, 0]]
    if four.contains(where: bytes.starts(with:)) { throw MarkupError(.utf32, at: 0..<4) }
    if two.contains(where: bytes.starts(with:)) { throw MarkupError(.utf16, at: 0..<2) }
  }

  private func checkControlCharacters() throws(MarkupError) {
    // A sum without early exit, which the compiler turns into vector instructions.
    var count = 0
    for byte in bytes where byte < Byte.space { count &+= Byte.isWhite(byte) ? 0 : 1 }
    guard count > 0, let index = bytes.firstIndex(where: { $0 < Byte.space && !Byte.isWhite($0) }) else { return }
    let byte = bytes[index]
    throw MarkupError(byte == 0 ? .nul : .controlCharacter(byte), at: index..<index + 1)
  }

  private func checkDeclaration() throws(MarkupError) {
    guard bytes[start...].starts(with: "<?xml ".utf8) else { return }
    // A declaration has three short values. libxml2 checks one that is longer.
    let declaration = bytes[start..<min(bytes.count, start + 200)].prefix { $0 != Byte.greaterThan }
    let key = Array("encoding".utf8)
    guard let found = declaration.indices.first(where: { declaration[$0...].starts(with: key) }) else { return }
    var rest = declaration[(found + key.count)...].drop(while: Byte.isWhite)
    guard rest.popFirst() == Byte.equals else { return }
    rest = rest.drop(while: Byte.isWhite)
    guard let quote = rest.popFirst(), quote == Byte.quote || quote == Byte.apostrophe else { return }
    let value = rest.prefix { $0 != quote }.prefix(40)
    guard value.map({ $0 | 0x20 }) != Array("utf-8".utf8) else { return }
    throw MarkupError(.otherEncoding(String(decoding: value, as: UTF8.self)), at: value.startIndex..<value.endIndex)
  }
}
