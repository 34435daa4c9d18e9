import ArgumentParser
import FlowPublishing
import FlowReading
import FlowVerification
import Foundation

/// The options that divide a verification into shards and merge their reports.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do one part of the work, such as 2/4; with /4 the number comes from the environment.",
      discussion: """
        Without this option, CI_NODE_INDEX and CI_NODE_TOTAL, which GitLab sets, name the part. For /4 the number is \
        CI_NODE_INDEX, or else one more than JOB_COMPLETION_INDEX, which Kubernetes sets.
        """))
  var shard: String?

  @Flag(help: "Take the arguments as the JSON reports of all parts, and print the report of the whole.")
  var merge = false

  /// The shard that this run does; nil for the whole work. Throws for a shard that does not exist.
  var part: Shard? {
    get throws {
      let environment = ProcessInfo.processInfo.environment
      guard let shard else {
        guard let number = environment["CI_NODE_INDEX"], let total = environment["CI_NODE_TOTAL"],
          !number.isEmpty || !total.isEmpty
        else { return nil }
        return try part(number, total, whichAsks: "CI_NODE_INDEX and CI_NODE_TOTAL ask")
      }
      let words = shard.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 2 else { throw ValidationError("“\(shard)” is no part such as 2/4.") }
      if !words[0].isEmpty { return try part(words[0], words[1], whichAsks: "--shard asks") }
      if let number = environment["CI_NODE_INDEX"] {
        return try part(number, words[1], whichAsks: "CI_NODE_INDEX asks")
      }
      // Kubernetes counts from 0, shards are counted from 1.
      guard let index = environment["JOB_COMPLETION_INDEX"] else {
        throw ValidationError("--shard \(shard) needs CI_NODE_INDEX or JOB_COMPLETION_INDEX in the environment.")
      }
      guard let number = ValueReader.count(index) else {
        throw ValidationError("JOB_COMPLETION_INDEX is “\(index)”, which is no index of a part.")
      }
      return try part(String(number + 1), words[1], whichAsks: "JOB_COMPLETION_INDEX asks")
    }
  }

  private func part(_ number: String, _ total: String, whichAsks source: String) throws -> Shard {
    guard let count = ValueReader.count(number), let whole = ValueReader.count(total),
      let part = Shard(number: count, total: whole)
    else {
      throw ValidationError("There is no part “\(number)” of “\(total)”, for which \(source).")
    }
    return part
  }

  /// Prints the report that some report files merge into, and ends with 1 when it has an error.
  func printMerged(_ files: [String], minimumCoverage: Int?) throws {
    guard !files.isEmpty else { throw ValidationError("Name the reports to join: passo verify --merge FILE…") }
    let parts = try files.map { file in
      (name: file, report: JSONValue(document: try NamedFile(name: file, limit: 64 << 20).bytes) ?? .null)
    }
    do {
      let document = try VerificationDocument(merging: parts, minimumCoverage: minimumCoverage)
      try StandardStream.output.print(document.text)
      if document.hasErrors { throw ExitCode(1) }
    } catch let problem as MergeError {
      throw ValidationError("\(problem)")
    }
  }
}
