import ArgumentParser
import FlowReading
import FlowStudies
import FlowVerification
import Foundation

/// `passo verify --against`: compares the flows with an earlier state of the content or the model's data.
struct VerifyAgainst {
  let project: ProjectOptions
  let flows: FlowArguments
  let draft: Bool

  /// Prints the comparison. Ends with 1 when a flow is worse than before, or when one of the states cannot be read.
  func run(against name: String) throws {
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    let earlier = try EarlierProject(name, of: project.folder).sources()
    // What could not be read would seem to be new or removed.
    guard sources.unreadable.isEmpty else { return try project.finish(diagnostics) }
    let options = Pipeline.Options(
      flows: try flows.ids(in: sources, of: project.folder), allowsDrafts: draft, readsSentences: false)
    guard let after = Pipeline(sources, options: options, diagnostics: &diagnostics) else {
      return try project.finish(diagnostics)
    }
    let readable =
      earlier.unreadable.isEmpty ? EarlierPipeline(earlier, completedBy: sources, options: options) : nil
    guard let readable, let before = readable.pipeline else {
      try StandardStream.error.print("passo: the model data or the settings of “\(name)” cannot be read:")
      return try project.finish(readable?.diagnostics ?? earlier.unreadable)
    }
    if !readable.replaced.isEmpty {
      try StandardStream.error.print(
        "passo: these data of “\(name)” cannot be read, and are compared as they are now: "
          + readable.replaced.joined(separator: ", "))
      if project.format == .text {
        try StandardStream.error.print(DiagnosticPrinter.text(readable.diagnostics), terminator: "")
      }
    }
    let comparison = ProjectComparison(from: before, to: after)
    switch project.format {
    case .text: try StandardStream.output.print(ComparisonPrinter(comparison).text, terminator: "")
    case .json, .junit, .sarif:
      try StandardStream.output.print(ComparisonDocument(comparison, against: name, unread: readable.diagnostics).json)
    }
    if comparison.isWorse { throw ExitCode(1) }
  }
}
