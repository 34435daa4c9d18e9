import BillingModel
import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Conditions around words alone are asked like those around claims.
@Suite struct WordConditionTests {
  private static let note = "<if fact=\"subscription.licences\" above=\"{plan.minimumLicences}\">If"

  /// What is found in the article on cancelling a plan with other words in the place of an `if`.
  private static func found(_ words: String) throws -> [Diagnostic] {
    let project = try ChangedProject().replacing(note, with: words, in: "Content/flows/cancel-plan.xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["cancel-plan"], allowsDrafts: true, readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    return diagnostics.filter { [.conditionConstant, .conditionUnseen].contains($0.id) }
  }

  @Test func oneThatIsAlwaysTrueIsReported() throws {
    let found = try Self.found("<if fact=\"account.kind\" is=\"online\">If")
    #expect(found.map(\.id) == [.conditionConstant])
    #expect(found.first?.message == "This condition is always true here.")
  }

  @Test func oneThatIsNeverTrueIsReported() throws {
    let found = try Self.found("<if fact=\"subscription.status\" is=\"trialEnded\">If")
    #expect(found.map(\.id) == [.conditionConstant])
    #expect(found.first?.message == "This condition is never true here.")
    #expect(found.first?.notes.first?.text.hasPrefix("A note is judged at the end of the walk") == true)
  }

  @Test func oneOfAFactThatNoScreenHasShownIsReported() throws {
    let found = try Self.found("<if fact=\"order.offers\" includes=\"vatNumber\">If")
    #expect(found.contains { $0.id == .conditionUnseen })
  }

  @Test func oneThatHoldsForSomeIsFine() throws {
    #expect(try Self.found("<if fact=\"subscription.licences\" above=\"{plan.minimumLicences}\">If").isEmpty)
  }

  /// Nothing that is done or claimed depends on them, so that they cost little.
  @Test func manyOfThemDivideNoWalk() throws {
    func explored(_ conditions: Int) throws -> Exploration {
      let notes = (0..<conditions).map { number in
        "<note id=\"n\(number)\"><p><if fact=\"subscription.daysLeft\" above=\"\(number % 28)\">So it is.</if></p></note>"
      }
      return try SampleArticle(
        """
        <flow xmlns="urn:passo:flow:1" id="sample" xml:lang="en" product="remoteSupport">
          <title id="title">How do I change my plan?</title>
          <summary id="summary"><p>It is done in a few steps.</p></summary>
          \(notes.joined())
          <steps><step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step></steps>
          <result id="result"><p>That is all.</p></result>
        </flow>
        """
      ).explored(.all)
    }
    let (none, one, many) = (try explored(0), try explored(1), try explored(41))
    #expect(none.walks == one.walks && many.walks == one.walks)
    #expect(many.effort.operations - none.effort.operations == 41 * (one.effort.operations - none.effort.operations))
  }

  @Test func anInnerOneIsAskedOfThoseForWhomTheOuterOneHolds() throws {
    let inner = "<if fact=\"subscription.licences\" at-least=\"3\">"
    let found = try Self.found("<if fact=\"subscription.licences\" above=\"6\">\(inner)Many.</if> If")
    #expect(found.map(\.place?.text) == [inner])
  }
}
