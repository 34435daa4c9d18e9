import FlowReading

/// Reports straight apostrophes and quotation marks, and blanks between a quotation mark and the quoted words.
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
}
