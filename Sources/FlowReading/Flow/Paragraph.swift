/// One paragraph of a flow. On a page it has an anchor, and it is translated as a unit.
package struct Paragraph: Sendable {
  /// The id, which the author gives. It is unique in the flow.
  package let id: String
  /// The place of the block around it; in a translation, of the unit's target.
  package let place: SourceRange
  package let content: [Inline]

  package init(id: String, place: SourceRange, content: [Inline]) {
    self.id = id
    self.place = place
    self.content = content
  }
}
