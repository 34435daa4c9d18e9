import Foundation
import Testing

/// Commands in a project that has no flows.
@Suite struct NoFlowsTests {
  @Test func noSentenceIsTakenForUnused() throws {
    try TestProject.with { project in
      let before = try project.files().keys.filter { $0.hasPrefix("Content/sentences") }.sorted()
      let result = try project.run("confirm", "--remove-unused")
      #expect(result.status == 64 && result.errors.contains("The project has no flows"), "\(result)")
      #expect(try project.files().keys.filter { $0.hasPrefix("Content/sentences") }.sorted() == before)
    }
  }
}
