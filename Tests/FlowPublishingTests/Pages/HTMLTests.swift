import FlowPublishing
import TestSupport
import Testing
import XMLTree

@Suite struct HTMLTests {
  /// Strings are compared by byte. Swift compares whole characters, and takes a character with a combining mark for another
  /// character than the one without it.
  private func bytes(_ html: HTML) -> [UInt8] { Array(html.markup.utf8) }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("&", "&amp;"), ("a < b > c", "a &lt; b &gt; c"), ("\"'", "&quot;&#39;"),
    ("\"\u{301}", "&quot;\u{301}"), ("'\u{301}\u{302}", "&#39;\u{301}\u{302}"), ("<\u{338}b>", "&lt;\u{338}b&gt;"),
    ("&\u{20E3}", "&amp;\u{20E3}"), (">\u{338}", "&gt;\u{338}"), ("\"\u{200D}x", "&quot;\u{200D}x"),
    ("<\u{FE0F}script>", "&lt;\u{FE0F}script&gt;"), ("&amp;", "&amp;amp;"), ("è “€” 🧾", "è “€” 🧾"),
  ])
  func escapesTextByByte(text: String, markup: String) {
    #expect(bytes(HTML(text: text)) == Array(markup.utf8))
  }

  @Test func aValueCannotEndItsAttribute() {
    var html = HTML()
    html.append(.a, [.href("x\"\u{301} onclick=\"y"), .title("'\u{301}><b>")]) { $0.append(text: "z") }
    let expected = "<a href=\"x&quot;\u{301} onclick=&quot;y\" title=\"&#39;\u{301}&gt;&lt;b&gt;\">z</a>"
    #expect(bytes(html) == Array(expected.utf8))
  }

  @Test func elementsEndWhereTheirContentDoes() {
    var html = HTML()
    html.append(.ul, [.class("a b")]) { list in
      list.append(.li, [.id("one")]) { $0.append(.b) { $0.append(text: "1") } }
      list.append(.li) { _ in }
    }
    #expect(html.markup == "<ul class=\"a b\"><li id=\"one\"><b>1</b></li><li></li></ul>")
  }

  @Test func aVoidElementHasNeitherContentNorEndTag() {
    var html = HTML()
    html.append(.input, [.type("checkbox"), .id("a.done")]) { $0.append(text: "never") }
    html.append(.label, [.for("a.done")]) { $0.append(text: "x") }
    #expect(html.markup == "<input type=\"checkbox\" id=\"a.done\"><label for=\"a.done\">x</label>")
  }

  @Test func markupIsNotEscapedAgain() {
    var html = HTML(text: "<")
    html.append(HTML(text: "&"))
    #expect(html.markup == "&lt;&amp;")
    #expect(HTML().markup.isEmpty && HTML(text: "").markup.isEmpty)
  }

  /// The markup is read again with the XML reader, which shares no code with the writer.
  @Test func nothingBreaksOut() throws {
    var generator = SeededGenerator(state: 1)
    let pieces = [
      "<", ">", "\"", "'", "&", "\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "a", " ", "=", "/", "--",
      "]]>",
      "&lt;", "&#39;", "<!--", "</p>", "onload", "è", "🧾", "\u{202E}",
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      var html = HTML()
      html.append(.p, [.title(text), .id(text)]) { $0.append(.b) { $0.append(text: text) } }
      let root = try MarkupReader().read(bytes(html)).root
      #expect(root.attributes.map(\.name) == ["title", "id"])
      #expect(root.attributes.allSatisfy { Array($0.value.utf8) == Array(text.utf8) }, "\(text)")
      #expect(root.children.count == 1)
      #expect(root.elements.map(\.name) == ["b"])
      #expect(root.elements.first?.elements.isEmpty == true)
      #expect(Array(root.text.utf8) == Array(text.utf8), "\(text)")
    }
  }
}
