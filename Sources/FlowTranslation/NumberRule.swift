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

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    let numbers = plainText.words.enumerated().filter { $0.element.text.unicodeScalars.contains(where: \.isDigit) }
    guard !numbers.isEmpty else { return }
    let inNames = names.everyMatch(in: plainText, 0..<plainText.text.utf8.count).map(\.range)
    for (number, word) in numbers where !inNames.contains(where: { $0.overlaps(word.range) }) {
      guard let place = plainText.place(of: word.range) else { continue }
      let isStep = !step.isEmpty && number > 0 && plainText.words[number - 1].lowercased.hasPrefix(step)
      diagnostics.append(.number(word.text, isStep: isStep, at: place))
    }
  }
}

extension Unicode.Scalar {
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
