import FlowReading

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
  case initial = "initial"
  case translated = "translated"
  case reviewed = "reviewed"
  case final = "final"

  static func < (left: XLIFFState, right: XLIFFState) -> Bool { left.order < right.order }
  private var order: Int { XLIFFState.allCases.firstIndex(of: self) ?? 0 }
}

/// A word to or from a translator.
struct XLIFFNote: Sendable {
  /// The category of the note in which the writer keeps the source that a stale translation was made of.
  static let previousSource = "passo:previous-source"

  /// The category of the notes in which it keeps what a code of that source meant, when it means something else today.
  static let previousMeaning = "passo:previous-meaning"

  /// As it was written; the attributes keep their order.
  let attributes: [(name: String, value: String)]
  let text: String

  var category: String? { self["category"] }

  /// Whether the writer made it, and makes it anew.
  var isOurs: Bool { category == XLIFFNote.previousSource || category == XLIFFNote.previousMeaning }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
