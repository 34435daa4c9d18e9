/// Finds the tags, comments and instructions in the bytes of a file, and refuses a file that is above the limits or is
/// malformed.
///
/// libxml2 has no exact places: its SAX events come at the end of a tag, its line numbers stop at 65 535, and its
/// columns are wrong after an emoji. So the places come from this scanner and the tree from libxml2; the n-th token
/// belongs to the n-th node. Some mistakes pass here, and libxml2 refuses them: a wrong character in a name, an
/// undeclared prefix.
struct MarkupScanner {
  let bytes: [UInt8]
  let limits: MarkupLimits
  let start: Int
  var position: Int
  var tokens: [MarkupToken] = []
  var attributes: [MarkupToken.Attribute] = []
  /// The names of the open elements, in their start tags.
  var open: [Range<Int>] = []
  var hasRoot = false
  /// The bytes of text since the last token.
  private var textBytes = 0

  init(_ source: CheckedBytes, limits: MarkupLimits) {
    bytes = source.bytes
    self.limits = limits
    start = source.start
    position = source.start
    tokens.reserveCapacity(min(limits.tokens, bytes.count / 16))
    attributes.reserveCapacity(min(limits.tokens, bytes.count / 32))
  }

  mutating func scan() throws(MarkupError) {
    while position < bytes.count {
      if bytes[position] == Byte.lessThan { try scanMarkup() } else { try scanText() }
    }
    let end = bytes.count..<bytes.count
    if let name = open.last {
      throw MarkupError(.endTagMissing(name: text(name), openedAt: name), at: end)
    }
    guard hasRoot else { throw MarkupError(.rootMissing, at: end) }
  }

  private mutating func scanMarkup() throws(MarkupError) {
    guard position + 1 < bytes.count else { throw MarkupError(.truncated, at: position..<bytes.count) }
    switch bytes[position + 1] {
    case Byte.slash: try scanEndTag()
    case Byte.question: try scanInstruction()
    case Byte.exclamation: try scanDeclaration()
    case let byte where Byte.startsName(byte): try scanStartTag()
    default: throw MarkupError(.lessThanInText, at: position..<position + 1)
    }
  }

  private mutating func scanText() throws(MarkupError) {
    let begin = position
    while position < bytes.count, bytes[position] != Byte.lessThan {
      let byte = bytes[position]
      if byte == Byte.ampersand {
        try scanReference(before: bytes.count)
        continue
      }
      if open.isEmpty, !Byte.isWhite(byte) {
        let run = bytes[position...].prefix { $0 != Byte.lessThan && $0 != Byte.lineFeed }
        throw MarkupError(.textOutsideRoot, at: position..<run.endIndex)
      }
      position += 1
    }
    try countText(begin..<position)
  }

  private mutating func countText(_ text: Range<Int>) throws(MarkupError) {
    textBytes += text.count
    guard textBytes <= limits.textBytes else { throw MarkupError(.textTooLong(limit: limits.textBytes), at: text) }
  }

  private mutating func scanDeclaration() throws(MarkupError) {
    if starts(with: "<!--") {
      let begin = position
      // XML 1.0 section 2.5: no two hyphens inside, so the first two are the end.
      guard let hyphens = find("--", from: begin + 4) else { throw truncated(begin, length: 4) }
      guard hyphens + 2 < bytes.count else { throw truncated(begin, length: 4) }
      guard bytes[hyphens + 2] == Byte.greaterThan else {
        throw MarkupError(.hyphensInComment, at: hyphens..<hyphens + 2)
      }
      try add(.comment, from: begin, to: hyphens + 3, nameEnd: begin)
    } else if starts(with: "<![CDATA[") {
      guard !open.isEmpty else { throw MarkupError(.textOutsideRoot, at: position..<position + 9) }
      guard let end = find("]]>", from: position + 9) else { throw truncated(position, length: 9) }
      try countText(position..<end + 3)
      position = end + 3
    } else if starts(with: "<!DOCTYPE") {
      throw MarkupError(.doctype, at: position..<position + 9)
    } else {
      throw MarkupError(.lessThanInText, at: position..<position + 1)
    }
  }

  private mutating func scanInstruction() throws(MarkupError) {
    let begin = position
    let name = skipName(from: begin + 2)
    try checkName(name)
    guard let end = find("?>", from: name.upperBound) else { throw truncated(begin, length: 2) }
    guard name.count == 3, text(name).lowercased() == "xml" else {
      return try add(.instruction, from: begin, to: end + 2, nameEnd: name.upperBound)
    }
    guard begin == start else { throw MarkupError(.declarationNotFirst, at: begin..<end + 2) }
    position = end + 2
  }

  /// Moves past the reference that begins at the position. It has to end before `end`.
  mutating func scanReference(before end: Int) throws(MarkupError) {
    let name = position + 1
    var index = name
    if index < end, bytes[index] == Byte.hash { index += 1 }
    while index < end, Byte.continuesName(bytes[index]), index - name <= limits.nameBytes { index += 1 }
    guard index < end, bytes[index] == Byte.semicolon, index > name else {
      throw MarkupError(.ampersand, at: position..<name)
    }
    // libxml2 checks whether a number is that of a character.
    if bytes[name] != Byte.hash {
      let entity = text(name..<index)
      guard ["amp", "lt", "gt", "quot", "apos"].contains(entity) else {
        throw MarkupError(.unknownEntity(entity), at: position..<index + 1)
      }
    }
    position = index + 1
  }

  mutating func add(
    _ kind: MarkupToken.Kind, from begin: Int, to end: Int, nameEnd: Int, firstAttribute: Int = 0,
    attributeCount: Int = 0
  ) throws(MarkupError) {
    guard tokens.count < limits.tokens else {
      throw MarkupError(.tooManyTokens(limit: limits.tokens), at: begin..<end)
    }
    tokens.append(
      MarkupToken(
        kind: kind, start: Int32(begin), end: Int32(end), nameEnd: Int32(nameEnd),
        firstAttribute: Int32(firstAttribute), attributeCount: Int32(attributeCount)))
    position = end
    textBytes = 0
  }

  func checkName(_ name: Range<Int>) throws(MarkupError) {
    guard name.count <= limits.nameBytes else {
      throw MarkupError(.nameTooLong(limit: limits.nameBytes), at: name)
    }
  }

  func skipName(from begin: Int) -> Range<Int> {
    var index = begin
    while index < bytes.count, Byte.continuesName(bytes[index]) { index += 1 }
    return begin..<index
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func truncated(_ begin: Int, length: Int) -> MarkupError {
    MarkupError(.truncated, at: begin..<begin + length)
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private func find(_ text: String, from begin: Int) -> Int? {
    let pattern = Array(text.utf8)
    var index = begin
    while index + pattern.count <= bytes.count {
      if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
      index += 1
    }
    return nil
  }
}
