import FlowReading
import FlowStudies
import TestSupport
import FlowTranslation
import FlowVerification

extension ShippedContent {
  /// Every mutant of every flow, in the language that it is written in.
  func flowMutants() throws -> [Mutant] {
    var diagnostics: [Diagnostic] = []
    return try sources.flows.flatMap { source in
      guard let root = MarkupParser.tree(of: source.file, diagnostics: &diagnostics) else {
        throw MissingWords(words: source.id)
      }
      return FlowMutants.all(of: root, in: source.file)
    }
  }

  /// A changed flow, compiled for walking; nil when it cannot be read any more.
  func program(after mutant: Mutant, _ catalogue: Catalogue) -> (flow: Flow, program: FlowProgram)? {
    guard case .source(let file, let edits) = mutant.change else { return nil }
    let ids = Set(sources.flows.map(\.id))
    let fragments = FragmentLibrary(sources.fragments, catalogue: catalogue, flowIDs: ids)
    var diagnostics: [Diagnostic] = []
    let reader = FlowReader(catalogue: catalogue, flowIDs: ids, fragments: fragments)
    guard let flow = reader.read(file.applying(edits), diagnostics: &diagnostics),
      let language = catalogue.languages.first(where: { $0.tag == flow.languageTag })
    else { return nil }
    let localized = Translator(allowsDrafts: true)
      .translate(flow, to: language, with: nil, diagnostics: &diagnostics)
    return (flow, FlowProgramCompiler.compile(localized))
  }
}
