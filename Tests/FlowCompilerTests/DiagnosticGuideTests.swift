import FlowCompiler
import Foundation
import Testing

/// What every diagnostic means in general, and the page that says so.
@Suite struct DiagnosticGuideTests {
  @Test func everyDiagnosticIsExplainedOnce() {
    let explained = DiagnosticGuide.chapters.flatMap(\.guides).map(\.id)
    #expect(Set(explained).count == explained.count)
    let missing = Diagnostic.ID.allCases.filter { !explained.contains($0) }
    #expect(missing.isEmpty, "\(missing.map(\.rawValue))")
  }

  @Test func theDocumentationIsUpToDate() throws {
    let url = TestFiles.project.appending(path: "docs/diagnostics.md")
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
      try DiagnosticGuide.document.write(to: url, atomically: true, encoding: .utf8)
    }
    let isSame = try String(contentsOf: url, encoding: .utf8) == DiagnosticGuide.document
    #expect(isSame, "Run this test with UPDATE_EXPECTED=1, and read the diff.")
  }

  @Test func everyExplanationIsWhole() {
    for guide in DiagnosticGuide.chapters.flatMap(\.guides) {
      #expect(guide.meaning.hasSuffix(".") && guide.cure.hasSuffix("."), "\(guide.id.rawValue)")
      #expect(!guide.example.isEmpty && !guide.example.contains("```"), "\(guide.id.rawValue)")
    }
  }
}
