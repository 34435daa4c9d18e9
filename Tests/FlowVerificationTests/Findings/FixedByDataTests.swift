import BillingModel
import FlowReading
import Testing
import TestSupport

/// Words that no account meets, but only because of the data of the model.
@Suite struct FixedByDataTests {
  @Test func aConditionThatAPolicyFixesIsANote() throws {
    let diagnostics = try ShippedContent().verified(flow: [
      (
        "<claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">",
        "<if fact=\"vat.rate\" is=\"0\"><claim fact=\"order.tax\" is=\"0\">No VAT is added.</claim></if> <claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">"
      )
    ])
    let found = diagnostics.filter { $0.id == .conditionConstant }
    #expect(found.map(\.severity) == [.note], "\(diagnostics.map(\.message))")
    #expect(diagnostics.filter { $0.id == .claimNeverJudged }.map(\.severity) == [.note])
    #expect(found.first?.place?.text == "<if fact=\"vat.rate\" is=\"0\">")
  }

  @Test func aConditionThatNoDataChangeIsAnError() throws {
    let diagnostics = try ShippedContent().verified(flow: [
      (
        "<claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">",
        "<if fact=\"contact.role\" is=\"billingContact\"><claim fact=\"subscription.status\" is=\"active\">It stays active.</claim></if> <claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">"
      )
    ])
    let found = diagnostics.filter { $0.id == .conditionConstant && $0.severity == .error }
    #expect(found.count == 1, "\(diagnostics.map(\.message))")
  }
}
