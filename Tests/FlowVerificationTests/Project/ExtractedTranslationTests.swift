import FlowReading
import FlowVerification
import TestSupport
import Testing

/// What `passo extract` writes for fragments.
@Suite struct ExtractedTranslationTests {
  /// What is executed for a fragment is known in a flow that uses it. Where there is none, what translators read stays.
  @Test func aFragmentThatNoFlowUsesKeepsItsReadings() throws {
    let sources = try ShippedContent().sources
    let files = sources.catalogue + sources.fragments.map(\.file) + sources.translations
    var diagnostics: [Diagnostic] = []
    let pipeline = try #require(Pipeline(ProjectSources(files), diagnostics: &diagnostics))
    let written = pipeline.translationFiles(in: ["it"], diagnostics: &diagnostics)
    #expect(!written.isEmpty)
    var readings = 0
    for (path, text) in written {
      let before = try #require(sources.translation(at: path))
      #expect(text == String(decoding: before.bytes, as: UTF8.self), "\(path)")
      readings += text.split(separator: "passo:reading").count - 1
    }
    #expect(readings > 0)
  }
}
