/// The use of a fragment at one place of a flow.
package struct FragmentUse: Sendable {
  /// The id of the fragment.
  package let fragment: String
  /// The tag of the language that the fragment is written in.
  package let languageTag: String
  package let place: SourceRange
  /// The ids of the paragraphs that come into the flow here.
  package let paragraphs: Set<String>
  /// The ids of the blocks of the fragment that are left out here.
  package let leftOut: [String]

  package init(
    fragment: String, languageTag: String, place: SourceRange, paragraphs: Set<String>, leftOut: [String] = []
  ) {
    self.fragment = fragment
    self.languageTag = languageTag
    self.place = place
    self.paragraphs = paragraphs
    self.leftOut = leftOut
  }
}

extension Flow {
  /// The tag of the language of a paragraph, given by its id: the flow's own, or that of the paragraph's fragment.
  package func sourceLanguageTag(of paragraph: String) -> String {
    uses.first { $0.paragraphs.contains(paragraph) }?.languageTag ?? languageTag
  }
}
