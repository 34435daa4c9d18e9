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
}
