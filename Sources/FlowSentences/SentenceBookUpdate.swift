import FlowReading

/// Enters sentences that somebody has read into the book.
package struct SentenceBookUpdate: Sendable {
  private let book: SentenceBook
  /// All texts of the language.
  private let texts: [SentenceText]
  private let tag: String
  /// The sentences that count as read wherever they stand.
  private let shared: Set<SentenceKey>
  /// Those of each text.
  private let own: [String: Set<SentenceKey>]
  /// Whether these are all texts, so that an entry that none of them uses is used by none.
  private let isComplete: Bool

  package init(in language: String, texts: [SentenceText], isComplete: Bool = true, book: SentenceBook) {
    tag = language
    self.isComplete = isComplete
    self.texts = texts
    self.book = book
    shared = Set(texts.flatMap(\.sentences).filter(\.isCheckedThroughout).map(\.key))
    own = Dictionary(texts.map { ($0.name, Set($0.sentences.map(\.key))) }) { $0.union($1) }
  }

  /// The files of the book that change when these sentences are confirmed. The sentence that one of them replaces goes,
  /// if no other text uses it. With `removesUnused`, everything goes that no text uses. Nothing goes while it is not
  /// known what all texts use.
  package func files(
    confirming sentences: [(waiting: WaitingSentence, because: String?)], removesUnused: Bool = false
  ) -> [SentenceBook.File] {
    let byText = Dictionary(grouping: sentences) { $0.waiting.text }
    let names = texts.map(\.name) + book.files.filter { $0.languageTag == tag }.map(\.name)
    var done: Set<String> = []
    return names.compactMap { name in
      let removes = removesUnused && isComplete
      guard done.insert(name).inserted, removes || byText[name] != nil else { return nil }
      return file(name, confirming: byText[name] ?? [], removesUnused: removes)
    }
  }

  /// The read sentences of the language that no text uses; none while that is not known.
  package var unused: [ReadSentence] {
    guard isComplete else { return [] }
    return book.files.filter { $0.languageTag == tag }.flatMap { file in
      file.sentences.filter { !isUsed($0.key, in: file.name) }
    }
  }

  /// Whether some text uses an entry of a file: its own text, or any one if the sentence counts everywhere.
  private func isUsed(_ key: SentenceKey, in name: String) -> Bool {
    shared.contains(key) || own[name]?.contains(key) == true
  }

  private func file(
    _ name: String, confirming sentences: [(waiting: WaitingSentence, because: String?)], removesUnused: Bool
  ) -> SentenceBook.File? {
    let existing = book.file(name, in: tag)
    let replaced = isComplete ? Set(sentences.compactMap { $0.waiting.previous?.key }) : []
    var entries = (existing?.sentences ?? []).filter { entry in
      isUsed(entry.key, in: name) || !replaced.contains(entry.key) && !removesUnused
    }
    for (waiting, because) in sentences {
      let new = ReadSentence(waiting.sentence, because: because)
      entries.removeAll { $0.key == new.key && $0.paragraph == new.paragraph }
      entries.append(new)
    }
    guard existing != nil || !entries.isEmpty else { return nil }
    return SentenceBook.File(name: name, languageTag: tag, sentences: sorted(entries, as: name), place: existing?.place)
  }

  /// The entries in the order of the text; those that it does not have stay where they stood.
  private func sorted(_ entries: [ReadSentence], as name: String) -> [ReadSentence] {
    let sentences = texts.first { $0.name == name }?.sentences ?? []
    var places: [SentenceKey: Int] = [:]
    for (place, sentence) in sentences.enumerated() where places[sentence.key] == nil { places[sentence.key] = place }
    // An entry that the text does not have stays behind the one that it stood behind.
    var place = -1
    let placed = entries.map { entry in
      place = places[entry.key] ?? place
      return (place: place, entry: entry)
    }
    return placed.enumerated().sorted { left, right in
      (left.element.place, left.offset) < (right.element.place, right.offset)
    }.map(\.element.entry)
  }
}
