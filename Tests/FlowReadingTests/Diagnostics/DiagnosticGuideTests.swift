import FlowReading
import TestSupport
import Foundation
import Testing

/// The guide explains each kind of diagnostic, and `docs/diagnostics.md` is its text.
@Suite struct DiagnosticGuideTests {
  /// An id that is in no chapter would be printed and not be explained.
  @Test func everyRowIsInAChapterOnce() throws {
    let folder = TestFiles.project.appending(path: "Sources/FlowReading/Diagnostics/Identifiers")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let rows = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8)
        .matches(of: /static let \w+ = Self\(\s*"([^"]+)"/).map { String($0.output.1) }
    }
    #expect(rows.sorted() == Diagnostic.ID.allCases.map(\.rawValue).sorted())
    #expect(rows.count > 70)
  }

  @Test func thePageIsWhatTheCommandPrints() throws {
    let url = TestFiles.project.appending(path: "docs/diagnostics.md")
    let isSame = try String(contentsOf: url, encoding: .utf8) == DiagnosticGuide.markdown
    #expect(isSame, "Run passo diagnostics --markdown > docs/diagnostics.md, and read the diff.")
  }

  @Test(arguments: Diagnostic.ID.allCases) func everyExplanationIsWhole(_ id: Diagnostic.ID) {
    #expect(id.meaning.hasSuffix(".") && id.cure.hasSuffix("."))
    #expect(!id.example.isEmpty && !id.example.contains("```"))
    #expect(id.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test func theExplanationOfOneSaysAllThatTheRowSays() {
    #expect(
      DiagnosticGuide.explanation(of: .claimFalse) == """
        error[claim-false]: \(Diagnostic.ID.claimFalse.meaning)

        Example:
          \(Diagnostic.ID.claimFalse.example)

        What to do: \(Diagnostic.ID.claimFalse.cure)
        It can be accepted for a while, in Content/known.xml.

        """)
    #expect(!DiagnosticGuide.explanation(of: .fileEmpty).contains("accepted"))
  }

  @Test func theSeverityIsTheRowsUnlessTheCheckSaysOtherwise() {
    #expect(Diagnostic(.wordDoubled, path: "a.xml", "x").severity == .warning)
    #expect(Diagnostic(.claimFalse, path: "a.xml", "x").severity == .error)
    #expect(Diagnostic(.claimFalse, .note, path: "a.xml", "x").severity == .note)
  }
}
