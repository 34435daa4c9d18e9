import BillingModel
import FlowReading
import FlowStudies
import FlowVerification
import XMLTree

/// What holds for all bytes that are read as a list of known findings, of survivors or of settings.
struct ListCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func checkKnown(_ bytes: [UInt8]) throws(BrokenPromise) {
    let file = SourceFile(path: ProjectLayout.known, bytes: bytes)
    let reader = KnownReader(date: Limits.days.lowerBound)
    var (found, again): ([Diagnostic], [Diagnostic]) = ([], [])
    let known = reader.read(file, diagnostics: &found)
    _ = reader.read(file, diagnostics: &again)
    try DiagnosticsCheck.check(found)
    try DiagnosticsCheck.check(found, equal: again)
    try BrokenPromise.expect(
      known.entries.allSatisfy { $0.place.bytes.upperBound <= bytes.count }, "An entry is outside of the file.")
  }

  func checkSurvivors(_ bytes: [UInt8]) throws(BrokenPromise) {
    let file = SourceFile(path: ProjectLayout.survivors, bytes: bytes)
    var (found, again): ([Diagnostic], [Diagnostic]) = ([], [])
    _ = SurvivorList(file, diagnostics: &found)
    _ = SurvivorList(file, diagnostics: &again)
    try DiagnosticsCheck.check(found)
    try DiagnosticsCheck.check(found, equal: again)
  }

  func checkSettings(_ bytes: [UInt8]) throws(BrokenPromise) {
    let file = SourceFile(path: ProjectLayout.settings, bytes: bytes)
    var (found, again): ([Diagnostic], [Diagnostic]) = ([], [])
    let settings = ProjectSettingsReader().read(file, diagnostics: &found)
    _ = ProjectSettingsReader().read(file, diagnostics: &again)
    try DiagnosticsCheck.check(found)
    try DiagnosticsCheck.check(found, equal: again)
    try BrokenPromise.expect((settings == nil) == !found.isEmpty, "Settings are refused without a word.")
    guard let severities = settings?.severities else { return }
    for id in Diagnostic.ID.allCases {
      let applied = severities.applied(to: Diagnostic(id, path: "fuzzed.xml", "It is so."))
      try BrokenPromise.expect(
        id.canBeLowered || applied.severity <= id.severity, "\(id) is made less than it has to be.")
      try BrokenPromise.expect(
        severities.applied(to: applied).severity == applied.severity, "Severities of \(id) applied twice differ.")
    }
  }
}
