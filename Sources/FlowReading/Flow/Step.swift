/// One step, with its tips and its troubleshooting.
package struct Step: Sendable {
  package let id: String
  /// Whether the reader may leave it out.
  package let isOptional: Bool
  package let paragraph: Paragraph
  package let tips: [Tip]
  package let troubleshooting: [Troubleshooting]

  package init(id: String, isOptional: Bool, paragraph: Paragraph, tips: [Tip], troubleshooting: [Troubleshooting]) {
    self.id = id
    self.isOptional = isOptional
    self.paragraph = paragraph
    self.tips = tips
    self.troubleshooting = troubleshooting
  }

  /// The step's paragraph and those of everything under it, in document order.
  package var paragraphs: [Paragraph] { blocks.map(\.paragraph) }
}

/// Something that the reader may do beside a step. The reader then goes on with another step.
package struct Tip: Sendable {
  package let id: String
  package let paragraph: Paragraph
  /// The id of the step to go on with; it can be nil only for a tip without gestures.
  package let resume: String?
  package let resumePlace: SourceRange?

  package init(id: String, paragraph: Paragraph, resume: String?, resumePlace: SourceRange?) {
    self.id = id
    self.paragraph = paragraph
    self.resume = resume
    self.resumePlace = resumePlace
  }
}
