import FlowVerification
import TestSupport
import Testing

@Suite struct VerificationScopeTests {
  @Test func anotherBookOfSentencesIsOtherContent() throws {
    let project = ChangedProject()
    let other = try project.replacing(
      "<sentence at=\"title\">", with: "<sentence at=\"summary\">", in: "Content/sentences/en/cancel-plan.xml")
    let options = Pipeline.Options()
    #expect(options.scope(of: project.sources) == options.scope(of: ChangedProject().sources))
    #expect(options.scope(of: project.sources) != options.scope(of: other.sources))
  }
}
