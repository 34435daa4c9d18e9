import FlowReading

/// Reports names of products that are misspelt or translated.
///
/// It looks for the first words of the products' names that have a capital inside, such as “GoTo”. Ordinary words have
/// none.
struct ProductNameRule {
  private let names: [String]
  private let phrases: PhraseTable<String>
  private let brands: [String]

  init(products: [String]) {
    names = products
    phrases = PhraseTable(products.map { ($0, $0) })
    brands = products.compactMap { $0.split(separator: " ").first.map(String.init) }.filter(\.hasCapitalInside)
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for match in phrases.everyMatch(in: plainText, 0..<plainText.text.utf8.count)
    where match.meanings.contains(where: { $0 == plainText.text(match.range) }) {
      plainText.place(of: match.range).map { diagnostics.append(.typed(plainText.text(match.range), at: $0)) }
    }
    for (number, word) in plainText.words.enumerated() {
      guard let brand = brands.first(where: { $0.lowercased() == word.lowercased }) else { continue }
      if word.text != brand {
        plainText.place(of: word.range).map { diagnostics.append(.spelling(word.text, brand, at: $0)) }
      } else if number + 1 < plainText.words.count,
        let range = otherName(from: word, to: plainText.words[number + 1], plainText)
      {
        plainText.place(of: range).map { diagnostics.append(.unknown(plainText.text(range), at: $0)) }
      }
    }
  }

  /// The range of a brand and the capitalised word after it, if no product's name begins so; else nil.
  private func otherName(from word: PlainText.Word, to next: PlainText.Word, _ plainText: PlainText) -> Range<Int>? {
    let between = plainText.text(word.range.upperBound..<next.range.lowerBound)
    guard !between.isEmpty, between.allSatisfy(\.isWhitespace), next.text.first?.isUppercase == true else { return nil }
    let rest = plainText.text(word.range.lowerBound..<plainText.text.utf8.count)
    return names.contains(where: rest.hasPrefix) ? nil : word.range.lowerBound..<next.range.upperBound
  }
}

extension String {
  /// Whether a capital follows a small letter.
  fileprivate var hasCapitalInside: Bool { zip(self, dropFirst()).contains { $0.isLowercase && $1.isUppercase } }
}

extension Diagnostic {
  fileprivate static func typed(_ name: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .labelInText, at: place, "“\(name)” is the name of a product, typed by hand.",
      help: "Write <product/> for the page’s product, and <product ref=\"…\"/> for another one.")
  }

  fileprivate static func spelling(_ word: Substring, _ brand: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.nameWrong, at: place, "“\(word)” is not how the name is spelt.", help: "Write “\(brand)”.")
  }

  fileprivate static func unknown(_ words: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .nameWrong, at: place, "“\(words)” begins the name of no product.",
      help: "Write <product/>, or the name as it is in the catalogue: names of products are never translated.")
  }
}
