import FlowReading
import TestSupport
import Testing

/// Flows of which there is more than a walk has room for.
@Suite struct LargeFlowTests {
  @Test func theInputThatIsOneTooManyIsNamed() throws {
    var project = try SmallProject()
    for number in 0..<10 {
      try project.insert("<input name=\"n\(number)\" type=\"tier\"/>", before: "<prerequisite")
    }
    let found = try project.verified().diagnostics.filter { $0.id == .flowTooLarge }
    #expect(!found.isEmpty && found.allSatisfy { $0.place?.text == "n8" }, "\(found.map { $0.place?.text })")
  }
}
