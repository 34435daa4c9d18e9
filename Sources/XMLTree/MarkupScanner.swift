/// One pass over the bytes of a file before libxml2 sees them.
///
/// It records where each tag and attribute stands, which libxml2 does not know (it has the line of a start tag's end,
/// and no column), and refuses what no honest file has and what would cost libxml2 minutes.
struct MarkupScanner {
  enum Kind { case open, empty, close, comment, instruction }

  /// A tag, comment or instruction.
  struct Token {
    let kind: Kind
    let range: Range<Int>
    let name: Range<Int>
    let attributes: Range<Int>
  }

  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
    /// `xmlns` and `xmlns:…`, which libxml2 keeps apart from attributes.
    let isNamespace: Bool
  }

  private(set) var tokens: [Token] = []
  private(set) var attributes: [Attribute] = []
  private let bytes: [UInt8]
  private let limits: MarkupLimits
  private var index = 0
  /// The open elements, by token.
  private var open: [Int] = []
  private var hasRoot = false

  init(_ bytes: [UInt8], limits: MarkupLimits) throws(MarkupRefusal) {
    self.bytes = bytes
    self.limits = limits
    try checkEncoding()
    try scan()
  }

  private mutating func scan() throws(MarkupRefusal) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    try skipDeclaration()
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): try scanMarkup()
      case UInt8(ascii: "&"): try scanReference()
      default:
        if open.isEmpty, !isSpace(bytes[index]) { throw refusal(.textOutsideRoot, index..<index + 1) }
        index += 1
      }
    }
    if let last = open.last {
      throw refusal(.endTagMissing(name: text(tokens[last].name), openedAt: tokens[last].range), bytes.count..<bytes.count)
    }
    if !hasRoot { throw refusal(.noElement, bytes.count..<bytes.count) }
  }

  private mutating func scanMarkup() throws(MarkupRefusal) {
    let start = index
    if has("<!--") {
      try skip(to: "-->", from: start, after: 4)
      try add(Token(kind: .comment, range: start..<index, name: start..<start, attributes: 0..<0))
    } else if has("<![CDATA[") {
      if open.isEmpty { throw refusal(.textOutsideRoot, start..<start + 9) }
      try skip(to: "]]>", from: start, after: 9)
    } else if has("<!") {
      let isDoctype = has("<!DOCTYPE") || has("<!ENTITY") || has("<!ELEMENT") || has("<!ATTLIST")
      let end = min(start + 9, bytes.count)
      throw isDoctype ? MarkupRefusal(.doctype, start..<end) : refusal(.truncated, start..<end)
    } else if has("<?") {
      try skip(to: "?>", from: start, after: 2)
      try add(Token(kind: .instruction, range: start..<index, name: start..<start, attributes: 0..<0))
    } else if has("</") {
      try scanEndTag()
    } else {
      try scanStartTag()
    }
  }

  private mutating func scanEndTag() throws(MarkupRefusal) {
    let start = index
    index += 2
    let name = try scanName()
    skipSpace()
    guard index < bytes.count else { throw refusal(.truncated, start..<bytes.count) }
    guard bytes[index] == UInt8(ascii: ">") else { throw refusal(.other(code: 0, text: ""), start..<index) }
    index += 1
    guard let opener = open.popLast() else { throw refusal(.endTagAlone(name: text(name)), start..<index) }
    let expected = tokens[opener].name
    if bytes[expected] != bytes[name] {
      throw refusal(
        .endTagMismatch(expected: text(expected), found: text(name), openedAt: tokens[opener].range), start..<index)
    }
    try add(Token(kind: .close, range: start..<index, name: name, attributes: 0..<0))
  }

  private mutating func scanStartTag() throws(MarkupRefusal) {
    let start = index
    index += 1
    let name = try scanName()
    if name.isEmpty { throw refusal(.other(code: 68, text: ""), start..<min(start + 1, bytes.count)) }
    if open.isEmpty {
      if hasRoot { throw refusal(.contentAfterRoot, start..<index) }
      hasRoot = true
    }
    let first = attributes.count
    while true {
      skipSpace()
      guard index < bytes.count else { throw refusal(.truncated, start..<bytes.count) }
      if bytes[index] == UInt8(ascii: ">") || has("/>") { break }
      try scanAttribute(of: start, first: first)
    }
    let isEmpty = bytes[index] == UInt8(ascii: "/")
    index += isEmpty ? 2 : 1
    try add(
      Token(kind: isEmpty ? .empty : .open, range: start..<index, name: name, attributes: first..<attributes.count))
    guard !isEmpty else { return }
    open.append(tokens.count - 1)
    if open.count > limits.depth { throw MarkupRefusal(.tooDeep(limit: limits.depth), start..<index) }
  }

  private mutating func scanAttribute(of tag: Int, first: Int) throws(MarkupRefusal) {
    let name = try scanName()
    if name.isEmpty { throw refusal(.other(code: 68, text: ""), index..<index + 1) }
    skipSpace()
    guard index < bytes.count else { throw refusal(.truncated, tag..<bytes.count) }
    guard bytes[index] == UInt8(ascii: "=") else { throw refusal(.attributeWithoutQuotes, name) }
    index += 1
    skipSpace()
    guard index < bytes.count else { throw refusal(.truncated, tag..<bytes.count) }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw refusal(.attributeWithoutQuotes, name)
    }
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "<") { throw refusal(.lessThanInAttribute, index..<index + 1) }
      if bytes[index] == UInt8(ascii: "&") { try scanReference() } else { index += 1 }
    }
    guard index < bytes.count else { throw refusal(.truncated, tag..<bytes.count) }
    let value = start..<index
    index += 1
    if value.count > limits.value { throw MarkupRefusal(.valueTooLong(limit: limits.value), value) }
    if attributes[first...].contains(where: { bytes[$0.name] == bytes[name] }) {
      throw refusal(.attributeTwice(name: text(name)), name)
    }
    let isNamespace = text(name) == "xmlns" || text(name).hasPrefix("xmlns:")
    attributes.append(Attribute(name: name, value: value, isNamespace: isNamespace))
    if attributes.count - first > limits.attributes {
      throw MarkupRefusal(.tooManyAttributes(limit: limits.attributes), name)
    }
  }

  private mutating func add(_ token: Token) throws(MarkupRefusal) {
    if tokens.count == limits.tokens { throw MarkupRefusal(.tooManyTokens(limit: limits.tokens), token.range) }
    tokens.append(token)
  }
}

// The small parts that markup is made of.
extension MarkupScanner {
  /// `&amp;` and its four sisters, or a number; no other entity, so that nothing can grow.
  private mutating func scanReference() throws(MarkupRefusal) {
    let start = index
    index += 1
    while index < bytes.count, index - start <= limits.name, isName(bytes[index]) || bytes[index] == UInt8(ascii: "#") {
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";"), index > start + 1 else {
      throw refusal(.ampersand, start..<start + 1)
    }
    let name = text(start + 1..<index)
    index += 1
    if !name.hasPrefix("#"), !["amp", "lt", "gt", "quot", "apos"].contains(name) {
      throw MarkupRefusal(.unknownEntity(name), start..<index)
    }
  }

  private mutating func scanName() throws(MarkupRefusal) -> Range<Int> {
    let start = index
    while index < bytes.count, isName(bytes[index]) { index += 1 }
    if index - start > limits.name { throw MarkupRefusal(.nameTooLong(limit: limits.name), start..<index) }
    return start..<index
  }

  private mutating func skipSpace() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  private mutating func skip(to end: StaticString, from start: Int, after count: Int) throws(MarkupRefusal) {
    index += count
    while index < bytes.count, !has(end) { index += 1 }
    guard index < bytes.count else { throw refusal(.truncated, start..<min(start + 9, bytes.count)) }
    index += end.utf8CodeUnitCount
  }

  private func has(_ text: StaticString) -> Bool {
    bytes.count - index >= text.utf8CodeUnitCount && bytes[index...].starts(with: "\(text)".utf8)
  }

  /// Bytes that can stand in a name; which of the others can, libxml2 knows.
  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"): true
    case UInt8(ascii: "."): true
    default: false
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func refusal(_ problem: MarkupRefusal.Problem, _ range: Range<Int>) -> MarkupRefusal {
    MarkupRefusal(.notWellFormed(problem), range)
  }
}

// The encoding, before anything is read as text.
extension MarkupScanner {
  private func checkEncoding() throws(MarkupRefusal) {
    if bytes.isEmpty { throw MarkupRefusal(.empty, 0..<0) }
    if bytes.count > limits.bytes { throw MarkupRefusal(.tooLarge(limit: limits.bytes), 0..<0) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw MarkupRefusal(.utf16, 0..<2) }
    if bytes.count > 1, bytes[0] == 0 || bytes[1] == 0 { throw MarkupRefusal(.utf16, 0..<2) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offsets = error.byteOffsets
      throw MarkupRefusal(.notUTF8, offsets)
    }
    // libxml2 takes NUL for the end of the file.
    guard let control = bytes.firstIndex(where: { $0 < 0x20 && !isSpace($0) }) else { return }
    throw MarkupRefusal(bytes[control] == 0 ? .nul : .controlCharacter, control..<control + 1)
  }

  /// The XML declaration is no node; only what it says of the encoding matters.
  private mutating func skipDeclaration() throws(MarkupRefusal) {
    guard has("<?xml "), let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return }
    let declaration = text(index..<end)
    if let label = declaration.firstRange(of: "encoding") {
      let parts = declaration[label.upperBound...].split(whereSeparator: { "='\" ?".contains($0) })
      let name = parts.first.map(String.init) ?? ""
      if name.uppercased() != "UTF-8" { throw MarkupRefusal(.otherEncoding(name), index..<end + 1) }
    }
    index = end + 1
  }
}
