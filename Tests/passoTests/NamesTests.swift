import Foundation
import Testing
import TestSupport

/// `passo names` lists what files can name.
@Suite struct NamesTests {
  @Test func listsNamesWithTheirMeaning() throws {
    let controls = try Tool.run(["names", "controls"], in: Tool.project)
    #expect(controls.status == 0 && controls.output.contains("placeOrder"), "\(controls)")
    #expect(controls.output.contains("orders and pays"))
    let flows = try Tool.run(["names", "flows", "--format", "json"], in: Tool.project)
    #expect(flows.status == 0 && flows.output.contains("\"name\" : \"cancel-plan\""), "\(flows)")
  }

  @Test func needsNoProjectForWhatEveryProjectHas() throws {
    try withTemporaryFolder { folder in
      let screens = try Tool.run(["names", "screens"], in: folder)
      let terms = try Tool.run(["names", "terms"], in: folder)
      #expect(screens.status == 0 && terms.status == 64, "\(screens) \(terms)")
    }
  }

  @Test func saysWhichKindsThereAre() throws {
    let near = try Tool.run(["names", "control"], in: Tool.project)
    #expect(near.status == 64 && near.errors.contains("Did you mean controls?"), "\(near)")
    let far = try Tool.run(["names", "zzzzzzzzzz"], in: Tool.project)
    #expect(far.status == 64 && far.errors.contains("word-lists"), "\(far)")
  }

  @Test func aFlowIsNotBegunWithTheNameOfAnother() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let result = try project.run("new", "flow", "Try-It")
      #expect(result.status == 64 && result.errors.contains("Content/flows/try-it.xml"), "\(result)")
      #expect(!project.has("Content/flows/Try-It.xml"))
    }
  }
}
