// Whether a translation is of today's source, and what has changed since. No hash is needed: the `<source>` of a
// translation file is the source that was translated, and its data have the meanings of its codes.
extension XLIFFUnit {
  /// The sub-state of a translation whose source has changed.
  static let stale = "passo:stale"

  /// Whether the writer has marked it as stale.
  var isStale: Bool { subState == XLIFFUnit.stale }

  /// Whether the source has other words, other codes or other meanings than when it was translated.
  func hasChanged(since unit: TranslationUnit) -> Bool {
    !source.hasSameWords(as: unit.parts) || source.codes.map(\.meaning) != unit.parts.codes.map(\.meaning)
  }

  /// Whether the source has changed since it was translated, or had changed and nobody has confirmed the target since.
  func staysStale(as unit: TranslationUnit) -> Bool { hasChanged(since: unit) || (isStale && state == .initial) }

  /// The notes that keep the source from which a stale target was made.
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

  /// The marked words of the source from which the target was made.
  private var translatedWords: [Substring] {
    notes.first { $0.category == XLIFFNote.previousSource }?.text.split(separator: " ") ?? source.words
  }

  /// The meanings of the codes of that source, by id.
  private var translatedMeanings: [String: String] {
    let written = source.codes.map { ($0.id, $0.meaning ?? "nothing that the file says") }
    let kept = notes.filter { $0.category == XLIFFNote.previousMeaning }.map { ($0["id"] ?? "", $0.text) }
    return Dictionary(kept + written, uniquingKeysWith: { kept, _ in kept })
  }
}
