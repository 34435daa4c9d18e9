/// Blocks that several flows share: written once, translated once, and walked in each flow that uses them.
package struct Fragment: Sendable {
  /// Names the file and the translations, and is what flows use it by.
  package let id: String
  package let file: SourceFile
  /// The language it is written in, which need not be that of the flows.
  package let language: String
  /// Every paragraph, in document order, as far as its words say without a flow around them.
  package let paragraphs: [Paragraph]
  /// The ids of its notes and results.
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

/// A place where a flow uses a fragment, and what stands there instead.
package struct FragmentUse: Sendable {
  /// The id of the fragment.
  package let fragment: String
  /// The language that the fragment is written in.
  package let language: String
  package let place: SourceRange
  /// The ids of the paragraphs that the use brings into the flow.
  package let paragraphs: Set<String>

  package init(fragment: String, language: String, place: SourceRange, paragraphs: Set<String>) {
    self.fragment = fragment
    self.language = language
    self.place = place
    self.paragraphs = paragraphs
  }
}

extension Flow {
  /// The language that a paragraph is written in: the flow's own, or that of the fragment that it comes from.
  package func sourceLanguage(of paragraph: String) -> String {
    uses.first { $0.paragraphs.contains(paragraph) }?.language ?? language
  }
}
