import FlowReading

/// Reports invisible characters. They change the direction of a line, or split or join words unseen.
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

  /// Whether Unicode calls it a control or format character. White space is not invisible.
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
