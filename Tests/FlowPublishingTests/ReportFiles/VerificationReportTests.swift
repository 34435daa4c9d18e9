import BillingModel
import FlowPublishing
import FlowReading
import TestSupport
import FlowVerification
import Foundation
import Testing
import XMLTree

/// The report of a verification, and its JSON.
@Suite struct VerificationReportTests {
  /// A flow without the solution for accounts whose plan has expired.
  private static func stranding() throws -> SmallProject {
    var project = try SmallProject()
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    return project
  }

  private static func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func aFlowThatFailsHasAReport() throws {
    let (verification, _) = try Self.stranding().verified()
    #expect(verification.flows.flatMap { $0 }.isEmpty)
    #expect(verification.reports.map(\.language) == ["en", "it"])
    for report in verification.reports {
      #expect(report.outcomes[.misled, default: 0] > 0)
      #expect(!report.holds && report.wasWalked)
    }
  }

  @Test func languagesThatDoTheSameShareTheirWalks() throws {
    let reports = try SmallProject().verified().verification.reports
    #expect(reports.map(\.sharedWith) == [nil, "en"])
    #expect(reports[0].walks > 0 && reports[1].walks == 0)
    #expect(reports[0].outcomes == reports[1].outcomes)
  }

  @Test func everyAccountLeavesSomewhereOnce() throws {
    for report in try Self.stranding().verified().verification.reports {
      let exits = report.stages.reduce(into: [Outcome: Int]()) { $0.merge($1.exits, uniquingKeysWith: +) }
      #expect(exits == report.outcomes)
      #expect(exits.values.reduce(0, +) == report.accounts && report.accounts == AccountBox.all.count)
      var arrivals = report.accounts
      for stage in report.stages {
        #expect(stage.arrivals == arrivals, "\(stage.id)")
        arrivals -= stage.exits.values.reduce(0, +)
      }
      #expect(arrivals == 0)
      let options = try #require(report.stages.first { $0.id == "options" })
      #expect(options.exits[.misled, default: 0] > 0 && options.exits[.helped, default: 0] > 0)
      #expect(options.helped == options.exits[.helped])
    }
  }

  @Test func theDocumentHasEveryKey() throws {
    let (verification, diagnostics) = try Self.stranding().verified()
    let document = try Self.json(verification.json(diagnostics).text)
    #expect(Set(document.keys) == ["part", "content", "flows", "known", "diagnostics", "coverage"])
    let flows = try #require(document["flows"] as? [[String: Any]])
    for flow in flows {
      #expect(
        Set(flow.keys) == [
          "flow", "locale", "accounts", "outcomes", "reachStepOne", "decisions", "steps", "end", "findings", "walks",
          "gestures", "notWalkedBecause", "numbersTried", "numbersUntried", "kindsUntried", "sharedWith",
          "seconds",
        ])
      #expect(flow["seconds"] is NSNull && flow["notWalkedBecause"] is NSNull)
      let findings = try #require(flow["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["id"] as? String == "cause-missing" && $0["at"] as? String == "no-options" })
    }
  }

  @Test func everyFormatNamesTheErrorForWhichAFlowWasNotWalked() throws {
    var project = try SmallProject()
    try project.replace("control=\"options\"/> icon", with: "control=\"optoins\"/> icon")
    let (verification, diagnostics) = try project.verified()
    let flows = try #require(try Self.json(verification.json(diagnostics).text)["flows"] as? [[String: Any]])
    for flow in flows {
      let obstacle = try #require(flow["notWalkedBecause"] as? [String: Any])
      #expect(obstacle["id"] as? String == "name-unknown")
      #expect(obstacle["path"] as? String == "Content/flows/small.xml")
      #expect(obstacle["line"] as? Int == diagnostics.first?.place?.start.line)
      #expect(obstacle["column"] as? Int == diagnostics.first?.place?.start.column)
    }
    #expect(JUnitReport(verification, diagnostics).document.contains("type=\"name-unknown\""))
  }

  @Test func everyFormatHasWalksBeforeWords() throws {
    var project = try Self.stranding()
    try project.insert(" It is free.", before: "</p>", after: "<manual")
    let (verification, diagnostics) = try project.verified()
    let texts = [
      DiagnosticPrinter.text(diagnostics), DiagnosticPrinter.json(diagnostics),
      SARIFReport(verification, diagnostics).document.split(separator: "\"results\"").last.map(String.init) ?? "",
      JUnitReport(verification, diagnostics).document,
      verification.json(diagnostics).text.split(separator: "\"diagnostics\"").last.map(String.init) ?? "",
      verification.json(diagnostics).text,
    ]
    for text in texts {
      let walk = try #require(text.firstRange(of: "cause-missing"))
      let words = try #require(text.firstRange(of: "promise-unwrapped"))
      #expect(walk.lowerBound < words.lowerBound, "\(text)")
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let texts = try (0..<2).map { _ in
      let (verification, diagnostics) = try Self.stranding().verified()
      return [
        verification.json(diagnostics).text, SARIFReport(verification, diagnostics).document,
        JUnitReport(verification, diagnostics).document,
      ]
    }
    #expect(texts[0] == texts[1])
  }

  @Test(arguments: [2, 3, 7]) func thePartsOfARunJoinToTheWhole(total: Int) throws {
    var project = try Self.stranding()
    project.known =
      "<known xmlns=\"urn:passo:known:1\">"
      + [("small-2", "cause-missing"), ("small-3", "stranded")].map { flow, id in
        "<finding id=\"\(id)\" flow=\"\(flow)\" at=\"no-options\" reason=\"r\" owner=\"o\" until=\"2030-01-01\"/>"
      }.joined() + "</known>"
    let (whole, said) = try project.verified(copies: 3)
    let parts = try (1...total).map { number in
      let part = try #require(Shard(number: number, total: total))
      let (verification, diagnostics) = try project.verified(part: part, copies: 3)
      let report = try #require(JSONValue(document: Array(verification.json(diagnostics).text.utf8)))
      return (name: "\(number)", report: report)
    }
    let joined = try VerificationDocument(merging: parts)
    #expect(joined.text == whole.json(said).text)
    #expect(joined.hasErrors)
  }
}
