import FlowReading

/// Reports addresses that are typed by hand. They are neither checked nor links, unlike those of the catalogue.
struct AddressRule {
  private static let endings: Set<Substring> = ["com", "net", "org", "it", "eu", "io", "info"]

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    guard plainText.text.utf8.hasInnerStop else { return }
    // An address has a stop or a colon before its last byte. Most words have neither.
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

extension String.UTF8View {
  /// Whether a stop or a colon has no blank behind it. Few texts have one, and these are found without taking any text
  /// apart.
  fileprivate var hasInnerStop: Bool {
    zip(self, dropFirst()).contains { byte, next in
      (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")) && next != UInt8(ascii: " ")
    }
  }
}

extension Diagnostic {
  fileprivate static func address(_ address: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .addressInText, at: place, "“\(address)” is an address, typed by hand.",
      help: "Write <link to=…/>, or <open link=…/> in a step; addresses stand in the catalogue.")
  }
}
