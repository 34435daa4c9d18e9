extension ReadingOwner {
  /// What it is, for people who read the book.
  package var meaning: String {
    switch self {
    case .next: "the next element of the sentence"
    case .same: "the same element as the reading before"
    case .block: "the block as a whole"
    }
  }
}
