import FlowPublishing
import FlowReading
import TestSupport
import FlowVerification
import Testing

/// Which reports of shards can be merged, and which cannot.
@Suite struct MergeTests {
  /// The reports of the parts of a run of three flows.
  private static func parts(of total: Int, project: SmallProject) throws -> [(name: String, report: JSONValue)] {
    try (1...total).map { number in
      let part = try #require(Shard(number: number, total: total))
      let (verification, diagnostics) = try project.verified(part: part, copies: 3)
      let text = verification.json(diagnostics).text
      return ("part-\(number)", try #require(JSONValue(document: Array(text.utf8))))
    }
  }

  private static func problem(with parts: [(name: String, report: JSONValue)]) -> MergeError? {
    do {
      _ = try VerificationDocument(merging: parts)
      return nil
    } catch {
      return error
    }
  }

  @Test func everyPartIsNeededOnce() throws {
    let parts = try Self.parts(of: 4, project: SmallProject())
    #expect(Self.problem(with: parts) == nil)
    #expect(Self.problem(with: parts.reversed()) == nil)
    #expect(Self.problem(with: [parts[0], parts[2]]) == .missing([2, 4], of: 4))
    #expect(Self.problem(with: parts + [("again", parts[1].report)]) == .twice("again", "part-2"))
    #expect(Self.problem(with: []) == .missing([1], of: 1))
  }

  @Test func partsAreOfOneRun() throws {
    var changed = try SmallProject()
    let parts = try Self.parts(of: 2, project: changed)
    try changed.replace("<title id=\"title\">", with: "<title id=\"title\">So: ")
    let other = try Self.parts(of: 2, project: changed)
    #expect(Self.problem(with: [parts[0], other[1]]) == .otherContent("part-2", than: "part-1"))
    let thirds = try Self.parts(of: 3, project: SmallProject())
    #expect(Self.problem(with: [parts[0], thirds[1]]) == .otherTotal("part-2", than: "part-1"))
  }

  @Test func aWholeHasNoOtherParts() throws {
    let (verification, diagnostics) = try SmallProject().verified(copies: 3)
    let text = verification.json(diagnostics).text
    let whole = (name: "whole", report: try #require(JSONValue(document: Array(text.utf8))))
    #expect(try VerificationDocument(merging: [whole]).text == text)
    #expect(Self.problem(with: [whole] + (try Self.parts(of: 2, project: SmallProject()))) == .whole("whole"))
  }

  @Test func onlyReportsCanBeJoined() throws {
    #expect(Self.problem(with: [("x", .object(["flows": .text("x")]))]) == .notReport("x"))
    #expect(Self.problem(with: [("empty", .null)]) == .notReport("empty"))
    #expect(JSONValue(document: Array("{".utf8)) == nil)
  }

  @Test(arguments: [-1, Int.max]) func noReportHasUsesThatNobodyCanCount(uses: Int) throws {
    let parts = try Self.parts(of: 2, project: SmallProject()).map { part in
      guard case .object(var report) = part.report else { return part }
      report["known"] = .list([.object(["uses": .whole(uses)])])
      return (name: part.name, report: JSONValue.object(report))
    }
    #expect(Self.problem(with: parts) == .notReport("part-1"))
  }

  @Test func askingForCoverageNeedsItInEveryPart() throws {
    let parts = try Self.parts(of: 2, project: SmallProject())
    #expect(throws: MergeError.withoutCoverage("part-1")) {
      try VerificationDocument(merging: parts, minimumCoverage: 1)
    }
  }

  @Test(arguments: [2, 3]) func noPartIsWithoutWork(total: Int) throws {
    for (name, report) in try Self.parts(of: total, project: SmallProject()) {
      #expect(!report["flows"].values.isEmpty, "\(name) of \(total)")
    }
  }
}
