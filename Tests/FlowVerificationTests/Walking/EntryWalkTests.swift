import BillingModel
import TestSupport
import FlowVerification
import Testing

/// Tests how a walk uses an input, from the first gesture that enters it to the last claim that compares with it.
@Suite struct EntryWalkTests {
  /// Explores an article with the accounts that differ from the ordinary account only in some dimensions.
  private func explored(
    differingIn dimensions: [Dimension] = [], inputs: String, steps: String
  ) throws -> Exploration {
    let article = try SampleArticle(
      """
      <flow xmlns="urn:passo:flow:1" id="sample" xml:lang="en" product="remoteSupport">
        <title id="title">How do I change my plan?</title>
        <summary id="summary"><p>It is done in a few steps.</p></summary>
        \(inputs)
        <steps>
          <step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step>
          \(steps)
        </steps>
        <result id="result"><p>That is all.</p></result>
      </flow>
      """)
    return article.explored(.all.ordinary(in: Dimension.allCases.filter { !dimensions.contains($0) }))
  }

  /// The second number has to be below the first, and no number is below the lowest.
  @Test func whoHasNothingToEnterAfterWhatWasEnteredIsStranded() throws {
    let exploration = try explored(
      inputs: """
        <input name="first" type="count" at-least="{plan.minimumLicences}" at-most="{subscription.licences}"/>
        <input name="second" type="count" at-least="{plan.minimumLicences}" below="{order.licences}"/>
        """,
      steps: """
        <step id="edit"><p>Click <click control="options"/>, then <click control="editSubscription"/>.</p></step>
        <step id="number">
          <p>Enter <enter control="licences" value="{first}"/>, then <enter control="licences" value="{second}"/>.</p>
        </step>
        """)
    #expect(exploration.groups.map(\.failure) == [.strandedAtInput(1)])
  }

  /// The screens on which the steps of the nearest reader end are the landings for other accounts.
  @Test func theOrdinaryReaderEntersWhatWorks() throws {
    let exploration = try explored(
      inputs: "<input name=\"number\" type=\"vatNumber\"/>",
      steps: """
        <step id="tab">
          <p>Click <click control="paymentMethodTab"/>, then <click control="editPaymentMethod"/>.</p>
        </step>
        <step id="number"><p>Enter <enter control="vatNumber" value="{number}"/>.</p></step>
        <step id="apply"><p>Click <click control="applyVatNumber"/>.</p></step>
        """)
    let screens = [Screen.subscriptions, .editPaymentMethod, .editPaymentMethod, .editPaymentMethod]
    #expect(exploration.walker.landings == screens)
  }

  /// Some accounts end the step on another screen than its landing, and the cause of the advice compares with the
  /// value that they entered.
  @Test func aCauseKnowsWhatWasEnteredAtTheEndOfItsStep() throws {
    let exploration = try explored(
      inputs: "<input name=\"card\" type=\"paymentMethod\" one-of=\"validCard cardWithConfirmation\"/>",
      steps: """
        <step id="edit"><p>Click <click control="options"/>, then <click control="editSubscription"/>.</p></step>
        <step id="plan">
          <p>Choose <choose control="planTier" value="premium"/>, then click <click control="proceedToCheckout"/>.</p>
        </step>
        <step id="card"><p>Enter <enter control="paymentMethod" value="{card}"/>.</p></step>
        <step id="place">
          <p>Click <click control="placeOrder"/>.</p>
          <troubleshooting id="bank">
            <p><symptom screen="bankConfirmation">Your bank asks.</symptom></p>
            <solution id="confirm" leave="bankConfirmation">
              <p><cause fact="paymentMethod.kind" is="{card}">It asks for this card.</cause> Ask <link to="contactSupport"/>.</p>
            </solution>
          </troubleshooting>
        </step>
        """)
    #expect(!exploration.groups.contains { if case .causeMissing = $0.failure { true } else { false } })
    #expect(exploration.walker.reached.followedSolutions.contains(0))
  }

  /// The same plan is chosen again to test whether a cause is the reason why it was refused.
  @Test(arguments: ["standard", "{plan}"]) func aCauseThatChangesNothingIsFoundOut(plan: String) throws {
    let exploration = try explored(
      differingIn: [.tier, .cycle],
      inputs: plan == "{plan}" ? "<input name=\"plan\" type=\"tier\" is=\"standard\"/>" : "",
      steps: """
        <step id="edit"><p>Click <click control="options"/>, then <click control="editSubscription"/>.</p></step>
        <step id="plan">
          <p>Choose <choose control="planTier" value="\(plan)"/>.</p>
          <troubleshooting id="smaller">
            <p><symptom message="downgradeNeedsSupport">A message says so.</symptom></p>
            <solution id="annual" leave="editSubscription">
              <p><cause fact="subscription.cycle" is="annual">You pay by the year.</cause> Ask <link to="contactSupport"/>.</p>
            </solution>
          </troubleshooting>
        </step>
        """)
    #expect(exploration.groups.contains { $0.failure == .causeFalse(solution: 0) })
  }
}
