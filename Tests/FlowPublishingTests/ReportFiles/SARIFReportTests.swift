import FlowPublishing
import FlowReading
import TestSupport
import Foundation
import Testing
import XMLTree

/// The requirements of SARIF, and of JUnit.
@Suite struct SARIFReportTests {
  private static func stranding() throws -> SmallProject {
    var project = try SmallProject()
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    return project
  }

  private static func run(of project: SmallProject) throws -> JSONValue {
    let (verification, diagnostics) = try project.verified()
    let report = SARIFReport(verification, diagnostics)
    let document = try #require(JSONValue(document: Array(report.document.utf8)))
    #expect(document["version"] == .text("2.1.0"))
    return try #require(document["runs"].values.first)
  }

  @Test func everyResultNamesItsRuleAndItsPlace() throws {
    let run = try Self.run(of: Self.stranding())
    #expect(run["columnKind"] == .text("unicodeCodePoints"))
    let rules = run["tool"]["driver"]["rules"].values
    #expect(!run["results"].values.isEmpty)
    for result in run["results"].values {
      let index = try #require(result["ruleIndex"].whole)
      #expect(rules[index]["id"] == result["ruleId"])
      #expect(rules[index]["help"]["text"].text?.isEmpty == false)
      #expect(["error", "warning", "note"].contains(result["level"].text))
      let place = try #require(result["locations"].values.first)["physicalLocation"]
      #expect(place["artifactLocation"]["uriBaseId"] == .text("%SRCROOT%"))
      #expect(place["artifactLocation"]["uri"].text?.hasPrefix("Content/") == true)
    }
  }

  @Test func columnsCountCodePoints() throws {
    var project = try SmallProject()
    try project.replace("<summary id=\"summary\">", with: "<summary id=\"summary\"><!-- 𝄞e\u{301} --><p>x</p>")
    let run = try Self.run(of: project)
    let regions = run["results"].values.compactMap { $0["locations"].values.first?["physicalLocation"]["region"] }
    #expect(regions.contains { $0["startColumn"].whole.map { $0 > 1 } ?? false })
    let (_, diagnostics) = try project.verified()
    let places = Set(diagnostics.compactMap { $0.place?.start.column })
    #expect(Set(regions.compactMap { $0["startColumn"].whole }) == places)
  }

  @Test func bracesOfMessagesAreNoPlaceholders() throws {
    var project = try SmallProject()
    try project.insert("<input name=\"spare\" type=\"count\" at-least=\"1\" below=\"5\"/>", before: "<prerequisite")
    let said = try project.verified().diagnostics.map { [$0.message, $0.help ?? ""].joined() }.joined()
    #expect(said.contains("{"))
    let results = try Self.run(of: project)["results"].values
    let texts = results.compactMap { $0["message"]["text"].text }
    #expect(texts.contains { $0.contains("{{") })
    #expect(!texts.contains { $0.replacing("{{", with: "").replacing("}}", with: "").contains { "{}".contains($0) } })
  }

  @Test func aFingerprintStaysWhenLinesMove() throws {
    let project = try Self.stranding()
    var moved = project
    try moved.insert("\n\n\n", before: "<prerequisite")
    let prints = try [project, moved].map { project in
      try Self.run(of: project)["results"].values.map { $0["partialFingerprints"] }
    }
    #expect(prints[0] == prints[1])
    #expect(Set(prints[0]).count == prints[0].count)
  }

  @Test func whatIsAcceptedIsSuppressed() throws {
    var project = try Self.stranding()
    project.known =
      "<known xmlns=\"urn:passo:known:1\"><finding id=\"cause-missing\" flow=\"small\" at=\"no-options\" reason=\"Old.\" owner=\"Ada\" until=\"2030-01-01\"/></known>"
    let results = try Self.run(of: project)["results"].values.filter { $0["ruleId"] == .text("cause-missing") }
    #expect(results.count == 1)
    #expect(results.first?["suppressions"].values.first?["justification"] == .text("Old."))
  }

  @Test func jUnitHasACaseForEachFlowAndLanguage() throws {
    let (verification, diagnostics) = try Self.stranding().verified(copies: 2)
    let report = JUnitReport(verification, diagnostics).document
    let suites = try MarkupReader().read(Array(report.utf8)).root.elements
    #expect(suites.map { $0[attribute: "failures"]?.value } == ["2", "2"])
    let cases = suites.flatMap(\.elements)
    let names = cases.map { element in ["classname", "name"].compactMap { name in element[attribute: name]?.value } }
    // The schema of Jenkins knows no properties of a case.
    #expect(cases.allSatisfy { $0.elements.map(\.name) == ["failure", "system-out"] })
    #expect(cases.allSatisfy { $0.elements.last?.text.contains("accounts: 4995000\n") == true })
    #expect(names == [["small", "en"], ["small", "it"], ["small-2", "en"], ["small-2", "it"]])
    for failure in cases.flatMap(\.elements).filter({ $0.name == "failure" }) {
      #expect(failure[attribute: "type"]?.value == "cause-missing")
    }
  }
}
