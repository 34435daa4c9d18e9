import FlowTranslation
import Testing

/// How phrases are looked up in a text.
@Suite struct PhraseTableTests {
  private func meanings(_ entries: [(words: String, meaning: Int)], in words: String) -> [[Int]] {
    let text = words.plainText
    return PhraseTable(entries).everyMatch(in: text, 0..<text.text.utf8.count).map(\.meanings)
  }

  @Test func theLongestOfThePhrasesThatBeginAlikeComesFirst() {
    let entries = [("Thing", 0), ("Thing 1*", 1), ("thing 1", 2), ("Thing 1 more", 3), ("thing 1", 4), ("Thing*", 5)]
    #expect(meanings(entries.map { (words: $0, meaning: $1) }, in: "A thing 1 more.") == [[3], [1], [2, 4], [0], [5]])
    #expect(meanings(entries.map { (words: $0, meaning: $1) }, in: "Things 12.") == [[5]])
  }

  /// To compare each with all others would take half a minute.
  @Test func manyPhrasesThatBeginAlikeAreReadAtOnce() {
    let entries = (0..<50_000).map { (words: "Thing \($0)", meaning: $0) }
    let time = ContinuousClock().measure {
      #expect(meanings(entries, in: "Thing 49999 and Thing 7") == [[49_999], [7]])
    }
    #expect(time < .seconds(10))
  }
}
