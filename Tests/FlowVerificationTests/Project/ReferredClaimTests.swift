import Foundation
import FlowReading
import FlowSentences
import FlowTranslation
import FlowVerification
import TestSupport
import Testing

/// Words in `manual` hold as long as the claims to which they refer.
@Suite struct ReferredClaimTests {
  private static let article = "Content/flows/remove-licences.xml"
  private static let other = "Content/flows/cancel-plan.xml"
  private static let see = "see=\"cancel-plan#no-credit\""

  private func verified(
    _ project: ChangedProject, _ flows: Set<String>? = ["remove-licences"]
  ) throws -> (verification: Verification, wrong: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: flows, readsSentences: false)
    let pipeline = try #require(Pipeline(project.sources, options: options, diagnostics: &diagnostics))
    let verification = pipeline.verify(diagnostics: &diagnostics)
    return (verification, diagnostics.filter { $0.id == .seeUnclaimed })
  }

  private func checked(_ project: ChangedProject) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = Pipeline(project.sources, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    return diagnostics
  }

  @Test(arguments: [
    (
      "cancel-plam#no-credit", "There is no flow called \"cancel-plam\", so nothing claims this.",
      "Did you mean cancel-plan?"
    ),
    ("cancel-plan#no-credits", "The flow cancel-plan has no block called \"no-credits\".", "Did you mean no-credit?"),
    ("cancel-plan#fewer", "The block fewer of cancel-plan claims nothing.", "Name a block with a claim"),
    (
      "cancel-plan#no-credit.claim.order.credits",
      "The block no-credit of cancel-plan has no claim called \"claim.order.credits\".",
      "Did you mean claim.order.credit?"
    ),
    ("#users-none", "The flow remove-licences has no block called \"users-none\".", ""),
  ])
  func aReferenceToNothingIsReportedAtTheAttribute(place: String, message: String, help: String) throws {
    let project = try ChangedProject().replacing(Self.see, with: "see=\"\(place)\"", in: Self.article)
    let (verification, wrong) = try verified(project)
    #expect(wrong.map { $0.place?.text } == [place] && wrong.map(\.message) == [message])
    #expect(wrong.first?.help?.hasPrefix(help) == true)
    // Wrong words stop no walk, but the page.
    #expect(verification.reports.first?.wasWalked == true && verification.flows.allSatisfy(\.isEmpty))
  }

  @Test func aFlowThatCannotBeReadClaimsNothing() throws {
    let project = try ChangedProject().replacing("<title id=\"title\">", with: "<titel id=\"title\">", in: Self.other)
    #expect(
      try verified(project).wrong.first?.message
        == "The flow cancel-plan cannot be read, so nobody knows what it claims.")
  }

  @Test(arguments: ["<titel id=\"title\">", "<title id=\"title\"><click control=\"nothing\"/>"])
  func nobodyIsAskedToReadWhatAClaimMeansThatIsNotThere(mistake: String) throws {
    let project = try ChangedProject().replacing("<title id=\"title\">", with: mistake, in: Self.other)
    let found = checked(project).filter {
      !$0.path.hasSuffix("cancel-plan.xml") && !$0.path.hasSuffix("cancel-plan.xlf")
    }
    #expect(!found.isEmpty && found.allSatisfy { $0.id == .seeUnclaimed }, "\(found.map(\.message))")
    // The page waits all the same.
    var diagnostics: [Diagnostic] = []
    let pipeline = try #require(Pipeline(project.sources, diagnostics: &diagnostics))
    let sentences = pipeline.sentences(diagnostics: &diagnostics)
    let waiting = sentences.languages.flatMap(\.waiting)
    #expect(!waiting.isEmpty && waiting.allSatisfy { $0.lacksClaim && $0.text == "remove-licences" })
    #expect(!pipeline.check(diagnostics: &diagnostics).flatMap(\.self).contains { $0.flow.id == "remove-licences" })
  }

  @Test func aSentenceThatLacksItsClaimIsReportedWhereThatIsAccepted() throws {
    let see = "see=\"cancel-plan#no-credits\""
    let project = try ChangedProject().replacing(Self.see, with: see, in: Self.article)
    let place = try #require(checked(project).first { $0.id == .seeUnclaimed })
    #expect(!checked(project).contains { $0.id == .sentenceUnread || $0.id == .sentenceDoubtful })
    let block = try #require(
      try verified(project).verification.reports.first?.findings.first { $0.diagnostic.isSame(as: place) })
    let accepted = project.writing(
      """
      <known xmlns="urn:passo:known:1"><finding id="see-unclaimed" flow="remove-licences" at="\(block.at)" owner="Ada" \
      until="2999-01-01" reason="It is being rewritten."/></known>
      """, to: ProjectLayout.known)
    let found = checked(accepted)
    #expect(!found.contains { $0.id == .seeUnclaimed } && found.contains { $0.id == .sentenceUnread })
  }

  @Test(arguments: [["remove-licences"], ["cancel-plan", "remove-licences"]] as [Set<String>])
  func wordsFailWithTheFlowThatClaimsThem(flows: Set<String>) throws {
    let project = try ChangedProject().replacing(
      "<claim fact=\"order.credit\" is=\"none\">", with: "<claim fact=\"subscription.status\" is=\"active\">",
      in: Self.other)
    let (verification, wrong) = try verified(project, flows)
    #expect(wrong.contains { $0.place?.text == "cancel-plan#no-credit" })
    let message = "The flow cancel-plan does not hold, so nobody can rely on what it claims."
    #expect(wrong.allSatisfy { $0.message == message })
    #expect(!verification.flows.flatMap(\.self).contains { $0.localized.flow.id == "remove-licences" })
    #expect(verification.reports.filter { $0.flow == "remove-licences" }.allSatisfy { !$0.holds && $0.wasWalked })
  }

  private static let neverJudged = """
    <known xmlns="urn:passo:known:1"><finding id="claim-never-judged" flow="FLOW" at="BLOCK" owner="w" until="2999-12-31" \
    reason="r"/><finding id="condition-constant" flow="FLOW" at="BLOCK" owner="w" until="2999-12-31" reason="r"/></known>
    """

  /// That nobody comes to a claim may be accepted for a while. It says nothing about what is claimed.
  @Test(arguments: ["cancel-plan#no-credit", "cancel-plan#no-credit.claim.order.credit"])
  func aClaimThatNobodyComesToHoldsNothing(place: String) throws {
    let claim = "<claim fact=\"order.credit\" is=\"none\">"
    let text = try #require(ChangedProject().text(Self.other))
    let start = try #require(text.range(of: claim)), end = try #require(text[start.upperBound...].range(of: "</claim>"))
    let words = String(text[start.lowerBound..<end.upperBound])
    let project = try ChangedProject().replacing(
      words, with: "<if fact=\"contact.role\" is=\"user\">\(words)</if>", in: Self.other
    ).replacing(Self.see, with: "see=\"\(place)\"", in: Self.article).writing(
      Self.neverJudged.replacingOccurrences(of: "FLOW", with: "cancel-plan").replacingOccurrences(
        of: "BLOCK", with: "no-credit"), to: "Content/known.xml")
    let (_, wrong) = try verified(project)
    #expect(wrong.map { $0.place?.text } == [place])
    #expect(wrong.map(\.message) == ["What cancel-plan claims here is judged in no walk, so nobody can rely on it."])
  }

  @Test func whatAFlowClaimsItselfHoldsOnlyWhereItIsJudged() throws {
    let known = Self.neverJudged.replacingOccurrences(of: "FLOW", with: "cancel-plan").replacingOccurrences(
      of: "BLOCK", with: "new")
    let project = try ChangedProject().replacing(
      "<note id=\"no-credit\"",
      with: "<note id=\"new\"><p><if fact=\"contact.role\" is=\"user\"><claim fact=\"order.paid\" is=\"0\">You pay"
        + " nothing</claim></if>. <manual reason=\"r\" see=\"#new\">You pay nothing.</manual></p></note>"
        + "<note id=\"no-credit\"", in: Self.other
    ).writing(known, to: "Content/known.xml")
    #expect(try verified(project, ["cancel-plan"]).wrong.map { $0.place?.text } == ["#new"])
  }

  @Test func anotherMistakeInTheWordsOfThatFlowChangesNothing() throws {
    let project = try ChangedProject().replacing("When you cancel,", with: "When you cancel cancel,", in: Self.other)
    #expect(try verified(project).wrong.isEmpty)
  }

  @Test func theReadingSaysWhatIsClaimedElsewhere() throws {
    let project = try ChangedProject().replacing(
      "Cancelling gives no credit", with: "You get no credit then", in: Self.article)
    let found = try #require(checked(project).first { $0.id == .sentenceUnread && $0.path == Self.article })
    #expect(found.notes.contains { $0.text.contains("What is checked at cancel-plan#no-credit: At the end, ") })
  }

  @Test func wordsAreReadAgainWhenTheClaimChanges() throws {
    let project = try ChangedProject().replacing(
      "is=\"{before.account.balance}\">nothing is added", with: "at-most=\"{before.account.balance}\">nothing is added",
      in: Self.other)
    #expect(checked(project).contains { $0.id == .sentenceUnread && $0.path == Self.article })
  }

  @Test func aPromiseIsDoubtedOnlyWhereNothingClaimsIt() throws {
    let words = "<manual reason=\"r\" see=\"cancel-plan#no-credit\">You pay nothing.</manual>"
    let project = try ChangedProject().replacing(
      "<note id=\"not-cancelling\"", with: "<note id=\"new\"><p>\(words)</p></note><note id=\"not-cancelling\"",
      in: Self.article)
    func doubts(_ project: ChangedProject) -> [String] {
      checked(project).filter { $0.id == .sentenceDoubtful }.flatMap { [$0.message] + $0.notes.map(\.text) }
        .filter { $0.contains("promises something") }
    }
    #expect(doubts(project).isEmpty)
    let without = try project.replacing(words, with: "<manual reason=\"r\">You pay nothing.</manual>", in: Self.article)
    #expect(!doubts(without).isEmpty)
  }
}
