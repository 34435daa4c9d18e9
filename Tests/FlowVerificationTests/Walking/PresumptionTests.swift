import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Tests what a claim presumes: it is judged where and when the claim is.
@Suite struct PresumptionTests {
  /// The small flow with a claim before its end. In it the ordinary account and those with a plan in trouble come to the
  /// result.
  private func project(_ words: String, before others: String = "<claim screen") throws -> SmallProject {
    var project = try SmallProject()
    try project.insert(words, before: others, after: others == "<claim screen" ? "result" : "")
    return project
  }

  private func claim(presuming presumption: String) -> String {
    "<claim fact=\"invoice.listed\" is=\"{before.invoice.listed}\" presumes=\"\(presumption)\">Nothing is new</claim>. "
  }

  @Test(arguments: [
    "contact.role is billingContact", "subscription.licences is {before.subscription.licences}",
    "account.kind one-of online corporate; account.products includes {product}; subscription.licences at-least {plan.minimumLicences}",
  ])
  func whatHoldsForAllIsReportedForNobody(presumption: String) throws {
    #expect(try project(claim(presuming: presumption)).errors().map(\.message) == [])
  }

  @Test func whatIsFalseForSomeIsReportedAtItsWords() throws {
    let presumption = "contact.role is billingContact; subscription.status is active"
    let found = try project(claim(presuming: presumption)).errors()
    #expect(found.map(\.id) == [.claimFalse])
    let error = try #require(found.first)
    #expect(error.place?.text == "subscription.status is active")
    #expect(error.message == "“Nothing is new” presumes what is not true for some readers.")
    let note = try #require(error.notes.first?.text)
    #expect(note.hasPrefix("The model shows subscription.status "), "\(note)")
    #expect(note.hasSuffix(", the claim presumes active."), "\(note)")
    #expect(error.notes.contains { $0.text.contains("It concerns") }, "\(error.notes.map(\.text))")
  }

  @Test func aFalseClaimIsReportedAndNotWhatItPresumes() throws {
    let words =
      "<claim fact=\"subscription.status\" is=\"expired\" presumes=\"contact.role is accountAdmin\">No</claim>. "
    let found = try project(words).errors()
    #expect(found.map(\.id) == [.claimFalse])
    #expect(found.first?.place?.text.hasPrefix("<claim fact=") ?? false)
  }

  @Test func itIsJudgedOnlyUnderTheConditionsAroundTheClaim() throws {
    let inside =
      "<if fact=\"subscription.status\" is=\"active\">" + claim(presuming: "subscription.status is active") + "</if>"
    #expect(try project(inside).errors().map(\.message) == [])
  }

  @Test func whatTheModelShowsIsSuggested() throws {
    let error = try #require(
      try project(claim(presuming: "subscription.anchorDay is {today.day}")).errors().first)
    #expect(
      error.help == "What the model shows is {before.subscription.anchorDay}: write subscription.anchorDay is"
        + " {before.subscription.anchorDay}.", "\(error.help ?? "")")
  }

  @Test func inAnExampleItIsJudgedForItsAccountAlone() throws {
    func example(_ status: String) -> String {
      """
      <example id="one" account="ten-licences-mid-month"><p>
        <claim fact="contact.role" is="billingContact" presumes="subscription.status is \(status)">It is yours</claim>.
      </p></example>
      """
    }
    #expect(try project(example("active"), before: "</flow>").errors().map(\.message) == [])
    let found = try project(example("expired"), before: "</flow>").errors()
    #expect(found.map(\.id) == [.exampleFails])
    #expect(found.first?.place?.text == "subscription.status is expired")
    #expect(found.first?.message == "“It is yours” presumes what is not true of this example.")
  }

  @Test func aTranslationIsStaleWhenItChanges() throws {
    let claim = "<claim fact=\"subscription.anchorDay\" is=\"{today.day}\""
    let changed = claim + " presumes=\"contact.role is billingContact\""
    let found = try ShippedContent().verified(flow: [(claim, changed)])
    let help = try #require(found.first { $0.id == .translationStale }?.help)
    #expect(help.contains("presumes=\"contact.role is billingContact\""), "\(help)")
  }

  @Test func itTellsAnEffectAsAClaimDoes() throws {
    let day = "<claim fact=\"subscription.anchorDay\" is=\"{today.day}\">"
    let other = "<claim fact=\"contact.role\" is=\"billingContact\">"
    let presuming = other.dropLast() + " presumes=\"subscription.anchorDay is {today.day}\">"
    let untold = [other, String(presuming)].map { claim in
      try? ShippedContent().verified(flow: [(day, claim)]).contains { $0.id == .effectUntold }
    }
    #expect(untold == [true, false])
  }
}
