import BillingModel
import FlowReading

/// Reports mistakes of grammar that codes in a sentence easily cause: an article before a value, a label without its
/// preposition, and a word that is there twice in a row.
struct GrammarRule {
  /// The words of a language that the rule looks for. Without them it reports only doubled words.
  struct Words {
    /// Articles, and prepositions joined with an article, before a blank. A value may need another one: `il 8`, `il
    /// account`.
    var articles: Set<String> = []
    /// Articles, and prepositions joined with an article, before an apostrophe.
    var elidedArticles: Set<String> = []
    /// Words for a click. The label after one needs a preposition: `Fai clic su`.
    var clicks: Set<String> = []
    /// The prepositions of which one has to be between them.
    var clickPrepositions: Set<String> = []
    /// The endings of infinitives. An infinitive directly after a label lacks the word for its purpose, such as `per`.
    var infinitives: [String] = []
    /// Words with such an ending that are not infinitives: «il pulsante … compare».
    var otherThanInfinitives: Set<String> = []
    /// Words that can be there twice in a row: `via via`.
    var repeatable: Set<String> = []
  }

  private let words: Words
  private let language: String

  init(language: String) {
    self.language = language
    words = GrammarRule.words[language] ?? Words()
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for (code, offset) in plainText.placeholders {
      if code.isFilledIn { checkArticle(before: code, at: offset, plainText, &diagnostics) }
    }
    checkClicks(plainText, &diagnostics)
    checkInfinitives(plainText, &diagnostics)
    for (word, next) in zip(plainText.words, plainText.words.dropFirst())
    where word.lowercased == next.lowercased && !words.repeatable.contains(word.lowercased) {
      let between = plainText.text(word.range.upperBound..<next.range.lowerBound)
      guard between.allSatisfy(\.isWhitespace), word.text.allSatisfy(\.isLetter),
        let place = plainText.place(of: next.range)
      else { continue }
      diagnostics.append(.doubled(next.text, at: place))
    }
  }

  /// Reports an article directly before a value, unless pages let it agree.
  private func checkArticle(
    before code: InlineCode, at offset: Int, _ plainText: PlainText, _ diagnostics: inout [Diagnostic]
  ) {
    guard let word = plainText.words.last(where: { $0.range.upperBound <= offset }) else { return }
    let between = plainText.text(word.range.upperBound..<offset)
    let isArticle =
      between == "’" || between == "'"
      ? words.elidedArticles.contains(word.lowercased)
      : !between.isEmpty && between.allSatisfy(\.isWhitespace) && words.articles.contains(word.lowercased)
    if code.isDay, LocalFormat.agrees(String(word.text), in: language) { return }
    guard isArticle, let place = plainText.place(of: word.range) else { return }
    diagnostics.append(.article(word.text + between.prefix { !$0.isWhitespace }, at: place))
  }

  /// Reports a word such as `clic` without a preposition between it and the next label of the sentence.
  private func checkClicks(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    let clicks = plainText.words.filter { words.clicks.contains($0.lowercased) }
    let sentences = clicks.isEmpty ? [] : plainText.sentences
    for word in clicks {
      guard let sentence = sentences.first(where: { $0.contains(word.range.lowerBound) }),
        let (code, offset) = plainText.placeholders.first(where: {
          $0.offset >= word.range.upperBound && sentence.contains($0.offset)
        }),
        code.isLabel
      else { continue }
      let between = plainText.words.filter {
        word.range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= offset
      }
      guard !between.contains(where: { words.clickPrepositions.contains($0.lowercased) }),
        let place = plainText.place(of: word.range)
      else { continue }
      diagnostics.append(.clickWithoutPreposition(word.text, at: place))
    }
  }

  /// Reports an infinitive directly after a label or a value, as in «Fai clic su Abbonati ora acquistare».
  private func checkInfinitives(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for (code, offset) in plainText.placeholders where code.isLabel || code.isFilledIn {
      let end = offset + UTF8.width(PlainText.placeholderMark)
      guard let word = plainText.words.first(where: { $0.range.lowerBound >= end }),
        plainText.text(end..<word.range.lowerBound) == " ", word.lowercased == word.text,
        !words.otherThanInfinitives.contains(word.lowercased),
        words.infinitives.contains(where: { word.lowercased.hasSuffix($0) }),
        let place = plainText.place(of: word.range)
      else { continue }
      diagnostics.append(.infinitive(word.text, at: place))
    }
  }

  private static let words: [String: Words] = [
    "en": Words(repeatable: ["that", "had"]),
    "it": Words(
      articles: Set(
        ["il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "quel", "quello", "quella", "bel"]
          + ["de", "a", "da", "ne", "su"].flatMap { stem in
            ["l", "llo", "lla", "i", "gli", "lle"].map { stem + $0 }
          }),
      elidedArticles: ["l", "un", "dell", "all", "dall", "nell", "sull", "quell", "bell"],
      clicks: ["clic"],
      clickPrepositions: ["su", "sul", "sullo", "sulla", "sull", "sui", "sugli", "sulle"],
      infinitives: ["are", "ere", "ire", "arsi", "ersi", "irsi"],
      otherThanInfinitives: ["pare", "appare", "riappare", "compare", "ricompare", "scompare", "traspare", "oppure"],
      repeatable: ["via", "piano", "man", "poco", "così", "ben"]),
  ]
}

extension InlineCode {
  /// Whether its words differ from page to page: a product, a number or an amount. A label is fixed in its language.
  fileprivate var isFilledIn: Bool {
    switch kind {
    case .value, .mention(.product), .mention(.namedProduct): true
    case .gesture, .mention(.control), .mention(.screen), .mention(.message), .mention(.status), .mention(.role),
      .mention(.link), .mention(.flow), .mention(.term), .mention(.step), .mention(.block),
      .mention(.literal), .claim, .need, .if, .symptom, .cause, .manual, .plural, .when:
      false
    }
  }

  /// Whether it shows a day.
  fileprivate var isDay: Bool {
    switch kind {
    case .value(.fact(let fact)), .value(.before(let fact)): fact.type == .day
    case .value, .gesture, .mention, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when: false
    }
  }

  /// Whether it shows a label of the product or a link.
  fileprivate var isLabel: Bool {
    switch kind {
    case .gesture, .mention(.control), .mention(.link), .mention(.screen): true
    case .mention(.product), .mention(.namedProduct), .mention(.message), .mention(.status), .mention(.role),
      .mention(.flow), .mention(.term),
      .mention(.step), .mention(.block), .mention(.literal),
      .value, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when:
      false
    }
  }
}

extension Diagnostic {
  fileprivate static func article(_ word: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .articleBeforeValue, at: place, "“\(word)” stands directly before something that is filled in.",
      help:
        "Put a noun that never changes between them, as in «il piano …»: what is filled in may need another article.")
  }

  fileprivate static func clickWithoutPreposition(_ word: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .clickPreposition, at: place, "No preposition leads from “\(word)” to what is clicked.",
      help: "Say «Fai clic su …» or «Fai clic sull’icona …».")
  }

  fileprivate static func infinitive(_ word: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .infinitivePreposition, at: place, "Nothing leads from what stands before it to “\(word)”.",
      help: "Say «per \(word)», or end the sentence before it.")
  }

  fileprivate static func doubled(_ word: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(.wordDoubled, at: place, "“\(word)” stands here twice in a row.", help: "Remove one of them.")
  }
}
