package import BillingModel
package import FlowPublishing
package import FlowReading
package import FlowTranslation
package import FlowVerification
import Foundation

/// The content of this repository, with words that a test replaces.
package struct ShippedContent {
  /// The text of the article `remove-licences` and of all fragments.
  package let text: String
  package let sources: ProjectSources
  private static let flowPath = "Content/flows/remove-licences.xml"

  package init(readingSentences: Bool = false) throws {
    readsSentences = readingSentences
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
      // The settings make warnings errors, which tests of warnings do not expect.
      .filter { $0.path != ProjectLayout.settings }
    text = files.filter(ShippedContent.isSource).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    self.files = files
    sources = ProjectSources(files)
  }

  private let files: [SourceFile]
  /// Whether sentences that nobody has read are reported. A test of anything else would have to read what it changes.
  private let readsSentences: Bool

  private func options(_ flows: Set<String>? = nil) -> Pipeline.Options {
    Pipeline.Options(flows: flows, readsSentences: readsSentences)
  }

  /// The diagnostics of verifying the content with these replacements. A replacement in the flow makes the changed units of the
  /// translation stale.
  package func verified(
    flow replacements: [(String, String)] = [], italian: [(String, String)] = [], adding added: [SourceFile] = [],
    flows: Set<String>? = ["remove-licences"]
  ) throws -> [Diagnostic] {
    let sources = ProjectSources(try changed(replacements, italian, added))
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(sources, options: options(flows), diagnostics: &diagnostics)
    _ = pipeline?.verify(diagnostics: &diagnostics)
    return diagnostics
  }

  /// The flows in each language and the diagnostics of the content with these replacements, without walking.
  package func checked(
    flow replacements: [(String, String)] = [], italian: [(String, String)] = [], adding added: [SourceFile] = [],
    flows: Set<String>? = nil
  ) throws -> (flows: [[LocalizedFlow]], diagnostics: [Diagnostic]) {
    let sources = ProjectSources(try changed(replacements, italian, added))
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(sources, options: options(flows), diagnostics: &diagnostics)
    return (pipeline?.check(diagnostics: &diagnostics) ?? [], diagnostics)
  }

  /// The catalogue, and every flow in the language that it is written in, compiled for walking.
  package func compiled() throws -> (
    catalogue: Catalogue, flows: [(localized: LocalizedFlow, program: FlowProgram)]
  ) {
    var diagnostics: [Diagnostic] = []
    guard let pipeline = Pipeline(sources, options: options(), diagnostics: &diagnostics) else {
      throw MissingWords(words: "a catalogue")
    }
    let flows = pipeline.check(diagnostics: &diagnostics).compactMap(\.first)
    let entryRequirements = Verifier(catalogue: pipeline.catalogue, flows: flows.map(\.flow)).entryRequirements
    return (
      pipeline.catalogue, flows.map { ($0, FlowProgramCompiler.compile($0, entryRequirements: entryRequirements)) }
    )
  }

  /// The reports of all flows, with only the declared numbers entered or with every number between them.
  package func reports(everyNumber: Bool) throws -> [VerificationReport] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(triesEveryNumber: everyNumber, readsSentences: readsSentences)
    return Pipeline(sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics).reports
      ?? []
  }

  /// The pages of the content with added files, by path. The content may have errors.
  package func pages(adding added: [SourceFile]) throws -> [String: String] {
    var diagnostics: [Diagnostic] = []
    let sources = ProjectSources(try changed([], [], added))
    let pages = built(sources, on: Day(number: 0), diagnostics: &diagnostics)?.pages ?? []
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The Italian translation files that `passo extract` writes for the content with these replacements, by path.
  package func extracted(flow replacements: [(String, String)] = []) throws -> [String: String] {
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(ProjectSources(try changed(replacements, [], [])), diagnostics: &diagnostics)
    let files = pipeline?.translationFiles(in: ["it"], diagnostics: &diagnostics) ?? []
    return Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// A file of the content.
  package func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

  private static func isSource(_ file: SourceFile) -> Bool {
    file.path == flowPath || file.path.hasPrefix("Content/fragments/")
  }

  private static func isItalian(_ file: SourceFile) -> Bool { file.path.hasPrefix("Content/translations/it/") }

  /// The files with words replaced in the article and the fragments, and in the Italian translations.
  private func changed(
    _ replacements: [(String, String)], _ italian: [(String, String)], _ added: [SourceFile]
  ) throws -> [SourceFile] {
    var files = files + added
    try files.replace(replacements, where: ShippedContent.isSource)
    try files.replace(italian, where: ShippedContent.isItalian)
    return files
  }

  /// The site of the content without replacements.
  package func built(
    on date: Day
  ) throws -> (pages: [Page]?, verification: Verification?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = built(sources, on: date, diagnostics: &diagnostics)
    return (site?.pages, site?.verification, diagnostics)
  }

  private func built(
    _ sources: ProjectSources, on date: Day, diagnostics: inout [Diagnostic]
  ) -> (pages: [Page]?, verification: Verification)? {
    guard let pipeline = Pipeline(sources, options: options(), diagnostics: &diagnostics) else { return nil }
    let verification = pipeline.verify(diagnostics: &diagnostics)
    let pages = SiteBuilder(sources, catalogue: pipeline.catalogue)
      .site(of: verification, on: date, diagnostics: &diagnostics)?.pages
    return (pages, verification)
  }
}

extension [SourceFile] {
  /// Replaces words in some of the files. Throws when none of them has the words, so that no test passes because nothing was
  /// changed.
  fileprivate mutating func replace(_ replacements: [(String, String)], where isIncluded: (SourceFile) -> Bool) throws {
    for (old, new) in replacements {
      var isFound = false
      for index in indices where isIncluded(self[index]) {
        let text = String(decoding: self[index].bytes, as: UTF8.self)
        guard text.contains(old) else { continue }
        isFound = true
        self[index] = SourceFile(path: self[index].path, bytes: [UInt8](text.replacing(old, with: new).utf8))
      }
      guard isFound else { throw MissingWords(words: old) }
    }
  }
}
