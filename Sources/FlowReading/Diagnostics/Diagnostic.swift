import XMLTree

/// A mistake in the content, or something else that its authors should know. Diagnostics are collected, sorted and
/// printed, and never thrown.
package struct Diagnostic: Sendable {
  /// How bad it is. An error makes a command fail.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    case error = "error"
    case warning = "warning"
    case note = "note"

    package static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
    private var order: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// A further fact about a diagnostic, with its place if it has one.
  package struct Note: Sendable {
    package let text: String
    package let place: SourceRange?

    package init(_ text: String, at place: SourceRange? = nil) {
      self.text = text
      self.place = place
    }
  }

  /// The kind of diagnostic. It never changes, because tools and accepted findings refer to it.
  package let id: ID
  /// The severity of the id, unless the check that found it or the project chose another one.
  package private(set) var severity: Severity
  /// Where it is; nil when it is about a file that does not exist.
  package let place: SourceRange?
  /// The path of the file that it is about.
  package let path: String
  /// One sentence that says what is wrong, with the author's own words where possible.
  package let message: String
  package let notes: [Note]
  /// What to do.
  package let help: String?

  package init(
    _ id: ID, _ severity: Severity? = nil, at place: SourceRange, _ message: String, notes: [Note] = [],
    help: String? = nil
  ) {
    self.id = id
    self.severity = severity ?? id.severity
    self.place = place
    path = place.file.path
    self.message = message
    self.notes = notes
    self.help = help
  }

  /// The path with the line and the column, such as `Content/flows/cancel-plan.xml:3:5`; without a place the path.
  package var location: String {
    path.printable + (place.map { ":\($0.start.line):\($0.start.column)" } ?? "")
  }

  /// The diagnostic with a note that names a place where the words in question are used.
  package func used(at use: SourceRange) -> Diagnostic {
    guard let place else { return self }
    let note = Note("Used by \(use.file.path):\(use.start.line):\(use.start.column).", at: use)
    return Diagnostic(id, severity, at: place, message, notes: notes + [note], help: help)
  }

  /// The diagnostic with another severity.
  func with(_ severity: Severity) -> Diagnostic {
    var diagnostic = self
    diagnostic.severity = severity
    return diagnostic
  }

  /// Whether both say the same about the same place. Their notes may differ.
  package func isSame(as other: Diagnostic) -> Bool {
    id == other.id && message == other.message && path == other.path && place?.bytes == other.place?.bytes
  }

  /// A diagnostic about a file as a whole or a file that does not exist.
  package init(_ id: ID, _ severity: Severity? = nil, path: String, _ message: String, help: String? = nil) {
    self.id = id
    self.severity = severity ?? id.severity
    place = nil
    self.path = path
    self.message = message
    notes = []
    self.help = help
  }

  /// The diagnostic with one more note.
  package func adding(_ note: Note?) -> Diagnostic {
    guard let note, let place else { return self }
    return Diagnostic(id, severity, at: place, message, notes: notes + [note], help: help)
  }
}

extension [Diagnostic] {
  /// The id of the first error; nil when there is no error.
  package var firstError: Diagnostic.ID? { first { $0.severity == .error }?.id }

  /// The diagnostics, each once. A mistake in a fragment is found again in every flow that uses it.
  package var withoutRepetitions: [Diagnostic] {
    var known: Set<Diagnostic.Content> = []
    return filter { known.insert(Diagnostic.Content($0)).inserted }
  }
}

extension Diagnostic {
  /// What makes two diagnostics one.
  fileprivate struct Content: Hashable {
    private let id: String
    private let path: String
    private let bytes: Range<Int>?
    private let message: String
    private let notes: [String]

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id.rawValue
      path = diagnostic.path
      bytes = diagnostic.place?.bytes
      message = diagnostic.message
      notes = diagnostic.notes.map(\.text)
    }
  }
}
