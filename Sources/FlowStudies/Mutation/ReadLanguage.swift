import FlowReading
import FlowSentences
import FlowTranslation

/// The sentences of the unchanged flows in one language. All of them count as read, so what is measured does not depend
/// on how far the project's own readers are.
struct ReadLanguage: Sendable {
  let language: Language
  /// Those of flows and fragments.
  let texts: [SentenceText]
  private let sentences: [(text: String, sentence: Sentence)]
  private let collector: SentenceCollector
  private let book: SentenceBook
  private let check: SentenceCheck
  private let finder: DoubtFinder
  private let severities: Severities

  init(_ language: Language, _ flows: [LocalizedFlow], catalogue: Catalogue, severities: Severities) {
    self.language = language
    self.severities = severities
    collector = SentenceCollector(language, catalogue: catalogue)
    texts = collector.texts(of: flows)
    let all = texts + collector.catalogueTexts
    sentences = all.flatMap { text in text.sentences.map { (text.name, $0) } }
    let waiting = SentenceCheck(language, catalogue: catalogue, book: SentenceBook()).waiting(in: all)
    let update = SentenceBookUpdate(in: language.tag, texts: all, book: SentenceBook())
    book = SentenceBook(files: update.files(confirming: waiting.map { ($0, nil) }))
    check = SentenceCheck(language, catalogue: catalogue, book: book)
    finder = DoubtFinder(language, catalogue: catalogue)
  }

  /// The sentences of a changed flow's own text, or of a fragment in it.
  func text(_ name: String, of flow: LocalizedFlow) -> SentenceText? {
    collector.texts(of: [flow]).first { $0.name == name }
  }

  /// Whether somebody has to read a sentence of a changed text.
  func asks(about text: SentenceText) -> Bool { !unread(in: text).isEmpty }

  /// The doubts about the unread sentences of a changed text that there were none of before. The sentences that were there
  /// before are gone, so they tell nothing.
  func doubts(about text: SentenceText) -> [Diagnostic] {
    let unread = unread(in: text)
    guard !unread.isEmpty else { return [] }
    let places = Set(unread.map(\.name))
    let others = sentences.filter { $0.text != text.name || !places.contains($0.sentence.name) }
    let read = DoubtFinder.Read(others.map(\.sentence))
    func doubts(about sentence: Sentence) -> [Doubt] {
      finder.localDoubts(about: sentence) + finder.doubts(about: sentence, among: read)
    }
    let found = unread.flatMap { sentence in
      doubts(about: sentence)
        + SwappedDoubt(check.replaced(in: text, at: sentence.paragraph)).doubts(about: sentence)
    }
    guard !found.isEmpty else { return [] }
    let before = sentences.filter { $0.text == text.name && places.contains($0.sentence.name) }
    let known = Set(before.flatMap { doubts(about: $0.sentence).map(\.message) })
    return severities.applied(
      to: found.filter { !known.contains($0.message) }.map { Diagnostic(.sentenceDoubtful, at: $0.place, $0.message) })
  }

  private func unread(in text: SentenceText) -> [Sentence] {
    text.sentences.filter { book.entry(for: $0, in: language.tag) == nil }
  }
}
