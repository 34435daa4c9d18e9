package import FlowReading
import FlowSentences
import FlowTranslation
import FlowVerification
package import Foundation
import XMLTree

/// The content of a project, which the input of a reader joins. It is read once.
package struct FuzzedProject: Sendable {
  package let sources: ProjectSources
  let catalogue: Catalogue
  let flowIDs: Set<String>
  let fragments: FragmentLibrary
  let flows: [Flow]
  let wordsChecks: [String: WordsCheck]
  let doubtWords: DoubtWords
  /// The sentences of the flows, by language.
  let texts: [String: [SentenceText]]
  /// The pages that templates are filled in with.
  let pages: [VerifiedFlow]

  /// What a walk of a fuzzed flow may do: enough for a usual flow, and so little that thousands are walked.
  static let limits = SearchLimits(
    operations: 5_000, nodes: 60_000, answers: 5_000, questions: 60_000, shownValues: 500, searchesForHelp: 1)

  /// Reads the project in a folder. Nil when it has a mistake, because then nothing would be known of the input.
  package init?(_ folder: URL) {
    var found: [Diagnostic] = []
    sources = ProjectSources(folder: folder, diagnostics: &found)
    let ids = Set(sources.flows.map(\.id))
    flowIDs = ids
    guard let catalogue = CatalogueReader().read(sources.catalogue, diagnostics: &found) else { return nil }
    self.catalogue = catalogue
    let fragments = FragmentLibrary(sources.fragments, catalogue: catalogue, flowIDs: flowIDs)
    self.fragments = fragments
    let reader = FlowReader(catalogue: catalogue, flowIDs: flowIDs, fragments: fragments)
    let read = sources.flows.compactMap { reader.read($0.file, diagnostics: &found) }
    let flows = read.map(ClaimLinker(read, flowIDs: ids).linked)
    self.flows = flows
    wordsChecks = WordsCheck.all(in: catalogue)
    doubtWords = DoubtWords(catalogue)
    let translator = Translator(allowsDrafts: true)
    var texts: [String: [SentenceText]] = [:]
    var pages: [VerifiedFlow] = []
    for language in catalogue.languages {
      var ignored: [Diagnostic] = []
      let localized = flows.map { translator.translate($0, to: language, with: nil, diagnostics: &ignored) }
      texts[language.tag] = SentenceCollector(language, catalogue: catalogue).texts(of: localized)
      let shortest = localized.min { ($0.flow.blocks.count, $0.flow.id) < ($1.flow.blocks.count, $1.flow.id) }
      let verified = shortest.map {
        Verifier(catalogue: catalogue, flows: flows).verify([$0], diagnostics: &ignored)
      }
      pages += (verified ?? []).compactMap { $0?.verified }
    }
    self.texts = texts
    self.pages = pages
    guard found.firstError == nil, flows.count == flowIDs.count, !pages.isEmpty else { return nil }
  }

  /// The translation of a text of the project, if there is one.
  func translation(of text: TranslatableText, to language: Language) -> (file: SourceFile, root: MarkupElement)? {
    var ignored: [Diagnostic] = []
    guard let file = sources.translation(at: XLIFFWriter.path(of: text, in: language.tag)) else { return nil }
    return MarkupParser.tree(of: file, diagnostics: &ignored).map { (file, $0) }
  }

  /// The id that an outermost element gives itself, if it is one that a file can have; else a made up one.
  static func id(of root: MarkupElement?) -> String {
    let id = root?[attribute: "id"]?.token ?? ""
    let isName =
      !id.isEmpty && id.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isName ? id : "fuzzed"
  }

  /// The outermost element of some bytes, if they are XML.
  static func root(of bytes: [UInt8]) -> MarkupElement? {
    try? MarkupReader().read(bytes).root  // nil: whoever reads the bytes in earnest reports it
  }
}
