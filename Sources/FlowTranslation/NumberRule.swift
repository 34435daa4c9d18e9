import FlowReading

/// Reports numbers that are typed by hand. They stay as they are when a step is added or a price changes.
struct NumberRule {
  /// The word before the number of a step, in small letters; empty where a language has none.
  private let step: String
  /// The names of products, which may have numbers.
  private let names: PhraseTable<String>

  init(language: Language, products: [String]) {
    step = String(language.text(.stepReference).prefix { $0.isLetter })
    names = PhraseTable(products.map { ($0, $0) })
  }

  /// Reports each number once, with the signs in and around it. Returns the bytes of those that were reported.
  @discardableResult func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) -> [Range<Int>] {
    let numbers = plainText.words.enumerated().filter { $0.element.text.unicodeScalars.contains(where: \.isDigit) }
    guard !numbers.isEmpty else { return [] }
    let inNames = names.everyMatch(in: plainText, 0..<plainText.text.utf8.count).map(\.range)
    var found: [(range: Range<Int>, isStep: Bool)] = []
    for (number, word) in numbers where !inNames.contains(where: { $0.overlaps(word.range) }) {
      if let last = found.last,
        plainText.text(last.range.upperBound..<word.range.lowerBound).joinsNumbers(to: word.text)
      {
        found[found.count - 1].range = last.range.lowerBound..<word.range.upperBound
      } else {
        let isStep = !step.isEmpty && number > 0 && plainText.words[number - 1].lowercased.hasPrefix(step)
        found.append((word.range, isStep))
      }
    }
    return found.compactMap { number, isStep in
      let range = plainText.withSigns(number)
      guard let place = plainText.place(of: range) else { return nil }
      diagnostics.append(.number(plainText.text(range), isStep: isStep, at: place))
      return range
    }
  }
}

extension PlainText {
  /// The bytes of a number with the sign of a currency before or behind it, or that of a per cent.
  fileprivate func withSigns(_ number: Range<Int>) -> Range<Int> {
    let before = text(0..<number.lowerBound).unicodeScalars.last.flatMap { $0.isSignOfAmount ? $0 : nil }
    let behind = text(number.upperBound..<text.utf8.count).unicodeScalars
    // A blank may stand before the sign, as in 12 €.
    let blank = behind.first.flatMap { $0.properties.isWhitespace ? $0 : nil }
    let sign = behind.dropFirst(blank == nil ? 0 : 1).first.flatMap { $0.isSignOfAmount ? $0 : nil }
    let end = sign.map { UTF8.width($0) + (blank.map(UTF8.width) ?? 0) } ?? 0
    return number.lowerBound - (before.map(UTF8.width) ?? 0)..<number.upperBound + end
  }
}

extension Substring {
  /// Whether two numbers with these signs between them are one: 1,000.50, 2026-03-25 or 1 000.
  fileprivate func joinsNumbers(to next: Substring) -> Bool {
    if self == " " || self == "\u{A0}" || self == "\u{202F}" || self == "\u{2009}" {
      return next.utf8.count == 3 && next.utf8.allSatisfy { (48...57).contains($0) }
    }
    return unicodeScalars.count == 1 && unicodeScalars.allSatisfy { ".,:/’'-–".unicodeScalars.contains($0) }
  }
}

extension Unicode.Scalar {
  /// Whether it says of what a number beside it is.
  fileprivate var isSignOfAmount: Bool { properties.generalCategory == .currencySymbol || self == "%" || self == "‰" }

  fileprivate var isDigit: Bool { isASCII ? ("0"..."9").contains(self) : properties.numericType != nil }
}

extension Diagnostic {
  fileprivate static func number(_ text: Substring, isStep: Bool, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .numberTyped, at: place, "“\(text)” is typed, and nothing checks it.",
      help: isStep
        ? "Write <ref step=\"…\"/> with the id of the step: the page then shows its number."
        : "Write <value …/> for what a fact shows in an example, and <literal …/> for any other number.")
  }
}
