import TestSupport
import Testing

/// `PageMarkup`, with which other tests read pages, has to refuse mistakes that a browser accepts.
@Suite struct PageMarkupTests {
  @Test func seesElementsAttributesAndText() throws {
    let page = try PageMarkup(
      "<!DOCTYPE html><p id=\"a\" hidden>1 &lt; <b class=\"x y\">2</b><input type=\"text\"> &amp;amp;</p>")
    #expect(page.elements.map(\.name) == ["p", "b", "input"])
    #expect(page.elements.map(\.text) == ["1 < 2 &amp;", "2", ""])
    #expect(page.all("b", "y").count == 1 && page.all("b", "z").isEmpty)
    #expect(page.inside("a").map(\.name) == ["b", "input"])
    #expect(page.ids == ["a"] && page.elements[0]["hidden"] == "")
  }

  @Test(arguments: [
    "<p>", "</p>", "<p></b>", "<p><b></p></b>", "<p", "a & b", "<p>a > b</p>", "<p id=\"a\" id=\"b\"></p>",
    "<p id='a'></p>",
    "<p id=a></p>", "<p id=\"a\"onclick=\"b\"></p>", "<p title=\"&quot\"></p>", "<P></P>", "<!-- -->",
    "<p title=\"a<b\"></p>",
    "<p \"></p>",
  ])
  func refusesWhatIsNotWellFormed(markup: String) {
    #expect(throws: PageMarkup.Malformed.self) { try PageMarkup(markup) }
  }
}
