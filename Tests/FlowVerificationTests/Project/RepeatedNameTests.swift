import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Flows and fragments are known by the names of their files, so two files of one name are refused before any is read.
@Suite struct RepeatedNameTests {
  private static let flow = "Content/flows/find-invoices.xml"
  private static let fragment = "Content/fragments/pay.xml"

  private func diagnostics(copying original: String, to path: String, changing words: String = "") throws
    -> [Diagnostic]
  {
    let project = ChangedProject()
    let text = try #require(project.text(original))
    let sources = project.writing(words.isEmpty ? text : text.replacing(words, with: "never \(words)"), to: path)
      .sources
    var diagnostics: [Diagnostic] = []
    let isRefused = Pipeline(sources, diagnostics: &diagnostics) == nil
    #expect(isRefused)
    return diagnostics
  }

  @Test(arguments: [
    (fragment, "Content/fragments/x/pay.xml"), (fragment, "Content/fragments/x/Pay.xml"),
    (flow, "Content/flows/sub/find-invoices.xml"), (flow, "Content/flows/sub/Find-invoices.xml"),
  ]) func inTwoFoldersAreRefusedAtTheSecond(original: String, path: String) throws {
    for words in ["", "how"] {
      let found = try diagnostics(copying: original, to: path, changing: words)
      #expect(found.map(\.id) == [.idTwice] && found.first?.path == path, "\(DiagnosticPrinter.text(found))")
      #expect(found.first?.message.contains(original) == true && found.first?.help != nil)
    }
  }

  @Test func aCopyBesideTheFlowIsOneToo() throws {
    let found = try diagnostics(copying: Self.flow, to: "Content/flows/find-invoices.old.xml")
    #expect(found.map(\.id) == [.idTwice])
  }

  @Test(arguments: [(fragment, "Content/fragments/Pay.xml"), (flow, "Content/flows/Find-invoices.xml")])
  func inOneFolderAreRefusedOnceForTheirPaths(original: String, path: String) throws {
    #expect(try diagnostics(copying: original, to: path).map(\.id) == [.pathTwice])
  }
}
