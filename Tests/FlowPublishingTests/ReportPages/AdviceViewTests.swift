import FlowPublishing
import FlowReading
import Testing

/// How a report shows advice that contains XML elements.
@Suite struct AdviceViewTests {
  @Test func elementsToWriteStandOnLinesOfTheirOwn() throws {
    let advice =
      "Add to the step “edit”: <troubleshooting id=\"t\"><p><symptom screen=\"cart\">…</symptom></p><solution id=\"s\" "
      + "leave=\"cart\"><p><cause fact=\"contact.role\" is=\"user\">…</cause></p></solution></troubleshooting>."
    let (words, elements) = try #require(AdviceView.parts(of: advice))
    #expect(words == "Add to the step “edit”:")
    #expect(
      AdviceView.lines(of: elements) == [
        "<troubleshooting id=\"t\">", "  <p><symptom screen=\"cart\">…</symptom></p>",
        "  <solution id=\"s\" leave=\"cart\">", "    <p><cause fact=\"contact.role\" is=\"user\">…</cause></p>",
        "  </solution>", "</troubleshooting>",
      ])
  }

  @Test(arguments: [
    "Say it without the <if>.", "Add <set input=\"x\" value=\"…\"/> to it.", "Write it: <p>", "Use {licences}.",
    "Write <a>x</a> or <b>y</b>: either is right.",
  ]) func otherAdviceIsASentence(advice: String) {
    #expect(AdviceView.parts(of: advice) == nil)
    #expect(AdviceView(text: advice).markup == HTML.paragraph(advice))
  }

  @Test(arguments: [
    (0, "0 %"), (1, "< 0.1 %"), (5, "0.1 %"), (1_250, "12.5 %"), (9_999, "> 99.9 %"), (10_000, "100 %"),
  ]) func sharesNeverRoundToNothingOrAll(count: Int, expected: String) {
    #expect(count.percentage(of: 10_000) == expected)
  }
}

extension HTML {
  fileprivate static func paragraph(_ text: String) -> HTML {
    var html = HTML()
    html.append(.div, [.class("help")]) { help in help.append(.p) { $0.append(text: text) } }
    return html
  }
}
