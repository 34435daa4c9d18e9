import FlowReading

/// Apostrophes and quotes in text are the typographic ones.
struct TypographyRule {
  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    var previous: Unicode.Scalar?
    var offset = 0
    var scalars = plainText.text.unicodeScalars.makeIterator()
    var current = scalars.next()
    while let scalar = current {
      let next = scalars.next()
      let isStraight = scalar == "\"" || scalar == "'" && (isWord(previous) || isWord(next))
      if isStraight, let place = plainText.place(of: offset..<offset + 1) {
        diagnostics.append(.straight(scalar, at: place))
      }
      let isSpaced =
        "“«".unicodeScalars.contains(scalar) && next == " " || "”»".unicodeScalars.contains(scalar) && previous == " "
      if isSpaced, let place = plainText.place(of: offset..<offset + UTF8.width(scalar)) {
        diagnostics.append(.spaced(scalar, at: place))
      }
      offset += UTF8.width(scalar)
      (previous, current) = (scalar, next)
    }
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || $0 == PlainText.placeholderMark } ?? false
  }
}

/// Addresses are the catalogue's: one in a text is neither checked nor a link.
struct AddressRule {
  private static let endings: Set<Substring> = ["com", "net", "org", "it", "eu", "io", "info"]

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    // Most words have neither a stop nor a colon in them, and no address is without one.
    for piece in plainText.text.split(whereSeparator: isBetween)
    where piece.utf8.dropLast().contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }) {
      let start = plainText.text.utf8.distance(from: plainText.text.startIndex, to: piece.startIndex)
      let address = piece.drop { "(«“<[".contains($0) }
      let lower = start + piece.utf8.count - address.utf8.count
      let trimmed = String(address.reversed().drop { ".,;:!?)»”>]".contains($0) }.reversed())
      guard isAddress(trimmed), let place = plainText.place(of: lower..<lower + trimmed.utf8.count) else { continue }
      diagnostics.append(.address(trimmed, at: place))
    }
  }

  private func isBetween(_ character: Character) -> Bool {
    character.isWhitespace || character.unicodeScalars.first == PlainText.placeholderMark
  }

  private func isAddress(_ text: String) -> Bool {
    if text.contains("://") || text.lowercased().hasPrefix("www.") { return true }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    if sides.count == 2 { return !sides[0].isEmpty && sides[1].contains(".") }
    let host = text.lowercased().prefix { $0 != "/" }.split(separator: ".", omittingEmptySubsequences: false)
    return host.count >= 2
      && host.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
      && host.last.map { AddressRule.endings.contains($0) } == true
  }
}

extension Diagnostic {
  fileprivate static func straight(_ scalar: Unicode.Scalar, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .apostropheStraight, at: place,
      scalar == "'" ? "This apostrophe is a straight one." : "This quotation mark is a straight one.",
      help: scalar == "'" ? "Write ’ (U+2019)." : "Write the marks of the language: “…” in English, «…» in Italian.")
  }

  fileprivate static func spaced(_ quote: Unicode.Scalar, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .quoteSpaced, at: place, "There is a blank between \(quote) and the words that are quoted.",
      help: "Remove the blank.")
  }

  fileprivate static func address(_ address: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .addressInText, at: place, "“\(address)” is an address, typed by hand.",
      help: "Write <link to=…/>, or <open link=…/> in a step; addresses stand in the catalogue.")
  }
}
