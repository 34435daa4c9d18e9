/// The sentences of a flow's own paragraphs, of a fragment or of a part of the catalogue, in one language.
package struct SentenceText: Sendable {
  /// The path of its read sentences in the folder of the language, without the ending: `cancel-plan`, `fragments/pay`.
  package let name: String
  /// The tag of the language.
  package let languageTag: String
  package private(set) var sentences: [Sentence] = []
  /// Those of each paragraph.
  private var keys: [String: Set<SentenceKey>] = [:]
  /// Those of all paragraphs.
  private var allKeys: Set<SentenceKey> = []

  init(name: String, languageTag: String) {
    self.name = name
    self.languageTag = languageTag
  }

  /// Adds a sentence, unless the same one is there. A fragment says the same in each flow that uses it.
  mutating func append(_ sentence: Sentence) {
    guard keys[sentence.paragraph, default: []].insert(sentence.key).inserted else { return }
    allKeys.insert(sentence.key)
    sentences.append(sentence)
  }

  /// Whether some paragraph has a sentence of these words and meanings.
  func has(_ key: SentenceKey) -> Bool { allKeys.contains(key) }
}
