import BillingModel
import FlowReading
import FlowStudies
import TestSupport
import Testing

/// A small article without errors, with words that a test replaces.
struct CancelArticle {
  static let status = "<claim fact=\"subscription.status\" is=\"pendingCancellation\">It ends.</claim>"
  static let endDate = "<claim fact=\"subscription.endDate\" is-not=\"{today}\">It has an end.</claim>"
  static let balance = "<claim fact=\"account.balance\" is=\"{before.account.balance}\">No credit.</claim>"
  static let back = "<claim screen=\"subscriptions\">You are back.</claim>"
  static let features = "<claim fact=\"subscription.tier\" is=\"premium\">You keep more.</claim>"

  private let test: MutationTest

  init(
    replacing replacements: [(whole: String, weak: String)] = [], settings: ProjectSettings = ProjectSettings(),
    threads: Threads = .one
  ) {
    let words = replacements.reduce(CancelArticle.text) { $0.replacing($1.whole, with: $1.weak) }
    let file = SourceFile(path: "Content/flows/cancel.xml", bytes: Array(words.utf8))
    test = MutationTest(ProjectSources([file]), catalogue: .sample, settings: settings, threads: threads)
  }

  /// The results of every mutant.
  func report(explainedBy survivors: SurvivorList = SurvivorList()) -> MutationReport {
    test.run(explainedBy: survivors)
  }

  /// The first error that a mutation causes. Throws when the article has no such mutant, unless `mayLack` allows that.
  func error(after change: MutationTests.Change, orNone mayLack: Bool = false) throws -> Diagnostic.ID? {
    let mutant = test.mutants.first { $0.kind == change.kind && $0.about == change.about }
    if mutant == nil, mayLack { return nil }
    return test.firstError(after: try #require(mutant))
  }

  private static let text = """
    <flow xmlns="urn:passo:flow:1" id="cancel" xml:lang="en" product="remoteSupport">
      <title id="title">How do I cancel my plan?</title>
      <summary id="summary"><p>It is done in a few steps.</p></summary>
      <prerequisite id="plan"><p><need fact="subscription.status" is="active">You have a plan.</need></p></prerequisite>
      <prerequisite id="contact"><p><need fact="contact.role" is="billingContact">You are the contact.</need></p></prerequisite>
      <elsewhere id="moved" leave="goToAdmin"><p><if fact="account.kind" is="migrated">If you have moved, go there.</if></p></elsewhere>
      <elsewhere id="corporate" leave="corporateBillingPortal"><p><if fact="account.kind" is="corporate">If it is corporate, go there.</if></p></elsewhere>
      <steps>
        <step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step>
        <step id="cancel"><p>Click <click control="options"/>, then <click control="cancelSubscription"/>.</p></step>
        <step id="confirm"><p>Click <click control="confirmCancellation"/>.</p></step>
        <step id="close"><p>Click <click control="close"/>.</p></step>
      </steps>
      <result id="result">
        <p>\(status) \(balance) \(back) <!-- --> <if fact="subscription.tier" is="premium">It was the larger one. \(features)</if></p>
      </result>
      <result id="mail">
        <p><claim event="mailSent" to="reader" kind="cancellationConfirmation">You receive a mail.</claim></p>
      </result>
    </flow>
    """
}
