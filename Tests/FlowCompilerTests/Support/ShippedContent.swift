import BillingModel
import Foundation

@testable import FlowCompiler

/// The project that this repository ships, with words replaced as a test wants.
struct ShippedContent {
  /// The text of the article, and of the fragments that it uses.
  let text: String
  private let sources: ProjectSources
  private static let flowPath = "Content/flows/remove-licences.xml"

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: root, diagnostics: &diagnostics)
    text = files.filter(ShippedContent.isSource).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    self.files = files
    sources = ProjectSources(files)
  }

  private let files: [SourceFile]

  /// What the tool says of the content with these replacements, from reading to walking. Of the Italian only what its
  /// own words make wrong: a change of the flow makes every changed unit stale.
  func verified(
    flow replacements: [(String, String)] = [], italian: [(String, String)] = [], adding added: [SourceFile] = [],
    flows: Set<String>? = ["remove-licences"]
  ) throws -> [Diagnostic] {
    let sources = ProjectSources(try changed(replacements, italian, added))
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(sources, options: .init(flows: flows), diagnostics: &diagnostics)
    _ = pipeline?.verify(diagnostics: &diagnostics)
    return diagnostics
  }

  /// The same without walking, and what the flows then are in each language.
  func checked(
    flow replacements: [(String, String)] = [], italian: [(String, String)] = [], adding added: [SourceFile] = [],
    flows: Set<String>? = nil
  ) throws -> (flows: [[LocalizedFlow]], diagnostics: [Diagnostic]) {
    let sources = ProjectSources(try changed(replacements, italian, added))
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(sources, options: .init(flows: flows), diagnostics: &diagnostics)
    return (pipeline?.check(diagnostics: &diagnostics) ?? [], diagnostics)
  }

  /// The flows as walks perform them, each in its first language.
  func compiled() throws -> (catalogue: Catalogue, flows: [(localized: LocalizedFlow, walkthrough: Walkthrough)]) {
    var diagnostics: [Diagnostic] = []
    guard let pipeline = Pipeline(sources, diagnostics: &diagnostics) else { throw MissingWords(words: "a catalogue") }
    let flows = pipeline.check(diagnostics: &diagnostics).compactMap(\.first)
    let entrances = Verifier(catalogue: pipeline.catalogue, flows: flows.map(\.flow)).entrances
    return (pipeline.catalogue, flows.map { ($0, WalkthroughCompiler.compile($0, entrances: entrances)) })
  }

  /// Every change of the words of a flow, in the language that it is written in.
  func flowMutants() throws -> [Mutant] {
    var diagnostics: [Diagnostic] = []
    return try sources.flows.flatMap { source in
      guard let root = MarkupParser.tree(of: source.file, diagnostics: &diagnostics) else {
        throw MissingWords(words: source.id)
      }
      return FlowMutants.all(of: root, in: source.file)
    }
  }

  /// A changed flow as walks perform it; nil where it cannot be read any more.
  func walkthrough(after mutant: Mutant, _ catalogue: Catalogue) -> (flow: Flow, walkthrough: Walkthrough)? {
    guard case .source(let file, let edits) = mutant.change else { return nil }
    let ids = Set(sources.flows.map(\.id))
    let fragments = FragmentLibrary(sources.fragments, catalogue: catalogue, flowIDs: ids)
    var diagnostics: [Diagnostic] = []
    let reader = FlowReader(catalogue: catalogue, flowIDs: ids, fragments: fragments)
    guard let flow = reader.read(file.applying(edits), diagnostics: &diagnostics),
      let language = catalogue.languages.first(where: { $0.tag == flow.language })
    else { return nil }
    let localized = Translator(catalogue: catalogue, allowsDrafts: true)
      .translate(flow, to: language, with: nil, diagnostics: &diagnostics)
    return (flow, WalkthroughCompiler.compile(localized))
  }

  /// What walking every flow came to, with the numbers that are declared or with all between.
  func reports(everyNumber: Bool) throws -> [VerificationReport] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(triesEveryNumber: everyNumber)
    return Pipeline(sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics).reports
      ?? []
  }

  /// The pages of the content with more files, by path, whatever else is wrong with it.
  func pages(adding added: [SourceFile]) throws -> [String: String] {
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(ProjectSources(try changed([], [], added)), diagnostics: &diagnostics)
    let pages = pipeline?.build(on: Day(number: 0), diagnostics: &diagnostics)?.pages ?? []
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The translation files that the tool writes of the content with these replacements.
  func extracted(flow replacements: [(String, String)] = []) throws -> [String: String] {
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(ProjectSources(try changed(replacements, [], [])), diagnostics: &diagnostics)
    let files = pipeline?.translationFiles(in: ["it"], diagnostics: &diagnostics) ?? []
    return Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// A file of the content.
  func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

  private static func isSource(_ file: SourceFile) -> Bool {
    file.path == flowPath || file.path.hasPrefix("Content/fragments/")
  }

  private static func isItalian(_ file: SourceFile) -> Bool { file.path.hasPrefix("Content/translations/it/") }

  /// The files with words replaced wherever they stand in the article or in its fragments, and in the Italian of both.
  private func changed(
    _ replacements: [(String, String)], _ italian: [(String, String)], _ added: [SourceFile]
  ) throws -> [SourceFile] {
    var files = files + added
    try files.replace(replacements, where: ShippedContent.isSource)
    try files.replace(italian, where: ShippedContent.isItalian)
    return files
  }

  /// The whole site of the content as it is.
  func built(on date: Day) throws -> (site: Site?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = Pipeline(sources, diagnostics: &diagnostics)?.build(on: date, diagnostics: &diagnostics)
    return (site, diagnostics)
  }
}

extension [SourceFile] {
  /// Replaces words in some of the files; throws when none has them, so that no test passes for want of its mistake.
  fileprivate mutating func replace(_ replacements: [(String, String)], where isMeant: (SourceFile) -> Bool) throws {
    for (old, new) in replacements {
      var isThere = false
      for index in indices where isMeant(self[index]) {
        let text = String(decoding: self[index].bytes, as: UTF8.self)
        guard text.contains(old) else { continue }
        isThere = true
        self[index] = SourceFile(path: self[index].path, bytes: [UInt8](text.replacing(old, with: new).utf8))
      }
      guard isThere else { throw MissingWords(words: old) }
    }
  }
}

private struct MissingWords: Error {
  let words: String
}
