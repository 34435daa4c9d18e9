import FlowReading
package import FlowSentences
import FlowTranslation
import FlowVerification

/// Sentences that a test writes, and what is doubted about them with the lists of this repository.
package struct DoubtedSentences {
  private let language: Language
  private let catalogue: Catalogue
  private let texts: [SentenceText]

  /// Sentences in a language, with their elements as flows have them. Each is a note of one flow.
  package init(_ sentences: [String], in tag: String) throws {
    guard var flow = FlowSkeleton(id: "small", product: "goToAssistRemoteSupportV5", language: tag)?.text,
      let steps = flow.firstRange(of: "<steps>")
    else { throw MissingWords(words: tag) }
    let notes = sentences.enumerated().map { "<note id=\"n\($0)\" kind=\"note\"><p>\($1)</p></note>\n" }
    flow.insert(contentsOf: notes.joined(), at: steps.lowerBound)
    // The words of the new flow around the sentences are English.
    let files = try ShippedCatalogue().texts.map { path, text in
      let lines = text.split(separator: "\n").filter { !$0.contains("<avoid ") }
      return SourceFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8))
    }
    var diagnostics: [Diagnostic] = []
    let sources = ProjectSources(files + [SourceFile(path: "Content/flows/small.xml", bytes: Array(flow.utf8))])
    guard let pipeline = Pipeline(sources, options: .init(allowsDrafts: true), diagnostics: &diagnostics),
      let language = pipeline.catalogue.languages.first(where: { $0.tag == tag })
    else { throw MissingWords(words: diagnostics.map(\.message).joined(separator: " ")) }
    let flows = pipeline.check(diagnostics: &diagnostics).flatMap(\.self).filter { $0.languageTag == tag }
    guard !flows.isEmpty else { throw MissingWords(words: diagnostics.map(\.message).joined(separator: " ")) }
    self.language = language
    catalogue = pipeline.catalogue
    texts = SentenceCollector(language, catalogue: catalogue).texts(of: flows)
  }

  /// The doubts about a sentence that follow from it alone, by its place in the list.
  package func doubts(about number: Int) -> [Doubt] {
    let finder = DoubtFinder(language, catalogue: catalogue)
    return texts.flatMap(\.sentences).filter { $0.paragraph == "n\(number)" }.flatMap(finder.localDoubts)
  }
}
