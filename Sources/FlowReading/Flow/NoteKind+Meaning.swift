extension NoteKind {
  /// How much it matters, for people who write flows.
  package var meaning: String {
    switch self {
    case .note: "good to know"
    case .tip: "makes it easier"
    case .important: "not to be missed"
    }
  }
}
