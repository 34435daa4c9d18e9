import FlowReading

/// Characters that nobody sees, and that change what is read: they turn a line around, hide in a word, or end it.
struct InvisibleCharacterRule {
  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    var offset = 0
    for scalar in plainText.text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      guard scalar != PlainText.placeholderMark, InvisibleCharacterRule.isInvisible(scalar),
        let place = plainText.place(of: range)
      else {
        continue
      }
      diagnostics.append(.invisible(scalar, at: place))
    }
  }

  /// Controls and formats of Unicode. White space is something else.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\t" && scalar != "\n" && scalar != "\r"
    case .format: true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func invisible(_ scalar: Unicode.Scalar, at place: SourceRange) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .characterInvisible, at: place, "There is a character here that nobody sees (\(code)).",
      help: "Delete it and type the words around it again.")
  }
}
