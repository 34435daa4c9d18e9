/// What a reading in the book is of.
package enum ReadingOwner: String, CaseIterable, Sendable {
  /// The next element of the sentence.
  case next = "next"
  /// The same element as the reading before: what a claim presumes.
  case same = "same"
  /// The block as a whole.
  case block = "block"
}
