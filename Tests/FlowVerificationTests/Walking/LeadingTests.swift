import BillingModel
import FlowReading
import TestSupport
import Testing

/// Tests flows that lead to other flows, and the links between their pages.
@Suite struct LeadingTests {
  /// A small flow that is open to the accounts that its blocks do not redirect.
  private static func flow(_ id: String, language: String = "en", _ blocks: String, next: String = "") -> SourceFile {
    let text = """
      <flow xmlns="urn:passo:flow:1" id="\(id)" xml:lang="\(language)" product="goToAssistRemoteSupportV5">
        <title id="title">\(id.uppercased()) of <product/></title>
        <summary id="summary"><p><manual reason="r">So it is</manual>.</p></summary>
        \(blocks)
        <steps>
          <step id="sign-in"><p>Sign in to the <open link="billingCenter"/>.</p></step>
        </steps>
        <result id="result"><p><claim screen="subscriptions">You see your plan.</claim></p></result>
        \(next)
      </flow>
      """
    let words = language == "it" ? italian.reduce(text) { $0.replacing($1.0, with: $1.1) } : text
    return SourceFile(path: "Content/flows/\(id).xml", bytes: Array(words.utf8))
  }

  private static let italian = [
    ("So it is", "È così"), ("Sign in to the", "Accedi al"), ("You see your plan.", "Vedi il tuo piano."),
    ("You are the contact.", "Sei il contatto."),
  ]

  private static let contact = """
    <prerequisite id="contact"><p><need fact="contact.role" is="billingContact">You are the contact.</need></p></prerequisite>
    """
  private static let online = """
    \(contact)<use fragment="corporate"/>
    """

  /// Sends readers with an expired plan from the first flow to the second one.
  private static func expired(to flow: String) -> String {
    online
      + "<elsewhere id=\"expired\" leave=\"\(flow)\"><p><if fact=\"subscription.status\" is=\"expired\">Expired.</if></p></elsewhere>"
  }

  private func nowhere(_ files: [SourceFile], flows: Set<String> = ["first"]) throws -> [Diagnostic] {
    try ShippedContent().verified(adding: files, flows: flows).filter { $0.id == .solutionNowhere }
  }

  @Test func aFlowIsOpenToThoseWhomItDoesNotSendElsewhere() throws {
    let second = Self.flow("second", Self.contact)
    #expect(try nowhere([Self.flow("first", Self.expired(to: "second")), second]).isEmpty)
  }

  @Test func aFlowThatTurnsTheReaderAwayIsReportedWithWhatDoesSo() throws {
    let need = "<need fact=\"subscription.status\" is=\"active\">"
    let second = Self.flow(
      "second", Self.contact + "<prerequisite id=\"active\"><p>\(need)It is active.</need></p></prerequisite>")
    let found = try nowhere([Self.flow("first", Self.expired(to: "second")), second])
    #expect(found.map(\.place?.text) == ["<if fact=\"subscription.status\" is=\"expired\">"])
    let note = try #require(found.first?.notes.last)
    #expect(note.place?.file.path == "Content/flows/second.xml")
    #expect(note.place?.text == need)
  }

  @Test func aWayElsewhereOfTheOtherFlowTurnsAwayToo() throws {
    let second = Self.flow("second", Self.expired(to: "goToAdmin"))
    let found = try nowhere([Self.flow("first", Self.expired(to: "second")), second])
    #expect(found.count == 1)
    #expect(found.first?.notes.last?.place?.text == "<if fact=\"subscription.status\" is=\"expired\">")
  }

  @Test func whatASolutionHasDoneCountsAtTheEntrance() throws {
    // After the click the plan is active, so the other flow is open to accounts whose plan had expired.
    let leaving = ("<solution id=\"ending\" resume=\"edit\">", "<solution id=\"ending\" leave=\"second\">")
    let active =
      "<prerequisite id=\"active\"><p><need fact=\"subscription.status\" is=\"active\">It is active.</need></p></prerequisite>"
    let open = try ShippedContent().verified(
      flow: [leaving], adding: [Self.flow("second", active)], flows: ["remove-licences"])
    #expect(open.filter { $0.id == .solutionNowhere }.isEmpty)
    let ending = active.replacing("is=\"active\"", with: "is=\"pendingCancellation\"")
    let closed = try ShippedContent().verified(
      flow: [leaving], adding: [Self.flow("second", ending)], flows: ["remove-licences"])
    #expect(closed.filter { $0.id == .solutionNowhere }.map(\.place?.text) == ["second"])
  }

  @Test func aFlowThatCannotBeReadIsOpen() throws {
    let second = Self.flow("second", Self.contact + "<nothing/>")
    #expect(try nowhere([Self.flow("first", Self.expired(to: "second")), second]).isEmpty)
  }

  @Test func aLinkToAFlowIsItsTitleInTheLanguageOfThePage() throws {
    let first = Self.flow(
      "first", Self.online,
      next: "<next id=\"next\"><p><link flow=\"remove-licences\"/> <link flow=\"second\"/></p></next>")
    let second = Self.flow("second", language: "it", Self.online)
    let pages = try ShippedContent().pages(adding: [first, second])
    let english = try #require(pages["en/first.html"])
    #expect(english.contains("<a href=\"remove-licences.html\">How do I remove user licences from my"))
    #expect(english.contains("<a href=\"../it/second.html\" hreflang=\"it\" lang=\"it\">SECOND of"))
    let index = try #require(pages["en/index.html"])
    let places = ["FIRST of", "How do I remove"].compactMap { index.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 2 && places == places.sorted())
  }
}
