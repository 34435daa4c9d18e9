extension String {
  /// The text as a terminal shows it: its lines and its tabs stay, and the numbers of all other invisible characters stand in
  /// their place. Where it has colours, the sequences that `TerminalStyle` writes stay too.
  package func printableLines(inColor: Bool = false) -> String {
    // Most texts are this, and long ones are printed whole.
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }) { return self }
    var text = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if inColor, scalar == "\u{1B}",
        let sequence = TerminalStyle.Sequence.allCases.first(where: { rest.starts(with: $0.rawValue.unicodeScalars) })
      {
        text += sequence.rawValue
        rest = rest.dropFirst(sequence.rawValue.unicodeScalars.count)
        continue
      }
      rest = rest.dropFirst()
      if scalar.isInvisible, scalar != "\n" {
        text += scalar.printable
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
