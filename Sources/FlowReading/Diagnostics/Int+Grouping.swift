extension Int {
  /// The digits in groups of three with a blank between them, the same on every machine. Pages use a narrow blank at
  /// which no line breaks.
  package func grouped(by blank: Character = " ") -> String {
    let digits = Array(String(self))
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? "\(blank)\(digit)" : String(digit)
    }.joined()
  }
}
