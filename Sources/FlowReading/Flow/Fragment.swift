/// Blocks that several flows share. They are written once, translated once, and walked in each flow that uses them.
package struct Fragment: Sendable {
  /// The id by which flows use it. It is also the name of the file and of the translations.
  package let id: String
  package let file: SourceFile
  /// The tag of the language that it is written in, which can differ from that of the flows.
  package let language: String
  /// Every paragraph in document order. What only a flow can know (its product, inputs and steps) is not resolved in
  /// them.
  package let paragraphs: [Paragraph]
  /// The ids of its notes and results, in which every sentence has to be checked by something.
  let fullyCheckedIDs: Set<String>

  package init(
    id: String, file: SourceFile, language: String, paragraphs: [Paragraph], fullyCheckedIDs: Set<String>
  ) {
    self.id = id
    self.file = file
    self.language = language
    self.paragraphs = paragraphs
    self.fullyCheckedIDs = fullyCheckedIDs
  }
}

/// The use of a fragment at one place of a flow.
package struct FragmentUse: Sendable {
  /// The id of the fragment.
  package let fragment: String
  /// The tag of the language that the fragment is written in.
  package let language: String
  package let place: SourceRange
  /// The ids of the paragraphs that come into the flow here.
  package let paragraphs: Set<String>

  package init(fragment: String, language: String, place: SourceRange, paragraphs: Set<String>) {
    self.fragment = fragment
    self.language = language
    self.place = place
    self.paragraphs = paragraphs
  }
}

extension Flow {
  /// The tag of the language of a paragraph, given by its id: the flow's own, or that of the paragraph's fragment.
  package func sourceLanguage(of paragraph: String) -> String {
    uses.first { $0.paragraphs.contains(paragraph) }?.language ?? language
  }
}
