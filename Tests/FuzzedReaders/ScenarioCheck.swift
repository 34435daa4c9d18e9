import BillingModel
import FlowReading
import FlowStudies
import XMLTree

/// What holds for all bytes that are read as a scenario.
struct ScenarioCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let file = SourceFile(path: "fuzzed.xml", bytes: bytes)
    let reader = ScenarioReader(catalogue: project.catalogue)
    var (found, again): ([Diagnostic], [Diagnostic]) = ([], [])
    let scenario = reader.read(file, diagnostics: &found)
    _ = reader.read(file, diagnostics: &again)
    try DiagnosticsCheck.check(found)
    try DiagnosticsCheck.check(found, equal: again)
    try BrokenPromise.expect((scenario == nil) == (found.firstError != nil), "A scenario is refused without an error.")
    guard let scenario, let configuration = project.catalogue.configuration(for: scenario.product) else { return }
    let run = ScenarioRun(scenario, configuration: configuration)
    try BrokenPromise.expect(
      run.steps.count == scenario.gestures.count + 1, "A gesture has no step, or a step no gesture.")
    for language in project.catalogue.languages {
      _ = ScenarioPrinter(run, catalogue: project.catalogue, in: language).text()
    }
    let document = ScenarioDocument(run, catalogue: project.catalogue).json
    try BrokenPromise.expect(JSONValue(document: Array(document.utf8)) != nil, "The run as JSON cannot be read.")
  }
}
