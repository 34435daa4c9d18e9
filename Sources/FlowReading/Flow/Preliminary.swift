/// A block before the steps: a requirement, a way to another page, or a note.
package struct Preliminary: Sendable {
  package enum Kind: Sendable {
    case prerequisite
    case elsewhere(leave: Destination)
    case note(NoteKind)
  }

  package let kind: Kind
  package let paragraph: Paragraph

  package init(kind: Kind, paragraph: Paragraph) {
    self.kind = kind
    self.paragraph = paragraph
  }
}

extension Preliminary {
  /// Whether it is a note, and not a requirement.
  package var isNote: Bool {
    if case .note = kind { return true }
    return false
  }
}

/// The kind of a note, which says how much it matters to the reader.
package enum NoteKind: String, CaseIterable, Sendable {
  case note = "note"
  case tip = "tip"
  case important = "important"
}
