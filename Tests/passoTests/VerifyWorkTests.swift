import Foundation
import Testing

/// Options that a kind of work leaves out are refused, so that nobody takes them for done.
@Suite struct VerifyWorkTests {
  private static let others = [
    ["--date", "2026-03-25"], ["--every-number"], ["--coverage"], ["--report", "report"], ["--shard", "1/1"],
    ["--strict"],
  ]
  private static let against = ["--against", "HEAD"]
  private static let merge = ["--merge", "part.json"]

  private static let refused =
    (others + [["--minimum-coverage", "60"]]).map { against + $0 }
    + (others + [["--minimum-coverage", "60"], ["--draft"]]).map { ["--mutate"] + $0 }
    + (others + [["--draft"]]).map { merge + $0 }
    + [
      against + ["--mutate"], against + ["--merge"], ["--mutate", "--merge", "part.json"],
      against + ["--format", "junit"], against + ["--format", "sarif"], ["--mutate", "--format", "sarif"],
      merge + ["--format", "text"], merge + ["--format", "sarif"], ["--coverage", "--format", "junit"],
    ]

  @Test(arguments: refused) func endWith64(arguments: [String]) throws {
    let result = try Tool.run(["verify"] + arguments, in: Tool.project)
    #expect(result.status == 64 && result.output.isEmpty, "\(result)")
    let option = arguments.last { $0.hasPrefix("--") } ?? ""
    let words = option == "--format" ? "is printed as" : option
    #expect(result.errors.split(separator: "\n").first?.contains(words) == true, "\(result)")
  }

  @Test func thePartOfTheEnvironmentIsNoOption() throws {
    let result = try Tool.run(
      ["verify", "--merge", "no-such-file.json"], in: Tool.project,
      environment: ["CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "2"])
    #expect(result.status == 64 && result.errors.contains("There is no file"), "\(result)")
  }
}
