import ArgumentParser
import FlowPublishing
import FlowReading
import FlowVerification
import Foundation

/// How several runs share the work, and how their parts become one report.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do one part of the work, as 2/4; /4 takes the number from the environment.",
      discussion: """
        Without it, the part is that of GitLab's CI_NODE_INDEX and CI_NODE_TOTAL, if they are set. Kubernetes' \
        JOB_COMPLETION_INDEX gives the number to /4.
        """))
  var shard: String?

  @Flag(help: "Take the arguments as JSON reports of the parts, and print them as one.")
  var merge = false

  /// The part that this run does; nil for all.
  var part: Shard? {
    get throws {
      let environment = ProcessInfo.processInfo.environment
      guard let shard else {
        guard let number = environment["CI_NODE_INDEX"], let total = environment["CI_NODE_TOTAL"] else { return nil }
        return try part(number, total, from: "CI_NODE_INDEX and CI_NODE_TOTAL")
      }
      let words = shard.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 2 else { throw ValidationError("“\(shard)” is no part such as 2/4.") }
      if !words[0].isEmpty { return try part(words[0], words[1], from: "--shard") }
      if let number = environment["CI_NODE_INDEX"] { return try part(number, words[1], from: "CI_NODE_INDEX") }
      // Kubernetes counts from 0.
      guard let index = environment["JOB_COMPLETION_INDEX"] else {
        throw ValidationError("--shard \(shard) needs CI_NODE_INDEX or JOB_COMPLETION_INDEX in the environment.")
      }
      guard let number = ValueReader.count(index) else {
        throw ValidationError("JOB_COMPLETION_INDEX is “\(index)”, which is no index of a part.")
      }
      return try part(String(number + 1), words[1], from: "JOB_COMPLETION_INDEX")
    }
  }

  private func part(_ number: String, _ total: String, from source: String) throws -> Shard {
    guard let count = ValueReader.count(number), let whole = ValueReader.count(total),
      let part = Shard(number: count, total: whole)
    else {
      throw ValidationError("There is no part \(number) of \(total), which \(source) asks for.")
    }
    return part
  }

  /// Joins reports and ends with 1 when there is an error in one.
  func printMerged(_ files: [String], minimumCoverage: Int?) throws {
    guard !files.isEmpty else { throw ValidationError("Name the reports to join: passo verify --merge FILE…") }
    let parts = try files.map { file in
      (name: file, report: JSONValue(document: Array(try Data(contentsOf: URL(filePath: file)))) ?? .null)
    }
    do {
      let document = try VerificationDocument(merging: parts, minimumCoverage: minimumCoverage)
      print(document.text)
      if document.hasErrors { throw ExitCode(1) }
    } catch let problem as MergeError {
      throw ValidationError("\(problem)")
    }
  }
}
