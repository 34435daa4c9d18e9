import FlowReading

/// Reports invisible characters in sentences. They change the direction of a line, or split or join words unseen.
struct InvisibleCharacterRule {
  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for (scalar, bytes) in plainText.text.unseenScalars {
      // The placeholder of a code has no place.
      guard let place = plainText.place(of: bytes) else { continue }
      diagnostics.append(.invisible(scalar, at: place))
    }
  }
}
