import Foundation
import Testing

/// The command `passo model vat-number`.
@Suite struct ModelVATNumberTests {
  private struct Answer: Decodable, Equatable {
    let number: String
    let state: String
    let country: String?
    let compact: String?
  }

  private func run(_ arguments: String..., input: String = "") throws -> Tool.Result {
    let result = try Tool.run(["model", "vat-number"] + arguments, in: Tool.project, input: input)
    #expect(result.errors.isEmpty)
    return result
  }

  @Test(arguments: [["model"], ["model", "vat-number"]]) func saysHowItIsUsed(command: [String]) throws {
    let result = try Tool.run(command + ["--help"], in: Tool.project)
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: \((["passo"] + command).joined(separator: " "))"))
  }

  @Test func answersForEachNumberInOrder() throws {
    let result = try run("it 007.431-10157", "IT00743110158", "00743110157")
    #expect(result.status == 0)
    #expect(
      result.output == """
        wellFormed\tIT\tIT00743110157\tit 007.431-10157
        malformed\t-\t-\tIT00743110158
        malformed\t-\t-\t00743110157

        """)
  }

  @Test(arguments: ["IT", "it"]) func takesNumbersWithoutPrefixForThoseOfTheCountry(country: String) throws {
    #expect(try run("00743110157", "--country", country).output == "wellFormed\tIT\tIT00743110157\t00743110157\n")
  }

  @Test func readsStandardInputLineByLine() throws {
    let result = try run(input: "IT00743110157\r\n\nGR94259216\nno number")
    #expect(
      result.output == """
        wellFormed\tIT\tIT00743110157\tIT00743110157
        absent\t-\t-\t
        wellFormed\tEL\tEL094259216\tGR94259216
        malformed\t-\t-\tno number

        """)
  }

  @Test func aLineStaysALine() throws {
    let result = try run("a\tb\u{1B}[2J\nc", "IT00743110157")
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func jsonIsOneArray() throws {
    let result = try run("--format", "json", input: "IT00743110157\n\n\"x\\\n")
    let answers = try JSONDecoder().decode([Answer].self, from: Data(result.output.utf8))
    #expect(
      answers == [
        Answer(number: "IT00743110157", state: "wellFormed", country: "IT", compact: "IT00743110157"),
        Answer(number: "", state: "absent", country: nil, compact: nil),
        Answer(number: "\"x\\", state: "malformed", country: nil, compact: nil),
      ])
    #expect(result.output.contains("\"compact\":null"))
  }

  @Test func withoutAnythingToReadNothingIsSaid() throws {
    #expect(try run().output.isEmpty)
    #expect(try run("--format", "json").output == "[]\n")
  }

  @Test(arguments: [["--country", "GB"], ["--country", ""], ["--format", "xml"]])
  func wrongArgumentsEndWith64(arguments: [String]) throws {
    let result = try Tool.run(["model", "vat-number", "IT00743110157"] + arguments, in: Tool.project)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }
}
