import BillingModel
import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Whether the cause of a solution is why the reader was stopped: its fact is changed, and the gesture repeated.
@Suite struct CauseTests {
  /// Whether a cause is a false one for readers who have no payment method and order more licences.
  private func isFalse(_ cause: String) throws -> Bool {
    let article = try SampleArticle(
      """
      <flow xmlns="urn:passo:flow:1" id="sample" xml:lang="en" product="remoteSupport">
        <title id="title">How do I change my plan?</title>
        <summary id="summary"><p>It is done in a few steps.</p></summary>
        <steps>
          <step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step>
          <step id="edit"><p>Click <click control="options"/>, then <click control="editSubscription"/>.</p></step>
          <step id="number"><p>Enter <enter control="licences" value="20"/>, then click
            <click control="proceedToCheckout"/>.</p></step>
          <step id="place">
            <p>Click <click control="placeOrder"/>.</p>
            <troubleshooting id="missing">
              <p><symptom message="paymentMethodMissing">A message says so.</symptom></p>
              <solution id="other" leave="checkout">
                <p><cause \(cause)>That is why.</cause> Ask <link to="contactSupport"/>.</p>
              </solution>
            </troubleshooting>
          </step>
        </steps>
        <result id="result"><p>That is all.</p></result>
      </flow>
      """)
    let ordinary = Dimension.allCases.filter { $0 != .storedPayment && $0 != .dayInPeriod }
    let exploration = article.explored(.all.ordinary(in: ordinary))
    let isFalse = exploration.groups.contains { $0.failure == .causeFalse(solution: 0) }
    #expect(exploration.walker.reached.followedSolutions.contains(0) != isFalse)
    return isFalse
  }

  /// A role lets nobody go on, and no price does: nothing is sold for nothing, so that something stays due.
  @Test(arguments: [
    "fact=\"paymentMethod.kind\" is=\"none\"", "fact=\"account.balance\" is=\"0\"",
    "fact=\"account.balance\" below=\"{order.totalDue}\"", "fact=\"plan.monthlyPrice\" above=\"0\"",
    "fact=\"contact.role\" is=\"billingContact\"",
  ]) func whateverWouldLetTheReaderGoOnIsACause(_ cause: String) throws {
    #expect(try isFalse(cause) == (cause.contains("role") || cause.contains("Price")))
  }

  /// An account without the page's product would be stopped in another way, and is no such account.
  @Test(arguments: ["goToWebinar", "goToAssistRemoteSupportV5"])
  func aProductThatLetsNobodyGoOnIsNoCause(product: String) throws {
    let found = try ShippedContent().verified(flow: [
      (
        "<cause fact=\"subscription.status\" is=\"pendingCancellation\">",
        "<cause fact=\"account.products\" includes=\"\(product)\">"
      )
    ])
    let messages = found.filter { $0.id == .causeFalse }.map(\.message)
    #expect(!messages.isEmpty && messages.allSatisfy { $0.contains("This is so, but it is not why") }, "\(messages)")
  }

  @Test(arguments: [
    ("today\" at-least=\"2000-01-01", "This is so, but it is not why"),
    ("account.balance\" below=\"100000000.00", "This is so, but it is not why"),
    ("vat.rate\" above=\"1", "This is so, but it is not why"),
    ("account.currency\" is=\"EUR", "account.currency changes every amount with it."),
    ("plan.minimumLicences\" at-most=\"1", "plan.minimumLicences follows from other facts."),
  ]) func theReasonForRefusingACauseIsTrue(_ cause: String, _ words: String) throws {
    let found = try ShippedContent().verified(
      flow: [("<cause fact=\"subscription.status\" is=\"trialEnded\">", "<cause fact=\"\(cause)\">")])
    let messages = found.filter { $0.id == .causeFalse }.map(\.message)
    #expect(!messages.isEmpty && messages.allSatisfy { $0.contains(words) }, "\(messages)")
  }
}
