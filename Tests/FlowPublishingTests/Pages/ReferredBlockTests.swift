import FlowReading
import TestSupport
import Testing

/// A sentence quotes another block of its flow, and the page leads there.
@Suite struct ReferredBlockTests {
  /// The English article and checklist of the small flow, in which the words of a step come after a sentence.
  private func pages(_ sentence: String, notes: String = "") throws -> (article: String, checklist: String) {
    var project = try SmallProject()
    try project.replace("<p>Click the <click", with: "<p>\(sentence) Click the <click")
    try project.insert(notes, before: "<steps>")
    let file = SourceFile(path: "Content/flows/small.xml", bytes: Array(project.flow.utf8))
    let pages = try ShippedContent().pages(adding: [file])
    return (try #require(pages["en/small.html"]), try #require(pages["en/small.checklist.html"]))
  }

  @Test func aBlockIsCalledByItsOwnWords() throws {
    let page = try pages(
      "See the <ref block=\"time\"/>, the <ref block=\"no-options\"/> and the <ref block=\"trial\"/>.")
    #expect(
      page.article.contains(
        "See the <a href=\"#time\">tip “It takes a minute”</a>, the <a href=\"#no-options\">entry “You cannot see the Options icon”</a>"
          + " and the <a href=\"#trial\">solution “What you have is a trial”</a>."))
  }

  @Test func aChecklistLeadsToTheArticleForWhatItLeavesOut() throws {
    let note = "<note id=\"cost\" kind=\"important\"><p><manual reason=\"r\">It costs: a little.</manual></p></note>"
    let page = try pages("See the <ref block=\"time\"/> and the <ref block=\"cost\"/>.", notes: note)
    #expect(page.checklist.contains("<a href=\"small.html#time\">tip “It takes a minute”</a>"))
    #expect(page.checklist.contains("<a href=\"#cost\">note “It costs”</a>"))
    #expect(page.article.contains("<a href=\"#time\">") && page.article.contains("<a href=\"#cost\">"))
  }

  @Test func twoBlocksOfOneKindHaveDifferentNames() throws {
    func note(_ id: String, _ words: String) -> String {
      "<note id=\"\(id)\"><p><manual reason=\"r\">\(words)</manual></p></note>"
    }
    let notes = note("a", "It is so: here.") + note("b", "It is so: there.") + note("c", "Same.") + note("d", "Same.")
    let references = ["a", "b", "c", "d"].map { "<ref block=\"\($0)\"/>" }.joined(separator: ", ")
    let page = try pages("See \(references).", notes: notes)
    for words in ["note “It is so: here”", "note “It is so: there”", "note “Same (1)”", "note “Same (2)”"] {
      #expect(page.article.contains(">\(words)</a>"), "\(words)")
    }
  }

  /// Otherwise a name could have itself in it.
  @Test func aNameEndsBeforeAnotherReference() throws {
    let notes = """
      <note id="a"><p><manual reason="r">Here as in the <ref block="b"/>.</manual></p></note>
      <note id="b"><p><manual reason="r">There as in the <ref block="a"/>.</manual></p></note>
      """
    let page = try pages("See the <ref block=\"a\"/>.", notes: notes)
    #expect(page.article.contains("See the <a href=\"#a\">note “Here as in the”</a>."))
    #expect(page.article.contains("Here as in the <a href=\"#b\">note “There as in the”</a>."))
  }
}
