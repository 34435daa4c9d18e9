/// Whether a translation is of today's source, and what has changed when it is not. No hash is needed: the `<source>` of a
/// translation file is the source as it was translated, and its data say what the codes meant then.
extension XLIFFUnit {
  /// The sub-state of a translation whose source has changed since.
  static let stale = "passo:stale"

  var isStale: Bool { subState == XLIFFUnit.stale }

  /// Whether the words of the source, its codes, or what they mean are not those of the file.
  func hasChanged(since unit: TranslationUnit) -> Bool {
    source.words != unit.parts.words || source.codes.map(\.meaning) != unit.parts.codes.map(\.meaning)
  }

  /// Whether the target is of another source than today's, or was once and nobody has confirmed it since.
  func staysStale(as unit: TranslationUnit) -> Bool { hasChanged(since: unit) || (isStale && state == .initial) }

  /// The notes with which the writer keeps the source that the target was made of, where it is not today's.
  func previousNotes(to unit: TranslationUnit) -> [XLIFFNote] {
    let today = Dictionary(unit.parts.codes.map { ($0.id, $0.meaning) }, uniquingKeysWith: { first, _ in first })
    let changed = translatedMeanings.filter { id, meaning in today[id].map { $0 != meaning } ?? false }
    return [
      XLIFFNote(attributes: [("category", XLIFFNote.previousSource)], text: translatedWords.joined(separator: " "))
    ]
      + changed.sorted { $0.key < $1.key }.map { id, meaning in
        XLIFFNote(attributes: [("id", id), ("category", XLIFFNote.previousMeaning)], text: meaning)
      }
  }

  /// What has changed since the target was made, one sentence for each change.
  func changes(to unit: TranslationUnit) -> [String] {
    let before = translatedMeanings
    let meanings = unit.parts.codes.compactMap { code -> String? in
      guard let old = before[code.id], let new = code.meaning, old != new else { return nil }
      return "The code {\(code.id)} was \(old) and is now \(new)."
    }
    return WordDifference.sentences(from: translatedWords, to: unit.parts.words) + meanings
  }

  /// The marked words of the source that the target was made of.
  private var translatedWords: [Substring] {
    notes.first { $0.category == XLIFFNote.previousSource }?.text.split(separator: " ") ?? source.words
  }

  /// What the codes of that source meant.
  private var translatedMeanings: [String: String] {
    let written = source.codes.map { ($0.id, $0.meaning ?? "nothing that the file says") }
    let kept = notes.filter { $0.category == XLIFFNote.previousMeaning }.map { ($0["id"] ?? "", $0.text) }
    return Dictionary(kept + written, uniquingKeysWith: { kept, _ in kept })
  }
}

/// What changed between two texts, word by word.
enum WordDifference {
  /// One sentence for each run of words that changed.
  static func sentences(from old: [Substring], to new: [Substring]) -> [String] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var sentences: [String] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      let (oldStart, newStart) = (oldIndex, newIndex)
      while removed.contains(oldIndex) { oldIndex += 1 }
      while inserted.contains(newIndex) { newIndex += 1 }
      let (gone, come) = (old[oldStart..<oldIndex], new[newStart..<newIndex])
      if let sentence = sentence(gone: gone, come: come) { sentences.append(sentence) }
      if gone.isEmpty, come.isEmpty { (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1) }
    }
    return sentences
  }

  private static func sentence(gone: ArraySlice<Substring>, come: ArraySlice<Substring>) -> String? {
    let (old, new) = (gone.joined(separator: " "), come.joined(separator: " "))
    switch (gone.isEmpty, come.isEmpty) {
    case (true, true): return nil
    case (true, false): return "“\(new)” is new."
    case (false, true): return "“\(old)” is gone."
    case (false, false): return "“\(old)” is now “\(new)”."
    }
  }
}
