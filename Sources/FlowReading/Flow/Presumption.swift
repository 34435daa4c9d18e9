/// What the words of a claim take for granted. It is judged where and when the claim is, for the same readers.
package struct Presumption: Sendable {
  package let condition: Condition
  /// Its words in the attribute `presumes`.
  package let place: SourceRange

  package init(_ condition: Condition, place: SourceRange) {
    self.condition = condition
    self.place = place
  }
}
