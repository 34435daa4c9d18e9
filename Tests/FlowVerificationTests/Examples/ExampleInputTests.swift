import FlowReading
import FlowVerification
import TestSupport
import Testing

/// What an example enters: a value of every type of input.
@Suite struct ExampleInputTests {
  private static let path = "Content/flows/add-product.xml"

  private static let setting = "<set input=\"newProduct\" value=\"goToWebinar\"/>"

  /// What is wrong with the example of an article in which the reader chooses the product.
  private func failures(setting: String) throws -> [Diagnostic] {
    let project = try ChangedProject().replacing(Self.setting, with: setting, in: Self.path)
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["add-product"], readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    #expect(!diagnostics.contains { $0.id == .nameUnknown || $0.id == .valueWrong }, "\(diagnostics.map(\.message))")
    return diagnostics.filter { $0.id == .exampleFails }
  }

  @Test func anExampleSetsTheProductThatIsChosen() throws {
    #expect(try failures(setting: Self.setting).map(\.message) == [])
  }

  @Test func anExampleHasToSetIt() throws {
    let found = try failures(setting: "")
    #expect(found.map(\.message) == ["The example does not say what is entered as “newProduct”."])
  }

  /// What is entered in a solution is nothing that an example could set.
  @Test func anExampleThatNeedsHelpIsNotAskedForWhatIsEnteredThere() throws {
    let project = try ChangedProject().replacing(
      "<set input=\"paymentMethod\" value=\"validCard\"/>",
      with: "<set input=\"paymentMethod\" value=\"expiredCard\"/>", in: "Content/flows/payment-declined.xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["payment-declined"], allowsDrafts: true, readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    let messages = diagnostics.filter { $0.id == .exampleFails }.map(\.message)
    #expect(
      messages == ["The account “past-due” does not get through the steps: it needs troubleshooting."], "\(messages)")
  }

  @Test func whoeverChoosesThePagesOwnProductIsStopped() throws {
    let found = try failures(setting: "<set input=\"newProduct\" value=\"goToAssistRemoteSupportV5\"/>")
    #expect(found.count == 1)
  }
}
