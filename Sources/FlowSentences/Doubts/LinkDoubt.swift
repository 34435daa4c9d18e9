import FlowReading
import FlowTranslation

/// Doubts a link to an article of which the sentence has no word of the title, if it has more words of one other article's
/// title than of any other. Words that several titles have tell no article.
struct LinkDoubt {
  /// By flow, the words of its title that few other titles have.
  private let titles: [String: Set<String>]

  /// - Parameter read: the sentences that have been read, titles among them.
  init(_ read: [Sentence]) {
    let titles = read.filter { $0.context.block == .title }.map { ($0.context.text, $0.contentWords) }
    let all = Dictionary(titles) { $0.union($1) }
    let uses = all.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.titles = all.mapValues { words in words.filter { 3 * (uses[$0] ?? 0) <= all.count } }
  }

  func doubts(about sentence: Sentence) -> [Doubt] {
    let words = sentence.contentWords
    return sentence.plainText.placeholders.compactMap { code, offset -> Doubt? in
      guard sentence.range.contains(offset), case .mention(.flow(let id)) = code.kind, let title = titles[id],
        !title.isEmpty, !title.hasWord(of: words)
      else { return nil }
      let others = titles.filter { $0.key != id && $0.key != sentence.context.text }
        .map { (id: $0.key, likeness: $0.value.likeness(to: words)) }.sorted { $1.likeness < $0.likeness }
      guard let other = others.first?.id, let best = others.first?.likeness, best > 0,
        others.dropFirst().allSatisfy({ $0.likeness < best })
      else { return nil }
      return Doubt(
        .value, "This links to \(id), and the words are those of \(other).", at: code.place)
    }
  }
}

extension Sentence {
  /// Its words that are not too short to say something.
  fileprivate var contentWords: Set<String> {
    Set(plainText.words.filter { range.contains($0.range.lowerBound) && $0.text.count > 3 }.map(\.lowercased))
  }
}

extension Set<String> {
  /// Whether one of the words begins like one of the others: `cancel` and `cancelling`.
  fileprivate func hasWord(of others: Set<String>) -> Bool { likeness(to: others) > 0 }

  /// How many of the words are among the others, and how many only begin like one of these, which counts half.
  fileprivate func likeness(to others: Set<String>) -> Int {
    reduce(0) { sum, word in
      if others.contains(word) { return sum + 2 }
      return sum + (word.count > 4 && others.contains { $0.prefix(5) == word.prefix(5) } ? 1 : 0)
    }
  }
}
