import BillingModel
import FlowReading
import FlowVerification
import TestSupport
import Testing

/// The model knows two subscriptions. A third product is named nowhere where the model would take it for the second.
@Suite struct ThirdProductTests {
  private static let sentence =
    "goToMeeting is a third product beside goToAssistRemoteSupportV5 and goToWebinar, and the model knows two subscriptions"

  private static func project() throws -> ChangedProject {
    let product =
      "<product id=\"goToMeeting\" name=\"GoTo Meeting\" monthly-price=\"5.00\" annual-price=\"50.00\" minimum-licences=\"3\" maximum-licences=\"50\"/></model>"
    return try ChangedProject().replacing("</model>", with: product, in: "Content/model/products.xml")
  }

  private static func found(in project: ChangedProject, flow: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: [flow], allowsDrafts: true, readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    return diagnostics
  }

  private static func accounts(_ products: String) throws -> ChangedProject {
    let account =
      "<account id=\"several\"><fact name=\"account.products\" is=\"\(products)\"/><fact name=\"today\" is=\"2026-03-25\"/></account></model>"
    return try project().replacing("</model>", with: account, in: "Content/model/accounts.xml")
  }

  @Test(arguments: [
    "<claim fact=\"account.products\" includes=\"goToMeeting\">You have it</claim>.",
    "<if fact=\"account.products\" includes=\"goToMeeting\">If so, ask.</if>",
    "<claim control=\"renew\" product=\"goToMeeting\" is=\"hidden\">It cannot be renewed</claim>.",
    "<claim screen=\"subscriptions\" presumes=\"account.products includes goToMeeting\">It is so</claim>.",
    "Click <ui control=\"renew\" product=\"goToMeeting\"/>.",
  ]) func noFlowSaysSomethingOfIt(_ words: String) throws {
    let note = "<note id=\"third\" kind=\"note\"><p>\(words)</p></note><steps>"
    let path = "Content/flows/add-product.xml"
    let found = Self.found(in: try Self.project().replacing("<steps>", with: note, in: path), flow: "add-product")
    let told = found.filter { $0.message == Self.sentence + "." }
    #expect(told.map(\.place?.text) == ["goToMeeting"])
    #expect(
      told.first?.help == "Name goToAssistRemoteSupportV5 or goToWebinar, which stands for every other product there.")
  }

  @Test func noExampleEntersIt() throws {
    let project = try Self.project().replacing(
      "value=\"goToWebinar\"/>", with: "value=\"goToMeeting\"/>", in: "Content/flows/add-product.xml")
    #expect(Self.found(in: project, flow: "add-product").contains { $0.message == Self.sentence + "." })
  }

  @Test func noAccountHasItBesideTwoOthers() throws {
    for products in ["goToWebinar goToMeeting", "goToAssistRemoteSupportV5 goToWebinar goToMeeting"] {
      let found = Self.found(in: try Self.accounts(products), flow: "add-product")
      #expect(found.map(\.message) == [Self.sentence + "."])
    }
  }

  /// An account that has the product of one page and not that of another is none of that page.
  @Test func anAccountIsOfThePagesThatKnowItsProducts() throws {
    let path = "Content/flows/remove-licences.xml"
    let project = try Self.accounts("goToMeeting").replacing(
      "<example id=\"ten-to-six\" account=\"ten-licences-mid-month\">",
      with: "<example id=\"ten-to-six\" account=\"several\">", in: path)
    let found = Self.found(in: project, flow: "remove-licences").filter { $0.id == .exampleFails }
    #expect(found.map(\.message) == ["The account “several” is none of this page: \(Self.sentence)."])
  }

  /// The products that an account has at the start of a scenario about a product, and what was found.
  private func products(
    of account: String, in project: ChangedProject, page: String, gesture: String = "<open link=\"billingCenter\"/>"
  ) throws -> (value: Value?, messages: [String]) {
    var diagnostics: [Diagnostic] = []
    let catalogue = try #require(CatalogueReader().read(project.sources.catalogue, diagnostics: &diagnostics))
    let text = "<scenario xmlns=\"urn:passo:flow:1\" product=\"\(page)\">\(account)\(gesture)</scenario>"
    let file = SourceFile(path: "scenario.xml", bytes: Array(text.utf8))
    let scenario = ScenarioReader(catalogue: catalogue).read(file, diagnostics: &diagnostics)
    let value = try scenario.map { scenario in
      let center = BillingCenter(try #require(catalogue.configuration(for: page)))
      return Account.replay(
        .all, ways: [], from: scenario.start,
        step: { state, account in center.value(of: .accountProducts, state, &account) }, seen: { _, _, _ in })
    }
    return (value, diagnostics.map(\.message))
  }

  @Test func noScenarioHasIt() throws {
    let page = "goToAssistRemoteSupportV5"
    let has = try products(
      of: "<account><fact name=\"account.products\" is=\"\(page) goToMeeting\"/></account>", in: Self.project(),
      page: page)
    #expect(has.messages == [Self.sentence + "."])
    let chosen = try products(
      of: "<account/>", in: Self.project(), page: page,
      gesture:
        "<choose control=\"newProduct\" value=\"goToMeeting\"/><click control=\"renew\" product=\"goToMeeting\"/>")
    #expect(chosen.messages == [Self.sentence + ".", Self.sentence + "."])
    let like = try products(of: "<account like=\"several\"/>", in: Self.accounts("goToMeeting"), page: page)
    #expect(like.messages == [Self.sentence + "."])
  }

  @Test func onItsOwnPageItIsThePagesProduct() throws {
    let scenario = try products(
      of: "<account like=\"several\"/>", in: Self.accounts("goToMeeting"), page: "goToMeeting")
    #expect(scenario.value == .names(UInt32(bit: Slot.page.rawValue)) && scenario.messages.isEmpty)
  }

  /// On a page about the second product, the first is the other one.
  @Test func theProductsOfAnAccountAreCountedAsThePageDoes() throws {
    let project = try Self.accounts("goToWebinar")
    let own = try products(of: "<account like=\"several\"/>", in: project, page: "goToWebinar")
    #expect(own.value == .names(UInt32(bit: Slot.page.rawValue)))
    let other = try products(of: "<account like=\"several\"/>", in: project, page: "goToAssistRemoteSupportV5")
    #expect(other.value == .names(UInt32(bit: Slot.other.rawValue)))
  }
}
