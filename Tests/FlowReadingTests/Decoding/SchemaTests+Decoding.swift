import BillingModel
import FlowReading
import TestSupport
import Testing
import XMLTree

extension SchemaTests {
  /// A flow with one step, which has these words.
  private func flow(step words: String, before: String = "") throws -> Flow {
    let text = """
      <flow xmlns="urn:passo:flow:1" id="words" xml:lang="en" product="remoteSupport">
        <title id="title">How?</title><summary id="summary"><p>So.</p></summary>\(before)
        <steps><step id="step"><p>\(words)</p></step></steps><result id="result"><p>Done.</p></result>
      </flow>
      """
    let (flow, diagnostics) = FixtureFlow.read(SourceFile(path: "words.xml", bytes: Array(text.utf8)))
    #expect(diagnostics.map { "\(ExpectedDiagnostic($0))" } == [])
    return try #require(flow)
  }

  /// The words of a paragraph, with the ids of its codes in brackets.
  private func outline(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let words, _): words
      case .code(let code): "[\(code.id)" + (code.content.isEmpty ? "]" : "|\(outline(code.content))]")
      }
    }.joined()
  }

  private func codes(_ content: [Inline]) -> [InlineCode] {
    content.flatMap { inline -> [InlineCode] in
      guard case .code(let code) = inline else { return [] }
      return [code] + codes(code.content)
    }
  }

  @Test(arguments: [
    ("  A  b\n  c. ", "A b c."),
    ("A <if fact=\"today.day\" is=\"1\"> b </if> c", "A [if.today.day|b ]c"),
    ("A <if fact=\"today.day\" is=\"1\">b </if> ", "A [if.today.day|b]"),
    ("A<!-- no --> b", "A b"),
    ("A <product/> <product/> b", "A [product] [product-2] b"),
    ("A\u{A0} \u{A0}b &amp; c", "A\u{A0} \u{A0}b & c"),
    ("<![CDATA[ A ]]> <ui screen=\"cart\"/> ", "A [cart]"),
  ])
  func blanksOfAParagraphCountAsOne(words: String, outline expected: String) throws {
    #expect(outline(try flow(step: words).steps[0].paragraph.content) == expected)
  }

  @Test func codesAreNamedAfterTheirKindAndName() throws {
    let words = """
      <click control="options"/> <ui control="options"/> <open link="billingCenter"/> <link flow="cancel"/>
      <claim fact="order.totalDue" is="0">a</claim> <claim shown="order.totalDue">b</claim>
      <claim event="mailSent" to="reader" kind="orderConfirmation">c</claim> <manual reason="r">d</manual>
      """
    let expected = """
      [options] [options-2] [billingCenter] [cancel] [claim.order.totalDue|a] [claim.order.totalDue-2|b] \
      [claim.orderConfirmation|c] [manual|d]
      """
    #expect(outline(try flow(step: words).steps[0].paragraph.content) == expected)
  }

  @Test func pluralsHaveABranchForEachForm() throws {
    let flow = try #require(FixtureFlow.read(try TestFiles.file("Valid/everything.xml")).flow)
    let expected = """
      You pay [value.order.totalDue]. [plural|[when.one|You have one licence.]\
      [when.other|You have [value.subscription.licences] licences.]]
      """
    #expect(outline(flow.examples[0].paragraph.content) == expected)
  }

  @Test func meaningIsTheElementWithoutItsWordsAndItsOrder() throws {
    let words =
      "<claim  is = '0'\n fact=\"order.totalDue\">a</claim> <manual reason=\"a &quot;b&quot; &lt; c\">d</manual>"
    let meanings = codes(try flow(step: words).steps[0].paragraph.content).map(\.meaning)
    #expect(meanings == ["claim fact=\"order.totalDue\" is=\"0\"", "manual reason=\"a &quot;b&quot; &lt; c\""])
  }

  @Test func placesAreWhereTheAuthorLooks() throws {
    let words =
      "<click control=\"options\"/> <claim shown=\"order.period\">the <ui screen=\"cart\"/></claim> <product/>"
    let places = codes(try flow(step: words).steps[0].paragraph.content).map(\.place.text)
    #expect(places == ["options", "<claim shown=\"order.period\">", "cart", "<product/>"])
  }

  @Test(
    arguments: [
      ("fact=\"subscription.licences\" is=\"{licences}\"", .fact(.subscriptionLicences), [.input("licences")]),
      ("fact=\"order.totalDue\" above=\"17.9\"", .fact(.orderTotalDue), [.literal(.money(Money(1790, .euro)))]),
      ("fact=\"account.products\" includes=\"meetings\"", .fact(.accountProducts), [.literal(.name(1))]),
      ("fact=\"account.products\" includes=\"{product}\"", .fact(.accountProducts), [.literal(.name(0))]),
      ("fact=\"paymentMethod.kind\" is=\"none\"", .fact(.paymentMethodKind), [.literal(.name(1))]),
      ("fact=\"subscription.status\" is=\"none\"", .fact(.subscriptionStatus), [.literal(.none)]),
      ("fact=\"paymentMethod.works\" is=\"no\"", .fact(.paymentMethodWorks), [.literal(.flag(false))]),
      ("fact=\"today\" is=\"{before.today}\"", .fact(.today), [.before(.today)]),
      ("fact=\"today.day\" one-of=\"1 31\"", .fact(.todayDay), [.literal(.count(1)), .literal(.count(31))]),
      ("control=\"options\" product=\"meetings\" is=\"hidden\"", .control(.options, .other, .hidden), []),
      ("event=\"mailSent\" to=\"reader\" kind=\"paymentReceipt\"", .mail(.paymentReceipt), []),
    ] as [(String, Condition.Subject, [Operand])])
  func conditionsAreDecoded(attributes: String, subject: Condition.Subject, operands: [Operand]) throws {
    let input = "<input name=\"licences\" type=\"count\" at-least=\"1\"/>"
    let words = "<enter control=\"licences\" value=\"{licences}\"/> <claim \(attributes)>a</claim>"
    let kind = codes(try flow(step: words, before: input).steps[0].paragraph.content).last?.kind
    guard case .claim(let condition) = kind else {
      Issue.record("No claim but \(String(describing: kind)).")
      return
    }
    #expect(condition.subject == subject)
    #expect(condition.operands == operands)
  }

  @Test func theWholeFlowIsDecoded() throws {
    let flow = try #require(FixtureFlow.read(try TestFiles.file("Valid/everything.xml")).flow)
    #expect(flow.inputs.map(\.name) == ["licences", "card", "vatNumber"])
    #expect(flow.inputs[0].limits.map(\.comparison) == [.atLeast, .atMost, .above, .below])
    #expect(flow.preliminaries.count == 7)
    #expect(flow.steps.map(\.isOptional) == [false, false, false, false, true, false, false])
    #expect(flow.steps[1].tips.map(\.resume) == [nil, "edit"])
    #expect(flow.steps[1].troubleshooting[0].solutions.map(\.id) == ["trial", "ended"])
    #expect(flow.steps[2].troubleshooting[0].solutions[0].role == "accountAdmin")
    #expect(flow.examples[0].settings.map(\.value) == ["6", "validCard"])
    #expect(flow.paragraphs.count == Set(flow.paragraphs.map(\.id)).count)
  }
}
