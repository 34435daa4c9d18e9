import FlowMeaning
package import FlowReading

/// Finds what a machine can doubt about a sentence.
package struct DoubtFinder: Sendable {
  /// The sentences of a language that have been read, by what a doubt needs to look up.
  package struct Read: Sendable {
    package let sentences: [Sentence]

    package init(_ sentences: [Sentence]) {
      self.sentences = sentences
    }
  }

  private let language: Language
  private let labels: Labels

  package init(_ language: Language, catalogue: Catalogue) {
    self.language = language
    labels = catalogue.labels
  }

  /// The doubts about a sentence that follow from it alone, in the order of the words.
  package func localDoubts(about sentence: Sentence) -> [Doubt] { [] }

  /// The further doubts that follow from what else has been read in the language.
  package func doubts(about sentence: Sentence, among read: Read) -> [Doubt] { [] }
}
