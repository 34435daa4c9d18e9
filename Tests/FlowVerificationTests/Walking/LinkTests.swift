import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Links to other articles, judged for the readers who come to them.
@Suite struct LinkTests {
  private static func found(_ project: ChangedProject, in flow: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: [flow], allowsDrafts: true, readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    return diagnostics.filter { $0.id == .linkTurnedAway && $0.place?.file.path.hasSuffix(".xml") ?? false }
  }

  private static func path(_ flow: String) -> String { "Content/flows/\(flow).xml" }

  /// As these articles once ended: for an order that was declined they led to the article on overdue invoices, which
  /// sends whoever has ordered back.
  @Test(arguments: ["add-licences", "change-plan", "change-billing-frequency", "renew-plan"])
  func aNextArticleThatSendsEverybodyBackIsReported(flow: String) throws {
    let project = try ChangedProject().replacing(
      "see <link flow=\"change-payment-method\"/>", with: "see <link flow=\"payment-declined\"/>", in: Self.path(flow))
    let found = Self.found(project, in: flow)
    #expect(found.map(\.place?.text) == ["payment-declined"])
    let note = try #require(found.first?.notes.first { $0.place != nil })
    #expect(note.place?.text == "<need fact=\"subscription.status\" is=\"pastDue\">")
  }

  @Test func aLinkUnderAnIfIsJudgedForThoseForWhomItHolds() throws {
    let project = try ChangedProject().replacing(
      "see <link flow=\"payment-declined\"/>", with: "see <link flow=\"undo-cancellation\"/>",
      in: Self.path("change-payment-method"))
    #expect(Self.found(project, in: "change-payment-method").map(\.place?.text) == ["undo-cancellation"])
  }

  @Test func aLinkInAPrerequisiteIsJudgedForThoseWhomItSendsAway() throws {
    let project = try ChangedProject().replacing(
      "see <link flow=\"add-product\"/>", with: "see <link flow=\"remove-licences\"/>",
      in: "Content/fragments/has-plan.xml")
    let found = Self.found(project, in: "change-plan")
    #expect(found.map(\.place?.text) == ["remove-licences"])
    #expect(found.first?.place?.file.path == "Content/fragments/has-plan.xml")
  }

  @Test func aLinkInASolutionIsJudgedForThoseWhoFollowIt() throws {
    let project = try ChangedProject().replacing(
      "after all, see <link flow=\"undo-cancellation\"/>", with: "after all, see <link flow=\"renew-plan\"/>",
      in: Self.path("cancel-plan"))
    #expect(Self.found(project, in: "cancel-plan").map(\.place?.text) == ["renew-plan"])
  }

  /// After a plan was cancelled it can be renewed some day, and in the model no day passes.
  @Test func aLinkInWordsThatTheModelCannotKnowIsNotJudged() throws {
    let project = try ChangedProject().replacing(
      "see <link flow=\"change-payment-method\"/>",
      with: "<manual reason=\"r\">later see <link flow=\"payment-declined\"/></manual>", in: Self.path("add-licences"))
    #expect(Self.found(project, in: "add-licences").isEmpty)
  }

  @Test func aLinkThatServesSomeReadersIsFine() throws {
    let project = try ChangedProject().replacing(
      "see <link flow=\"change-payment-method\"/>", with: "see <link flow=\"cancel-plan\"/>",
      in: Self.path("add-licences"))
    #expect(Self.found(project, in: "add-licences").isEmpty)
  }
}
