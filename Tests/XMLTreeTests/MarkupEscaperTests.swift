import Testing
import XMLTree

@Suite struct MarkupEscaperTests {
  private static let text = "a & b < c > d \" e ' f\tg\nh\ri"

  @Test(arguments: [
    (MarkupEscaper.Context.text, "a &amp; b &lt; c &gt; d \" e ' f\tg\nh&#13;i"),
    (.attribute, "a &amp; b &lt; c &gt; d &quot; e ' f&#9;g&#10;h&#13;i"),
    (.page, "a &amp; b &lt; c &gt; d &quot; e &#39; f\tg\nh\ri"),
  ]) func whatEndsAContextIsEscapedInIt(context: MarkupEscaper.Context, markup: String) {
    #expect(MarkupEscaper.escaped(Self.text, in: context) == markup)
  }

  @Test(arguments: [MarkupEscaper.Context.attribute, .page])
  func aQuotationMarkWithAnAccentIsEscaped(context: MarkupEscaper.Context) {
    #expect(Array(MarkupEscaper.escaped("\"\u{301}", in: context).utf8) == Array("&quot;\u{301}".utf8))
  }

  @Test func whatXMLDoesNotHaveIsReplaced() {
    #expect(MarkupEscaper.escaped("a\u{0}b\u{FFFE}", in: .text) == "a\u{FFFD}b\u{FFFD}")
    #expect(MarkupEscaper.escaped("", in: .text).isEmpty)
  }
}
