/// A translation file as it was read: XLIFF 2.0 with one file and its units.
struct XLIFFDocument: Sendable {
  let sourceLanguage: String
  let targetLanguage: String?
  let place: SourceRange
  let units: [XLIFFUnit]
}

/// A unit of a translation file.
struct XLIFFUnit: Sendable {
  let id: String
  let place: SourceRange
  let notes: [XLIFFNote]
  /// The source as it was when it was translated; segments are joined.
  let source: [UnitPart]
  /// Nil without a `<target>`.
  let target: [UnitPart]?
  /// Where the first target begins.
  let targetPlace: SourceRange?
  let state: XLIFFState
  /// `poedit:fuzzy`, `passo:stale`: what a tool says beside the state.
  let subState: String?

  /// Whether a translator has said that the target is right: a target that is still `initial` waits for one.
  var isConfirmed: Bool { target != nil && state > .initial }
}

/// How far a translation has come (XLIFF 2.0, 4.7.1).
enum XLIFFState: String, CaseIterable, Comparable, Sendable {
  case initial, translated, reviewed, final

  static func < (left: XLIFFState, right: XLIFFState) -> Bool { left.order < right.order }
  private var order: Int { XLIFFState.allCases.firstIndex(of: self) ?? 0 }
}

/// A word to or from a translator.
struct XLIFFNote: Sendable {
  /// The category of the note in which the writer keeps the source that a stale translation was made of.
  static let previousSource = "passo:previous-source"

  /// As it was written; the attributes keep their order.
  let attributes: [(name: String, value: String)]
  let text: String

  var category: String? { attributes.first { $0.name == "category" }?.value }
}

extension XLIFFUnit {
  /// The marked source that the target was made of: the writer keeps it in a note when the source has changed since.
  var translatedSource: [Substring] {
    guard let note = notes.first(where: { $0.category == XLIFFNote.previousSource }) else { return source.words }
    return note.text.split(separator: " ")
  }
}
