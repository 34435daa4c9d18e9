import FlowReading
import FlowTranslation
import FlowVerification
import Foundation
import TestSupport
import Testing

/// The number of threads changes nothing that is found, nor its order.
@Suite struct ThreadedVerificationTests {
  private struct Results: Equatable {
    var diagnostics: String
    var reports: [String]
    var held: [String]
  }

  /// What a run over this project with a wrong word in a flow, in a fragment and in a translation finds.
  private func results(_ threads: Threads) throws -> Results {
    let changes = [
      "Content/flows/add-licences.xml": ("you pay today", "you get today"),
      "Content/flows/cancel-plan.xml": ("control=\"confirmCancellation\"", "control=\"keepPlan\""),
      "Content/fragments/sign-in.xml": ("<p>", "<p>The the "),
    ]
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics).map { file in
      guard let (words, others) = changes[file.path] else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self).replacing(words, with: others)
      return SourceFile(path: file.path, bytes: Array(text.utf8))
    }
    let options = Pipeline.Options(threads: threads)
    let pipeline = try #require(Pipeline(ProjectSources(files), options: options, diagnostics: &diagnostics))
    let verification = pipeline.verify(diagnostics: &diagnostics)
    return Results(
      diagnostics: DiagnosticPrinter.json(diagnostics),
      reports: verification.reports.map { report in
        let outcomes = report.outcomes.map { "\($0.key) \($0.value)" }.sorted()
        return "\(report.flow) \(report.language) \(outcomes) \(report.walks) \(report.findings.count)"
      },
      held: verification.flows.map { $0.map { "\($0.localized.flow.id) \($0.localized.languageTag)" }.joined() })
  }

  @Test func threeThreadsFindWhatOneFinds() throws {
    let one = try results(.one)
    #expect(one.diagnostics.contains("word-doubled") && one.diagnostics.contains("instruction-wrong"))
    #expect(one.held.count == 15 && one.held.contains(""))
    #expect(try results(Threads(3)) == one)
  }
}
