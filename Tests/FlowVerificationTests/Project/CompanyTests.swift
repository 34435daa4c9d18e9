import FlowReading
import FlowVerification
import Foundation
import Testing
import TestSupport

/// Checks the shipped flows with the data of another company, because everything that differs between companies is data.
///
/// Atlas does not exist. It bills in francs, has other prices and labels, sells three licences at least and charges no VAT.
@Suite struct CompanyTests {
  /// Atlas charges no VAT, so the article on VAT numbers does not hold for it.
  private static let notPublished = "Content/flows/add-vat-number.xml"

  private func atlas() throws -> [SourceFile] {
    var diagnostics: [Diagnostic] = []
    let shipped = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics).filter { file in
      file.path.hasPrefix("Content/") && !file.path.hasPrefix("Content/model/")
    }
    let folder = TestFiles.fixtures.appending(path: "Companies/atlas")
    let data = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      SourceFile(path: "Content/model/\(name)", bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    return (shipped + data).map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing("goToAssistRemoteSupportV5", with: "atlasDesk").replacing("goToWebinar", with: "atlasCall")
        // The one amount that an example claims: 73.00 for 21 of 31 days.
        .replacing("is=\"128.71\"", with: "is=\"49.45\"")
      return SourceFile(path: file.path, bytes: [UInt8](text.utf8))
    }
  }

  @Test func itsDataAreWholeAndTheFlowsHoldForItsAccounts() throws {
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(
      ProjectSources(try atlas()), options: .init(readsSentences: false), diagnostics: &diagnostics)
    let verified = try #require(pipeline).verify(diagnostics: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error && $0.path != CompanyTests.notPublished }
    #expect(errors.isEmpty, "\(DiagnosticPrinter.text(errors, inColor: false))")
    #expect(verified.flows.filter { !$0.isEmpty }.count >= 14)
  }

  @Test func aConditionThatItsDataLeaveOneValueIsANote() throws {
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(
      ProjectSources(try atlas()), options: .init(readsSentences: false), diagnostics: &diagnostics)
    _ = pipeline?.verify(diagnostics: &diagnostics)
    let constant = diagnostics.filter { $0.id == .conditionConstant }
    #expect(!constant.isEmpty)
    #expect(constant.allSatisfy { $0.severity == .note })
  }
}
