import Foundation
import FlowReading
import FlowVerification
import TestSupport
import Testing

/// What the limits of an input leave out is said in the report.
@Suite struct UntriedKindTests {
  private static let path = "Content/flows/change-payment-method.xml"
  private static let limits =
    "name=\"workingPaymentMethod\" type=\"paymentMethod\" one-of=\"validCard cardWithConfirmation\""

  private static func untried(limits: String = limits) throws -> [[String: [String]]] {
    let project = try ChangedProject().replacing(Self.limits, with: limits, in: path)
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["change-payment-method"], allowsDrafts: true, readsSentences: false)
    let verification = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?
      .verify(diagnostics: &diagnostics)
    return try #require(verification).reports.map(\.untriedKinds)
  }

  @Test func aKindThatAnInputLeavesOutIsInTheReportOfEachLanguage() throws {
    let one = ["workingPaymentMethod": ["declinedCard"]]
    #expect(try Self.untried() == [one, one])
  }

  @Test func narrowerLimitsLeaveMoreOut() throws {
    let narrow = Self.limits.replacingOccurrences(of: " cardWithConfirmation", with: "")
    let two = ["workingPaymentMethod": ["declinedCard", "cardWithConfirmation"]]
    #expect(try Self.untried(limits: narrow) == [two, two])
  }

  @Test func aProductThatAnInputLeavesOutHasAName() throws {
    let project = try ChangedProject().replacing(
      "<input name=\"newProduct\" type=\"product\"/>",
      with: "<input name=\"newProduct\" type=\"product\" is=\"goToWebinar\"/>", in: "Content/flows/add-product.xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["add-product"], allowsDrafts: true, readsSentences: false)
    let verification = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?
      .verify(diagnostics: &diagnostics)
    #expect(verification?.reports.first?.untriedKinds["newProduct"] == ["pageProduct"])
  }

  @Test func theNumbersThatATrialOfAllLeavesOutAreInTheReport() throws {
    func untried(everyNumber: Bool) throws -> [String: [ClosedRange<Int>]]? {
      var diagnostics: [Diagnostic] = []
      let options = Pipeline.Options(
        flows: ["add-licences"], triesEveryNumber: everyNumber, readsSentences: false)
      return Pipeline(try ShippedContent().sources, options: options, diagnostics: &diagnostics)?
        .verify(diagnostics: &diagnostics).reports.first?.untriedNumbers
    }
    let ranges = try #require(try untried(everyNumber: true)?["licences"])
    #expect(
      ranges.count == 1 && ranges.first?.upperBound == 999_999 && ranges.first?.words.hasSuffix(" to 999 999") == true)
    #expect(try untried(everyNumber: false)?.isEmpty == true)
  }

  @Test func aCountIsNotOneOfSomeNumbers() throws {
    let project = try ChangedProject().replacing(
      "name=\"licences\" type=\"count\"", with: "name=\"licences\" type=\"count\" one-of=\"3 5\"",
      in: "Content/flows/remove-licences.xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["remove-licences"], readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    let found = diagnostics.filter { $0.id == .comparisonWrong }
    #expect(found.map(\.place?.text) == ["one-of"])
  }

  /// A failing walk once had a plan that its reader could not enter, which ended the tool.
  @Test func aFailingReaderEntersWhatTheInputAllows() throws {
    let path = "Content/flows/change-plan.xml"
    let project = try ChangedProject().replacing(
      "<input name=\"plan\" type=\"tier\"/>", with: "<input name=\"plan\" type=\"tier\" is=\"premium\"/>", in: path
    ).replacing(
      "<input name=\"frequency\" type=\"cycle\"/>",
      with: "<input name=\"frequency\" type=\"cycle\" is=\"annual\"/>", in: path)
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["change-plan"], allowsDrafts: true, readsSentences: false)
    let verification = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?
      .verify(diagnostics: &diagnostics)
    #expect(verification?.reports.first?.untriedKinds["plan"] == ["standard"])
    #expect(diagnostics.contains { $0.severity == .error })
  }
}
