import BillingModel
import FlowReading
import FlowVerification
import TestSupport
import Testing

/// What is said of the product that the reader chose is judged for that product, in each of its states.
@Suite struct ChosenProductTests {
  private static let fragment = "Content/fragments/product-there-already.xml"

  private static func found(_ claim: String, in flow: String) -> [Diagnostic] {
    let text = """
      <fragment xmlns="urn:passo:flow:1" id="product-there-already" xml:lang="en">
        <troubleshooting id="product-there-already">
          <p><symptom message="alreadySubscribed">You see the message.</symptom></p>
          <solution id="change-it" leave="subscriptions">
            <p>Open the <open link="billingCenter"/> again: \(claim).</p>
          </solution>
        </troubleshooting>
      </fragment>
      """
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: [flow], allowsDrafts: true, readsSentences: false)
    _ = Pipeline(ChangedProject().writing(text, to: fragment).sources, options: options, diagnostics: &diagnostics)?
      .verify(diagnostics: &diagnostics)
    return diagnostics.filter { $0.severity == .error }
  }

  /// As the fragment once said it of “that product”, and meant the other one only: false after a trial, of an expired
  /// plan, and where an invoice is overdue.
  @Test(arguments: ["{newProduct}", "goToWebinar"], ["add-product", "try-product"])
  func aPromiseAboutTheChosenProductIsFalseWhereItsStatusForbidsIt(product: String, flow: String) {
    let tag = "<claim control=\"addLicences\" product=\"\(product)\" is=\"enabled\">"
    let found = Self.found("\(tag)you can add licences for it</claim>", in: flow)
    #expect(found.map(\.id) == [.claimFalse])
    #expect(found.first?.place?.text == tag)
  }

  @Test func aPromiseUnderAnIfAboutTheSameProductIsFine() {
    let condition = "control=\"subscribeNow\" product=\"{newProduct}\" is=\"enabled\""
    let hidden = "<claim control=\"renew\" product=\"{newProduct}\" is=\"hidden\">it cannot be renewed</claim>"
    #expect(Self.found("<if \(condition)>after a trial, \(hidden)</if>", in: "add-product").isEmpty)
  }

  @Test func theProductThatWasChosenIsAmongTheProductsOfTheAccount() {
    let claim = "<claim fact=\"account.products\" includes=\"{newProduct}\">it is listed</claim>"
    #expect(Self.found(claim, in: "add-product").isEmpty)
  }

  @Test func noAccountIsAddedForTheChoice() throws {
    let report = try #require(try ShippedContent().reports(everyNumber: false).first { $0.flow == "add-product" })
    #expect(report.accounts == AccountBox.all.count)
  }

  @Test func onlyAnInputOfAProductSaysWhoseControlItIs() {
    let found = Self.found(
      "<claim control=\"renew\" product=\"{licences}\" is=\"hidden\">it is so</claim>", in: "add-product")
    #expect(found.contains { $0.id == .valueWrong })
  }
}
