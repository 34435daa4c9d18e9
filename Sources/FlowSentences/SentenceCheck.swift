package import FlowReading

/// Compares the sentences of a project in one language with the book, and says which nobody has read.
package struct SentenceCheck: Sendable {
  private let book: SentenceBook
  private let finder: DoubtFinder
  private let tag: String

  package init(_ language: Language, catalogue: Catalogue, book: SentenceBook) {
    self.init(language, catalogue: catalogue, words: DoubtWords(catalogue), book: book)
  }

  /// A check with the words of all languages of the catalogue, which checks of several languages share.
  package init(_ language: Language, catalogue: Catalogue, words: DoubtWords, book: SentenceBook) {
    self.book = book
    finder = DoubtFinder(language, catalogue: catalogue, words: words)
    tag = language.tag
  }

  /// The sentences that wait, in the order of the texts.
  package func waiting(in texts: [SentenceText]) -> [WaitingSentence] { result(for: texts).waiting }

  /// The sentences that wait, in the order of the texts; and by the name of a text, the paths of those files of the book that
  /// are of other texts and have sentences of this one.
  package func result(for texts: [SentenceText]) -> (waiting: [WaitingSentence], borrowed: [String: Set<String>]) {
    var borrowed: [String: Set<String>] = [:]
    func borrow(_ entry: ReadSentence?, for text: SentenceText) {
      guard let path = entry?.place?.file.path, path != ProjectLayout.sentences(of: text.name, in: tag) else { return }
      borrowed[text.name, default: []].insert(path)
    }
    var read: [Sentence] = []
    var open: [(text: SentenceText, sentence: Sentence, doubts: [Doubt], isRead: Bool)] = []
    for text in texts {
      for sentence in text.sentences {
        let entry = book.entry(for: sentence, in: tag)
        borrow(entry, for: text)
        if entry?.because != nil {
          read.append(sentence)
          continue
        }
        let doubts = finder.localDoubts(about: sentence)
        let reason = doubts.isEmpty ? nil : book.entryWithReason(for: sentence, in: tag)
        borrow(reason, for: text)
        let isDoubted = !doubts.isEmpty && reason == nil
        if entry != nil { read.append(sentence) }
        if entry == nil || isDoubted { open.append((text, sentence, doubts, entry != nil)) }
      }
    }
    guard !open.isEmpty else { return ([], borrowed) }
    let known = DoubtFinder.Read(read)
    var places: [String: [Int]] = [:]
    for (place, sentence) in read.enumerated() {
      for reading in sentence.readings { places[reading, default: []].append(place) }
    }
    let waiting = open.map { text, sentence, doubts, isRead in
      WaitingSentence(
        text: text.name, languageTag: tag, sentence: sentence,
        doubts: isRead
          ? doubts
          : doubts + finder.doubts(about: sentence, among: known)
            + SwappedDoubt(replaced(in: text, at: sentence.paragraph)).doubts(about: sentence),
        previous: isRead ? nil : previous(of: sentence, in: text), nearest: nearest(to: sentence, in: read, places),
        isRead: isRead)
    }
    return (waiting, borrowed)
  }

  /// The entry of the same paragraph that has most of the words, and that the text no longer has.
  private func previous(of sentence: Sentence, in text: SentenceText) -> ReadSentence? {
    replaced(in: text, at: sentence.paragraph).max {
      $0.parts.likeness(to: sentence.parts) < $1.parts.likeness(to: sentence.parts)
    }
  }

  /// The entries of a paragraph that the text no longer has.
  package func replaced(in text: SentenceText, at paragraph: String) -> [ReadSentence] {
    let entries = book.file(text.name, in: tag)?.sentencesByParagraph[paragraph] ?? []
    return entries.filter { !text.has($0.key) }
  }

  /// The read sentences that share a reading with a sentence and are most like it. `places` has by each reading the
  /// places of the sentences that have it.
  private func nearest(to sentence: Sentence, in read: [Sentence], _ places: [String: [Int]]) -> [Sentence] {
    guard !sentence.checked.isEmpty else { return [] }
    let alike = Set(sentence.readings.flatMap { places[$0] ?? [] }).sorted().map { read[$0] }
      .filter { $0.key != sentence.key }
      .map { (sentence: $0, likeness: $0.parts.likeness(to: sentence.parts)) }
      .sorted { ($1.likeness, $0.sentence.key) < ($0.likeness, $1.sentence.key) }
    var nearest: [Sentence] = []
    for (other, _) in alike where nearest.count < 3 && !nearest.contains(where: { $0.parts == other.parts }) {
      nearest.append(other)
    }
    return nearest
  }
}

extension [SentencePart] {
  /// The share of words that two sentences have in common, from 0 to 1000.
  fileprivate func likeness(to other: [SentencePart]) -> Int {
    let (own, others) = (Set(plain.split(separator: " ")), Set(other.plain.split(separator: " ")))
    let all = own.union(others).count
    return all == 0 ? 0 : own.intersection(others).count * 1000 / all
  }
}
