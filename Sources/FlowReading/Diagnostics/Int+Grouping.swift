extension Int {
  /// Its digits in groups of three with a blank between them, the same on every machine; pages want a narrow one that does
  /// not break.
  package func grouped(by blank: Character = " ") -> String {
    let digits = Array(String(self))
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? "\(blank)\(digit)" : String(digit)
    }.joined()
  }
}
