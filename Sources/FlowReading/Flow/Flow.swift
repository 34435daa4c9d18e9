/// One help article as its author wrote it: who it is for, what it costs, the steps, and their result.
package struct Flow: Sendable {
  /// The id, which is also the name of the file, of the pages and of the translations.
  package let id: String
  package let file: SourceFile
  /// The tag of the language that it is written in, for example `en`.
  package let languageTag: String
  /// The id of the product that it is about.
  package let product: String
  package let title: Paragraph
  package let summary: [Paragraph]
  package let inputs: [Input]
  /// The blocks before the steps, in the author's order. A reader is sent away by the first one that applies.
  package let preliminaries: [Preliminary]
  package let steps: [Step]
  package let results: [Paragraph]
  package let examples: [Example]
  package let next: Paragraph?
  /// The fragments that it uses. Their blocks are among its own.
  package let uses: [FragmentUse]
  /// The ids of the flows to which it leads readers.
  private let leadsTo: Set<String>
  /// What its references to claims lead to, by their names; empty before all flows of the project have been read.
  package internal(set) var claims: [String: ClaimLookup] = [:]

  package init(
    id: String, file: SourceFile, languageTag: String, product: String, title: Paragraph, summary: [Paragraph],
    inputs: [Input], preliminaries: [Preliminary], steps: [Step], results: [Paragraph], examples: [Example],
    next: Paragraph?, uses: [FragmentUse] = [], leadsTo: Set<String> = []
  ) {
    self.id = id
    self.file = file
    self.languageTag = languageTag
    self.product = product
    self.title = title
    self.summary = summary
    self.inputs = inputs
    self.preliminaries = preliminaries
    self.steps = steps
    self.results = results
    self.examples = examples
    self.next = next
    self.uses = uses
    self.leadsTo = leadsTo
  }

  /// The ids of the flows on which it depends: those to which it leads readers, and those to whose claims it refers.
  package var references: Set<String> { leadsTo.union(claimReferences.compactMap(\.flow)) }

  /// The number of a step as readers see it, from 1; nil when the flow has no such step.
  package func number(ofStep id: String) -> Int? { steps.firstIndex { $0.id == id }.map { $0 + 1 } }
}
