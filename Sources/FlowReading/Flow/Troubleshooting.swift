/// A symptom that the reader sees when a step does not work, and its solutions.
package struct Troubleshooting: Sendable {
  package let id: String
  package let paragraph: Paragraph
  package let solutions: [Solution]

  package init(id: String, paragraph: Paragraph, solutions: [Solution]) {
    self.id = id
    self.paragraph = paragraph
    self.solutions = solutions
  }
}

/// What the reader does about one cause of a symptom.
package struct Solution: Sendable {
  /// How the reader goes on after the solution.
  package enum Ending: Sendable {
    /// Go on with the step of this id.
    case resume(String)
    case leave(Destination)
  }

  package let id: String
  package let paragraph: Paragraph
  /// The role of the person who does it; nil for the reader.
  package let role: String?
  package let ending: Ending
  /// The place of the value of `resume` or `leave`.
  package let endingPlace: SourceRange

  package init(id: String, paragraph: Paragraph, role: String?, ending: Ending, endingPlace: SourceRange) {
    self.id = id
    self.paragraph = paragraph
    self.role = role
    self.ending = ending
    self.endingPlace = endingPlace
  }
}
