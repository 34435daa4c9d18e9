import FlowReading

/// A translation file that was read: the units of an XLIFF 2.0 document.
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
  /// The source when it was translated, with its segments joined.
  let source: [UnitPart]
  /// The translation; nil when it is missing or empty.
  let target: [UnitPart]?
  /// The start of the first target.
  let targetPlace: SourceRange?
  let state: XLIFFState
  /// A further state that a tool has set: `poedit:fuzzy`, `passo:stale`.
  let subState: String?

  /// Whether a translator has confirmed the target. One in the state `initial` is not confirmed.
  var isConfirmed: Bool { target != nil && state > .initial }
}

/// The state of a translation (XLIFF 2.0, section 4.7.1).
enum XLIFFState: String, CaseIterable, Comparable, Sendable {
  case initial = "initial"
  case translated = "translated"
  case reviewed = "reviewed"
  case final = "final"

  static func < (left: XLIFFState, right: XLIFFState) -> Bool { left.order < right.order }
  private var order: Int { XLIFFState.allCases.firstIndex(of: self) ?? 0 }
}

/// A note to a translator or from one.
struct XLIFFNote: Sendable {
  /// The category of the note with the source from which a stale translation was made.
  static let previousSource = "passo:previous-source"

  /// The category of the notes with the meaning of a code in that source, when it has another meaning today.
  static let previousMeaning = "passo:previous-meaning"

  /// The category of the notes with what is executed for the words inside a code, as a sentence of the language.
  static let reading = "passo:reading"

  /// The attributes in their order.
  let attributes: [(name: String, value: String)]
  let text: String

  var category: String? { self["category"] }

  /// Whether this tool has written the note, and writes it again.
  var isWrittenByTool: Bool {
    category == XLIFFNote.previousSource || category == XLIFFNote.previousMeaning || category == XLIFFNote.reading
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
