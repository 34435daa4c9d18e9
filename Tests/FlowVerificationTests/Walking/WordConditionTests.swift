import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Conditions around words alone are asked like those around claims.
@Suite struct WordConditionTests {
  private static let note = "<if fact=\"subscription.licences\" above=\"{plan.minimumLicences}\">If"

  /// What is found in the article on cancelling a plan with other words in the place of an `if`.
  private static func found(_ words: String) throws -> [Diagnostic] {
    let project = try ChangedProject().replacing(note, with: words, in: "Content/flows/cancel-plan.xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["cancel-plan"], allowsDrafts: true, readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    return diagnostics.filter { [.conditionConstant, .conditionUnseen].contains($0.id) }
  }

  @Test func oneThatIsAlwaysTrueIsReported() throws {
    let found = try Self.found("<if fact=\"account.kind\" is=\"online\">If")
    #expect(found.map(\.id) == [.conditionConstant])
    #expect(found.first?.message == "This condition is always true here.")
  }

  @Test func oneThatIsNeverTrueIsReported() throws {
    let found = try Self.found("<if fact=\"subscription.status\" is=\"trialEnded\">If")
    #expect(found.map(\.id) == [.conditionConstant])
    #expect(found.first?.message == "This condition is never true here.")
    #expect(found.first?.notes.first?.text.hasPrefix("A note is judged at the end of the walk") == true)
  }

  @Test func oneOfAFactThatNoScreenHasShownIsReported() throws {
    let found = try Self.found("<if fact=\"order.offers\" includes=\"vatNumber\">If")
    #expect(found.contains { $0.id == .conditionUnseen })
  }

  @Test func oneThatHoldsForSomeIsFine() throws {
    #expect(try Self.found("<if fact=\"subscription.licences\" above=\"{plan.minimumLicences}\">If").isEmpty)
  }

  @Test func anInnerOneIsAskedOfThoseForWhomTheOuterOneHolds() throws {
    let inner = "<if fact=\"subscription.licences\" at-least=\"3\">"
    let found = try Self.found("<if fact=\"subscription.licences\" above=\"6\">\(inner)Many.</if> If")
    #expect(found.map(\.place?.text) == [inner])
  }
}
