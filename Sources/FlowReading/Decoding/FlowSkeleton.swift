/// The flow that `passo new flow` writes. It is complete and valid, and its comments say what to write where.
package struct FlowSkeleton {
  /// The text of the file.
  package let text: String

  /// An id that no flow can have, because `index.html` is the list of articles.
  static let takenID = "index"

  /// The text of a flow with this id, about a product and in a language of the catalogue, given by their ids; nil when
  /// no flow can have the id.
  package init?(id: String, product: String, language: String) {
    let letters = id.unicodeScalars
    guard id.lowercased() != FlowSkeleton.takenID, let first = letters.first, first.properties.isAlphabetic,
      letters.allSatisfy(\.isAllowedInID)
    else { return nil }
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-model href="../flow.xsd" type="application/xml" schematypens="http://www.w3.org/2001/XMLSchema"?>
      <!-- A flow is one help article. docs/flow.md explains every element, and passo check says what is not right yet.
           An editor that knows XML Schema completes names from \(ProjectLayout.schema("flow.xsd")). -->
      <flow xmlns="urn:passo:flow:1" id="\(id)" xml:lang="\(language)" product="\(product)">
        <!-- Give an id to everything that has words, and never change it: translations and links find it by its id. -->
        <title id="title">How do I open the options of my <product/> plan?</title>

        <!-- What the reader gets. A claim wraps the words that promise, and says what must then be so. -->
        <summary id="summary">
          <p><claim screen="subscriptions">You find everything that you can do with your plan</claim> there.</p>
        </summary>

        <!-- What the reader decides would come here, for example
             <input name="licences" type="count" at-least="{plan.minimumLicences}" below="{subscription.licences}"/>
             Other elements then call it {licences}, and verification tries every value that matters. -->

        <!-- What must be so before the first step. The need is the words that require it. -->
        <prerequisite id="has-plan">
          <p><need fact="account.products" includes="{product}">You have a <product/> plan or trial.</need></p>
        </prerequisite>
        <prerequisite id="billing-contact">
          <p><need fact="contact.role" is="billingContact">You are the billing contact of the account.</need></p>
        </prerequisite>
        <!-- Where readers go whom these steps do not serve. -->
        <elsewhere id="corporate" leave="corporateBillingPortal">
          <p><if fact="account.kind" is="corporate">If your account is a corporate one, use the
            <link to="corporateBillingPortal"/>.</if></p>
        </elsewhere>
        <elsewhere id="moved" leave="goToAdmin">
          <p><if fact="account.kind" is="migrated">If your account has moved to <link to="goToAdmin"/>, go there.</if></p>
        </elsewhere>
        <!-- What it costs or changes, before the reader starts. Wrap what the model cannot know in manual, and say why. -->
        <note id="time" kind="tip">
          <p><manual reason="Nothing in the model takes time.">It takes a minute.</manual></p>
        </note>

        <steps>
          <!-- One sentence for each step. click, enter, choose and open are what the reader does; the page shows the
               product's own labels for them. -->
          <step id="sign-in"><p>Sign in to the <open link="billingCenter"/>.</p></step>
          <step id="options">
            <p>Click the <click control="options"/> icon of <product/>.</p>
            <!-- For every way in which a step can fail: what the reader sees, and a solution for each cause. A solution
                 goes on with a step (resume) or sends the reader away (leave). -->
            <troubleshooting id="no-options">
              <p><symptom control="options" is="hidden">You cannot see the <ui control="options"/> icon.</symptom></p>
              <solution id="trial" leave="subscribe">
                <p><cause fact="subscription.status" one-of="trialRunning trialEnded">What you have is a
                  trial.</cause> Click <click control="subscribeNow"/>.</p>
              </solution>
              <solution id="expired" leave="renew">
                <p><cause fact="subscription.status" is="expired">Your plan has expired.</cause> Click
                  <click control="renew"/>.</p>
              </solution>
            </troubleshooting>
          </step>
          <!-- What the model then refuses to some is an if: it says when the sentence holds. -->
          <step id="look">
            <p><if fact="subscription.status" is="active">If your plan is active,
              <claim control="editSubscription" is="enabled">you can click <ui control="editSubscription"/></claim>.</if></p>
          </step>
        </steps>

        <!-- What is so at the end. -->
        <result id="result">
          <p><claim screen="subscriptions">You see your subscriptions.</claim></p>
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
