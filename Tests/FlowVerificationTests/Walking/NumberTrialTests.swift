import BillingModel
import FlowReading
import TestSupport
import FlowVerification
import Testing

/// Tests which numbers are tried for an input.
@Suite struct NumberTrialTests {
  /// The slower search tries every number between the declared ones.
  @Test func everyNumberBetweenTheDeclaredOnesComesToWhatTheyComeTo() throws {
    let content = try ShippedContent()
    let declared = try content.reports(everyNumber: false)
    let exact = try content.reports(everyNumber: true)
    #expect(declared.contains { !$0.numbers.isEmpty })
    #expect(declared.count == exact.count)
    for (one, other) in zip(declared, exact) {
      #expect(one.outcomes == other.outcomes, "\(one.flow)")
      #expect(one.stages == other.stages, "\(one.flow)")
      #expect(one.findings.isEmpty && other.findings.isEmpty)
      for (input, numbers) in one.numbers {
        let all = try #require(other.numbers[input])
        #expect(Set(numbers).isSubset(of: all))
        // One number stands for all numbers beyond those with which the input is compared.
        let compared = numbers.filter { $0 < 1_000 }
        let (lowest, highest) = (try #require(compared.first), try #require(compared.last))
        #expect(highest > 40 && Set(all).isSuperset(of: lowest...highest))
      }
    }
  }

  /// Nothing in the article names the highest number either, once nobody is helped with it.
  @Test func theNumberWithWhichAFailureBeginsIsFoundFarBelowTheHighest() throws {
    let path = "Content/flows/add-licences.xml"
    let text = try #require(try ShippedContent().file(path).map { String(decoding: $0.bytes, as: UTF8.self) })
    let start = try #require(text.firstRange(of: "<troubleshooting id=\"too-many\">")).lowerBound
    let end = try #require(text[start...].firstRange(of: "</troubleshooting>")).upperBound
    let project = try ChangedProject().replacing(String(text[start..<end]), with: "", in: path)
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["add-licences"], allowsDrafts: true, readsSentences: false)
    let pipeline = Pipeline(project.sources, options: options, diagnostics: &diagnostics)
    _ = pipeline?.verify(diagnostics: &diagnostics)
    let notes = diagnostics.flatMap(\.notes).map(\.text)
    #expect(notes.contains { $0.contains("they fail with 51 to ") }, "\(notes)")
  }

  /// Nothing in the article names the number of users with a licence, and yet the failure is found to end at this
  /// number.
  @Test func theNumberWithWhichAFailureBeginsIsFoundBetweenNeighbours() throws {
    let article = try SampleArticle(
      """
      <flow xmlns="urn:passo:flow:1" id="sample" xml:lang="en" product="remoteSupport">
        <title id="title">How do I change my plan?</title>
        <summary id="summary"><p>It is done in a few steps.</p></summary>
        <input name="licences" type="count" at-least="{plan.minimumLicences}" below="{subscription.licences}"/>
        <steps>
          <step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step>
          <step id="edit"><p>Click <click control="options"/>, then <click control="editSubscription"/>.</p></step>
          <step id="reduce"><p>Enter <enter control="licences" value="{licences}"/>, then click <click control="addToCart"/>.</p></step>
        </steps>
        <result id="result"><p>The order is in the cart.</p></result>
      </flow>
      """)
    let plans = [Dimension.role, .accountKind, .ownership, .status, .licences, .otherItem]
    let half = AccountBox.all.ordinary(in: plans).narrowed(.assigned, to: AssignedShare.half.bit)
    let exploration = article.explored(half)
    let group = try #require(
      exploration.groups.first {
        if case .stranded(_, .refused(.message(.belowAssigned), _)) = $0.failure { true } else { false }
      })
    #expect(exploration.failingNumbers(of: group)?.contains("“licences”, they fail with 1 to 4.") == true)
    let coarse = article.explored(half, refinesNumbers: false)
    #expect(
      coarse.groups.first { $0.failure == group.failure }.flatMap(coarse.failingNumbers)?.contains("they fail with 1.")
        == true)
  }

  /// A number that nothing but the article names decides too.
  @Test(arguments: ["is=\"7\"", "one-of=\"3 7\"", "is-not=\"7\"", "below=\"2\"", "above=\"49\"", "at-most=\"1\""])
  func aNumberThatAConditionNamesIsTried(comparison: String) throws {
    let reached = try Self.entering("<if fact=\"order.licences\" \(comparison)>For so many, ask first.</if>").walker
      .reached
    #expect(reached.conditionsTrue.contains(0))
    #expect(reached.conditionsFalse.contains(0))
  }

  @Test(arguments: ["order.licences", "subscription.assigned"]) func aNumberThatAClaimNamesIsTried(fact: String) throws
  {
    let groups = try Self.entering("<claim fact=\"\(fact)\" is-not=\"7\">They are not seven.</claim>").groups
    #expect(groups.contains { $0.failure == .claimFalse(0) } == (fact == "order.licences"))
  }

  @Test func aFactThatWhatIsOrderedIsComparedWithIsTried() throws {
    let reached = try Self.entering(
      "<claim fact=\"order.licences\" is=\"{licences}\">You see the number</claim>. <if fact=\"order.licences\""
        + " is=\"{plan.maximumLicences}\">More have to be asked for.</if>"
    ).walker.reached
    #expect(reached.conditionsTrue.contains(0))
  }

  /// A gap that is too large to try everything in it is named.
  @Test func whatATrialOfEveryNumberLeavesOutIsKnown() throws {
    let condition = "<if fact=\"order.licences\" is=\"5000\">For so many, ask first.</if>"
    let exact = try Self.entering(condition, numbers: .exact).walker.reached.numbersLeftOut(ofInput: 0)
    #expect(exact == [2...4_998, 5_002...999_999])
    #expect(try Self.entering(condition).walker.reached.numbersLeftOut(ofInput: 0).isEmpty)
    let small = "<if fact=\"order.licences\" is=\"900\">For so many, ask first.</if>"
    #expect(try Self.entering(small, numbers: .exact).walker.reached.numbersLeftOut(ofInput: 0) == [902...999_999])
  }

  /// The walks of an article that enters any number of licences and then says some words.
  private static func entering(_ words: String, numbers: NumberTrial = .declared) throws -> Exploration {
    try SampleArticle(
      """
      <flow xmlns="urn:passo:flow:1" id="sample" xml:lang="en" product="remoteSupport">
        <title id="title">How do I change my plan?</title>
        <summary id="summary"><p>It is done in a few steps.</p></summary>
        <input name="licences" type="count" at-least="1"/>
        <steps>
          <step id="enter"><p>Sign in to the <open link="billingCenter"/>.</p></step>
          <step id="edit"><p>Click <click control="options"/>, then <click control="editSubscription"/>.</p></step>
          <step id="number"><p>Enter <enter control="licences" value="{licences}"/>. \(words)</p></step>
        </steps>
        <result id="result"><p>The order is in the cart.</p></result>
      </flow>
      """
    ).explored(.all.ordinary(in: Dimension.allCases), numbers: numbers)
  }

  /// There are more numbers than two digits tell apart, so the search is repeated with more digits.
  @Test func moreNumbersTakeMoreDigitsAndComeToTheSame() throws {
    let flow = try #require(try CompiledFlow.all().first { $0.id == "remove-licences" })
    let declared = Exploration(center: flow.center, program: flow.program)
    let exact = Exploration(center: flow.center, program: flow.program, numbers: .exact)
    #expect(exact.space.choices.numbers(of: Choice(0)).count > Choices.numbers(toldApartBy: Choices.fewestDigits))
    #expect(!declared.isExceeded && !exact.isExceeded)
    #expect(exact.countsByOutcome() == declared.countsByOutcome())
  }
}
