package import BillingModel
import FlowReading
import FlowTranslation
package import FlowVerification

/// A small article with several mistakes, so that its accounts come to every outcome.
package struct SampleArticle {
  private struct NotRead: Error {
    let diagnostics: [Diagnostic]
  }

  private let program: FlowProgram
  private let center: BillingCenter

  package init(_ text: String = SampleArticle.text) throws {
    let catalogue = Catalogue.sample
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Content/flows/sample.xml", bytes: Array(text.utf8))
    guard let flow = FlowReader(catalogue: catalogue, flowIDs: ["sample"]).read(file, diagnostics: &diagnostics),
      let language = catalogue.languages.first, let configuration = catalogue.configuration(for: flow.product)
    else { throw NotRead(diagnostics: diagnostics) }
    let translator = Translator(allowsDrafts: false)
    program = FlowProgramCompiler.compile(
      translator.translate(flow, to: language, with: nil, diagnostics: &diagnostics))
    center = BillingCenter(configuration)
  }

  /// The exploration of all walks of some accounts.
  package func explored(
    _ accounts: AccountBox, numbers: NumberTrial = .declared, limits: SearchLimits = .standard,
    refinesNumbers: Bool = true
  ) -> Exploration {
    Exploration(
      center: center, program: program, accounts: accounts, numbers: numbers, limits: limits,
      refinesNumbers: refinesNumbers)
  }

  /// The text. For example, it says nothing to corporate accounts and expired plans.
  private static let text = """
    <flow xmlns="urn:passo:flow:1" id="sample" xml:lang="en" product="remoteSupport">
      <title id="title">How do I change my plan?</title>
      <summary id="summary"><p>It is done in a few steps.</p></summary>
      <input name="licences" type="count" at-least="{plan.minimumLicences}" below="{subscription.licences}"/>
      <input name="card" type="paymentMethod"/>
      <prerequisite id="plan"><p><need fact="account.products" includes="remoteSupport">You have a plan.</need></p></prerequisite>
      <prerequisite id="contact"><p><need fact="contact.role" is="billingContact">You are the contact.</need></p></prerequisite>
      <elsewhere id="moved" leave="goToAdmin"><p><if fact="account.kind" is="migrated">If you have moved, go there.</if></p></elsewhere>
      <steps>
        <step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step>
        <step id="edit">
          <p>Click <click control="options"/>, then <click control="editSubscription"/>.</p>
          <troubleshooting id="no-options">
            <p><symptom control="options" is="hidden">You cannot see it.</symptom></p>
            <solution id="ended" leave="subscribe">
              <p><cause fact="subscription.status" is="trialEnded">The trial is over.</cause> Click <click control="subscribeNow"/>.</p>
            </solution>
            <solution id="running" leave="subscribe">
              <p><cause fact="subscription.status" is="trialRunning">The trial runs.</cause> Click <click control="subscribeNow"/>.</p>
            </solution>
          </troubleshooting>
          <troubleshooting id="greyed">
            <p><symptom control="editSubscription" is="disabled">You cannot click it.</symptom></p>
            <solution id="ending" resume="edit">
              <p><cause fact="subscription.status" is="pendingCancellation">It ends soon.</cause> Click <click control="keepPlan"/>.</p>
            </solution>
          </troubleshooting>
        </step>
        <step id="reduce">
          <p>In <enter control="licences" value="{licences}"/>, enter a number, then click <click control="addToCart"/>.</p>
          <troubleshooting id="in-use">
            <p><symptom message="belowAssigned">A message says so.</symptom></p>
            <solution id="unassign" by="accountAdmin" resume="enter">
              <p><cause fact="subscription.assigned" above="{licences}">More users have one.</cause> An administrator opens the
                <open link="adminCenter"/>, clicks <click control="manageUsers"/>, chooses
                <choose control="productLicence" value="{licences}"/>, then clicks <click control="save"/>.
                <claim fact="subscription.assigned" is="{licences}">The others lose access.</claim></p>
            </solution>
          </troubleshooting>
        </step>
        <step id="checkout">
          <p>Click <click control="proceedToCheckout"/>.</p>
          <tip id="again" resume="reduce"><p>For another number, click <click control="editOrder"/>.</p></tip>
        </step>
        <step id="pay" optional="yes">
          <p><if fact="order.asksFor" includes="paymentMethod">Enter a card in <enter control="paymentMethod" value="{card}"/>.</if></p>
        </step>
        <step id="place">
          <p>Click <click control="placeOrder"/>. <if fact="order.asksFor" includes="authentication">If your bank asks, click
            <click control="confirmPayment"/>.</if></p>
        </step>
      </steps>
      <result id="result">
        <p><claim fact="subscription.licences" is="{licences}">It has that number.</claim>
          <claim fact="subscription.anchorDay" is="{today.day}">The billing day moves.</claim>
          <claim event="mailSent" to="reader" kind="orderConfirmation">You receive a mail.</claim>
          <if fact="order.totalDue" above="0"><claim fact="order.paid" is="{order.totalDue}">You pay it.</claim></if>
          <if fact="order.surplus" above="0"><claim fact="account.balance" is="{order.surplus}">It stays.</claim></if></p>
      </result>
    </flow>
    """
}
