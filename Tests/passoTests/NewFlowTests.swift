import Foundation
import Testing

/// The command `passo new flow`, and verifying and extracting the flow that it writes.
@Suite struct NewFlowTests {
  @Test func writesAFlowThatVerifies() throws {
    try TestProject.with { project in
      let result = try project.run("new", "flow", "try-it")
      #expect(result.status == 0, "\(result)")
      #expect(try project.text("Content/flows/try-it.xml").contains("id=\"try-it\""))
      let verified = try project.run("verify", "--draft", "try-it")
      #expect(verified.status == 0, "\(verified)")
      #expect(verified.output.contains("try-it [en]: 4 995 000 accounts: "))
      #expect(!verified.output.contains("misled") && !verified.output.contains("stranded"))
    }
  }

  @Test(arguments: ["en", "it"]) func writesAFlowThatVerifiesInEachLanguage(_ language: String) throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it", "--language", language).status == 0)
      let verified = try project.run("verify", "--draft", "try-it")
      #expect(verified.status == 0 && !verified.errors.contains("word-avoided"), "\(verified)")
    }
  }

  @Test(arguments: ["con", "Aux", "lpt1"]) func aNameThatWindowsReservesNamesNoFlow(id: String) throws {
    try TestProject.with { project in
      let result = try project.run("new", "flow", id)
      #expect(result.status == 64 && result.errors.contains("Windows has no file called so"), "\(result)")
    }
  }

  @Test func saysWhyAFlowIsNotCalledIndex() throws {
    try TestProject.with { project in
      let result = try project.run("new", "flow", "Index")
      #expect(result.status == 64 && result.errors.contains("the list of articles has that page"), "\(result)")
    }
  }

  @Test func neverWritesOverAFile() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try project.replace("<title", with: "<!-- mine --><title", in: "Content/flows/try-it.xml")
      let before = try project.files()
      let result = try project.run("new", "flow", "try-it", "--product", "goToWebinar")
      #expect(result.status == 64, "\(result)")
      #expect(result.errors.contains("Content/flows/try-it.xml"))
      #expect(try project.files() == before)
    }
  }

  @Test(arguments: ["../try", "/tmp/try", "a/b", "1st", "a b", "à", "", "a.b", "-a", "a\"", ".", "a\nb", "<a>"])
  func refusesWhatCannotNameAFlow(id: String) throws {
    try TestProject.with { project in
      let before = try project.files()
      let result = try project.run("new", "flow", "--", id)
      #expect(result.status == 64, "\(result)")
      #expect(try project.files() == before)
    }
  }

  @Test(arguments: [["--product", "goToNowhere"], ["--language", "tlh"]])
  func refusesAProductOrLanguageThatTheProjectDoesNotHave(option: [String]) throws {
    try TestProject.with { project in
      let before = try project.files()
      let result = try Tool.run(["new", "flow", "try-it"] + option, in: project.folder)
      #expect(result.status == 64, "\(result)")
      #expect(result.errors.contains(option[1]))
      #expect(try project.files() == before)
    }
  }

  @Test func isAboutTheProductAndInTheLanguageThatAreGiven() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "prova", "--product", "goToWebinar", "--language", "it").status == 0)
      let text = try project.text("Content/flows/prova.xml")
      #expect(text.contains("product=\"goToWebinar\"") && text.contains("xml:lang=\"it\""))
    }
  }

  @Test func isExtractedForItsTranslatorsOnce() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let first = try project.run("extract", "it")
      #expect(first.status == 0 && first.output == "Content/translations/it/try-it.xlf written\n", "\(first)")
      let again = try project.run("extract", "it")
      #expect(again.status == 0 && again.output.isEmpty, "\(again)")
      #expect(!project.has("Content/translations/en"))
    }
  }
}
