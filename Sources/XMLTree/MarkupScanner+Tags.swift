extension MarkupScanner {
  mutating func scanStartTag() throws(MarkupError) {
    let begin = position
    let name = skipName(from: begin + 1)
    try checkName(name)
    guard open.count < limits.depth else { throw MarkupError(.tooDeep(limit: limits.depth), at: name) }
    guard !open.isEmpty || !hasRoot else { throw MarkupError(.contentAfterRoot, at: name) }
    hasRoot = true
    let firstAttribute = attributes.count
    position = name.upperBound
    while true {
      let isSpaced = skipWhite()
      guard position < bytes.count else { throw truncated(begin, length: name.upperBound - begin) }
      let byte = bytes[position]
      if byte == Byte.greaterThan {
        open.append(name)
        return try addTag(.open, from: begin, to: position + 1, name: name, firstAttribute: firstAttribute)
      }
      if byte == Byte.slash, position + 1 == bytes.count {
        throw truncated(begin, length: name.upperBound - begin)
      }
      if byte == Byte.slash, bytes[position + 1] == Byte.greaterThan {
        return try addTag(.empty, from: begin, to: position + 2, name: name, firstAttribute: firstAttribute)
      }
      if byte == Byte.lessThan { throw MarkupError(.tagNotClosed(name: text(name)), at: begin..<position) }
      guard isSpaced, Byte.startsName(byte) else {
        throw MarkupError(.malformedTag(name: text(name)), at: position..<endOfScalar(position))
      }
      guard attributes.count - firstAttribute < limits.attributes else {
        throw MarkupError(.tooManyAttributes(limit: limits.attributes), at: name)
      }
      try scanAttribute(of: firstAttribute)
    }
  }

  mutating func scanEndTag() throws(MarkupError) {
    let begin = position
    let name = skipName(from: begin + 2)
    try checkName(name)
    position = name.upperBound
    skipWhite()
    guard position < bytes.count else { throw truncated(begin, length: name.upperBound - begin) }
    if bytes[position] == Byte.lessThan {
      throw MarkupError(.tagNotClosed(name: text(name)), at: begin..<position)
    }
    guard bytes[position] == Byte.greaterThan else {
      throw MarkupError(.malformedTag(name: text(name)), at: position..<endOfScalar(position))
    }
    let tag = begin..<position + 1
    guard let opened = open.popLast() else {
      throw MarkupError(.endTagWithoutStart(name: text(name)), at: tag)
    }
    guard bytes[name] == bytes[opened] else {
      if open.contains(where: { bytes[$0] == bytes[name] }) {
        throw MarkupError(.endTagMissing(name: text(opened), openedAt: opened), at: tag)
      }
      throw MarkupError(.endTagMismatch(expected: text(opened), found: text(name), openedAt: opened), at: tag)
    }
    try add(.close, from: begin, to: position + 1, nameEnd: name.upperBound)
  }

  private mutating func addTag(
    _ kind: MarkupToken.Kind, from begin: Int, to end: Int, name: Range<Int>, firstAttribute: Int
  ) throws(MarkupError) {
    try add(
      kind, from: begin, to: end, nameEnd: name.upperBound, firstAttribute: firstAttribute,
      attributeCount: attributes.count - firstAttribute)
  }

  private mutating func scanAttribute(of firstAttribute: Int) throws(MarkupError) {
    let name = skipName(from: position)
    try checkName(name)
    position = name.upperBound
    skipWhite()
    guard position < bytes.count else { throw truncated(name.lowerBound, length: name.count) }
    guard bytes[position] == Byte.equals else {
      throw MarkupError(.attributeWithoutValue(name: text(name)), at: name)
    }
    position += 1
    skipWhite()
    guard position < bytes.count else { throw truncated(name.lowerBound, length: name.count) }
    let quote = bytes[position]
    guard quote == Byte.quote || quote == Byte.apostrophe else {
      throw MarkupError(.attributeWithoutQuotes(name: text(name)), at: name)
    }
    let value = try scanValue(quote: quote, name: name)
    for other in attributes[firstAttribute...] where bytes[other.nameRange] == bytes[name] {
      throw MarkupError(.attributeTwice(name: text(name)), at: name)
    }
    attributes.append(
      MarkupToken.Attribute(
        nameStart: Int32(name.lowerBound), nameEnd: Int32(name.upperBound), valueStart: Int32(value.lowerBound),
        valueEnd: Int32(value.upperBound), isNamespace: declaresNamespace(name)))
  }

  private mutating func scanValue(quote: UInt8, name: Range<Int>) throws(MarkupError) -> Range<Int> {
    position += 1
    let begin = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        let value = begin..<position
        guard value.count <= limits.valueBytes else {
          throw MarkupError(.valueTooLong(limit: limits.valueBytes), at: value)
        }
        position += 1
        return value
      }
      if byte == Byte.lessThan {
        throw MarkupError(.lessThanInAttribute(name: text(name)), at: position..<position + 1)
      }
      if byte == Byte.ampersand { try scanReference(before: bytes.count) } else { position += 1 }
    }
    throw MarkupError(.truncated, at: begin - 1..<begin)
  }

  private func declaresNamespace(_ name: Range<Int>) -> Bool {
    guard bytes[name.lowerBound] == UInt8(ascii: "x"), bytes[name].starts(with: "xmlns".utf8) else { return false }
    return name.count == 5 || bytes[name.lowerBound + 5] == UInt8(ascii: ":")
  }

  @discardableResult
  private mutating func skipWhite() -> Bool {
    let begin = position
    while position < bytes.count, Byte.isWhite(bytes[position]) { position += 1 }
    return position > begin
  }

  private func endOfScalar(_ begin: Int) -> Int {
    var end = begin + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
