package import BillingModel

/// Lets an article agree with the value behind it, where a language asks for that.
extension LocalFormat {
  /// The words before a value, with their last article as the value wants it: `il 25 marzo`, but `l’8 marzo`.
  package func words(_ words: String, before value: Value) -> String {
    guard case .day(let day) = value else { return words }
    return self.words(words, before: day)
  }

  /// The words before a day. Its number is read aloud, so a vowel decides: `l’otto`, `l’undici`.
  package func words(_ words: String, before day: Day) -> String {
    guard let articles = LocalFormat.elided[languageCode], articles.days.contains(day.date.day),
      let blank = words.last, blank.isWhitespace
    else { return words }
    let start = words.dropLast().lastIndex { !$0.isLetter }.map { words.index(after: $0) } ?? words.startIndex
    let word = String(words[start...].dropLast())
    guard articles.words.contains(word.lowercased()) else { return words }
    // All of them end in «l» behind a vowel; «il» alone loses that too.
    let elided = word.lowercased() == "il" ? (word.first == "I" ? "L" : "l") : word + "l"
    return words[..<start] + elided + "’"
  }

  /// A pattern with a day at each place that is called `{date}`.
  package func filling(_ pattern: String, with day: Day) -> String {
    let parts = pattern.split(separator: "{date}", omittingEmptySubsequences: false).map(String.init)
    let before = parts.dropLast().map { words($0, before: day) + self.day(day) }
    return (before + parts.suffix(1)).joined()
  }

  /// Whether an article of a language agrees with a day behind it, so that it may stand there.
  static func agrees(_ article: String, in language: String) -> Bool {
    elided[language]?.words.contains(article.lowercased()) ?? false
  }

  /// By language: the articles, and prepositions joined with one, that are elided, and the days before which they are.
  private static let elided: [String: (words: Set<String>, days: Set<Int>)] = [
    "it": (words: ["il", "del", "al", "dal", "nel", "sul"], days: [8, 11])
  ]
}
