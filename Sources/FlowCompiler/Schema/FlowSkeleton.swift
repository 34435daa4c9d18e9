/// The flow that `passo new flow` writes: whole and valid, with comments that say what to put where.
package struct FlowSkeleton {
  /// The text of the file.
  package let text: String

  /// A flow called `id`, which also names its file, about a product, in a language; nil when `id` cannot be an id.
  ///
  /// The product and the language are ids of the catalogue.
  package init?(id: String, product: String, language: String) {
    let letters = id.unicodeScalars
    guard let first = letters.first, first.properties.isAlphabetic,
      letters.allSatisfy(\.isAllowedInID)
    else { return nil }
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- A flow is one help article. docs/flow.md explains every element, and passo check says what is not right yet.
           An editor that knows XML Schema completes names from Content/flow.xsd. -->
      <flow xmlns="urn:passo:flow:1" id="\(id)" xml:lang="\(language)" product="\(product)">
        <!-- Give an id to everything that has words, and never change it: translations and links find it by its id. -->
        <title id="title">How do I change the number of licences of my <product/> plan?</title>

        <!-- What the reader gets. A claim wraps the words that promise, and says what must then be so. -->
        <summary id="summary">
          <p><claim fact="subscription.licences" is="{licences}">Your plan has the new number as soon as you have ordered
            it.</claim></p>
        </summary>

        <!-- What the reader decides. Other elements call it {licences}. -->
        <input name="licences" type="count" at-least="{plan.minimumLicences}" below="{subscription.licences}"/>

        <!-- What must be so before the first step. The need is the words that require it. -->
        <prerequisite id="has-plan">
          <p><need fact="account.products" includes="{product}">You have a <product/> plan.</need></p>
        </prerequisite>
        <!-- Where readers go whom these steps do not serve. -->
        <elsewhere id="corporate" leave="corporateBillingPortal">
          <p><if fact="account.kind" is="corporate">If your account is a corporate one, use the
            <link to="corporateBillingPortal"/>.</if></p>
        </elsewhere>
        <!-- What it costs or changes, before the reader starts. Wrap what the model cannot know in manual, and say why. -->
        <note id="time" kind="tip">
          <p><manual reason="Nothing in the model takes time.">It takes a few minutes.</manual></p>
        </note>

        <steps>
          <!-- One sentence for each step. click, enter, choose and open are what the reader does; the page shows the
               product's own labels for them. -->
          <step id="sign-in"><p>Sign in to the <open link="billingCenter"/>.</p></step>
          <step id="edit">
            <p>Click <click control="options"/>, then click <click control="editSubscription"/>.</p>
            <!-- For every way in which a step can fail: what the reader sees, and a solution for each cause. A solution
                 goes on with a step (resume) or sends the reader away (leave). -->
            <troubleshooting id="no-options">
              <p><symptom control="options" is="hidden">You cannot see <ui control="options"/></symptom></p>
              <solution id="expired" leave="renew">
                <p><cause fact="subscription.status" is="expired">Your plan has expired</cause>: click
                  <click control="renew"/>.</p>
              </solution>
            </troubleshooting>
          </step>
          <step id="set"><p>Set <enter control="licences" value="{licences}"/> to the number that you want to keep, then
            click <click control="addToCart"/>.</p></step>
          <step id="checkout"><p>Click <click control="proceedToCheckout"/>.</p></step>
          <!-- Gestures inside an if are only made where it holds. -->
          <step id="place">
            <p>Click <click control="placeOrder"/>. <if fact="order.asksFor" includes="authentication">If your bank asks
              you to confirm, click <click control="confirmPayment"/>.</if></p>
          </step>
        </steps>

        <!-- What is so at the end. -->
        <result id="result">
          <p><claim event="mailSent" to="reader" kind="orderConfirmation">You get an e-mail that confirms the
            order.</claim></p>
        </result>
      </flow>

      """
  }
}

extension Unicode.Scalar {
  fileprivate var isAllowedInID: Bool {
    self == "-" || ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}
