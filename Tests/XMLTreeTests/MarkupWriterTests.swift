import Testing
import XMLTree

struct MarkupWriterTests {
  private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  @Test func everythingIsEscapedWhereItMustBe() throws {
    let nasty = "a<b>&\"'\u{301}\r\n\t]]>\"\u{301}"
    let tree = MarkupElement(
      "a", attributes: [MarkupAttribute("b", nasty)], children: [.text(MarkupText(nasty))])
    let written = MarkupWriter().write(tree)
    #expect(try read(written).root.withoutRanges == tree)
    #expect(written.unicodeScalars.filter { $0 == "\"" }.count == 8)
  }

  @Test func whatXMLCannotCarryBecomesAReplacementCharacter() throws {
    let tree = MarkupElement("a", children: [.text(MarkupText("x\u{0}\u{1B}\u{FFFE}y"))])
    #expect(try read(MarkupWriter().write(tree)).root.text == "x\u{FFFD}\u{FFFD}\u{FFFD}y")
  }

  @Test func commentsAndInstructionsCannotEndEarly() throws {
    let tree = MarkupElement("a", children: [.comment(MarkupText("--><b/>---")), .instruction(MarkupText("go ?>x?>"))])
    let root = try read(MarkupWriter().write(tree)).root
    #expect(root.elements.isEmpty)
    #expect(root.children.count == 2)
  }

  @Test func indentationLeavesMixedContentAlone() {
    let mixed = MarkupElement(
      "p", children: [.text(MarkupText("x ")), .element(MarkupElement("b", children: [.element(MarkupElement("c"))]))])
    let inline = MarkupElement("line", children: [.element(MarkupElement("b"))])
    let tree = MarkupElement("a", children: [.element(mixed), .comment(MarkupText("n")), .element(inline)])
    let written = MarkupWriter(indentation: 2, preserved: ["line"]).write(tree)
    #expect(
      written == declaration + "<a>\n  <p>x <b><c/></b></p>\n  <!--n-->\n  <line><b/></line>\n</a>\n")
  }

  @Test func indentationStopsAtXmlSpaceAndChangesNothingThatWasRead() throws {
    let preserved = MarkupElement(
      "a", attributes: [MarkupAttribute("space", "preserve", namespace: MarkupAttribute.xmlNamespace)],
      children: [.element(MarkupElement("b"))])
    #expect(MarkupWriter(indentation: 2).write(preserved) == declaration + "<a xml:space=\"preserve\"><b/></a>\n")
    let root = try read(sample).root
    let written = MarkupWriter(indentation: 2).write(root)
    #expect(try read(written).root.withoutRanges == root.withoutRanges)
  }

  @Test func namespacesAreDeclaredWhereTheyBegin() throws {
    let tree = MarkupElement(
      "a", namespace: "urn:a",
      attributes: [MarkupAttribute("x", "1", namespace: "urn:x"), MarkupAttribute("y", "2", namespace: "urn:m")],
      children: [
        .element(MarkupElement("b", namespace: "urn:b", children: [.element(MarkupElement("c"))])),
        .element(MarkupElement("d", namespace: "urn:a")), .element(MarkupElement("m", namespace: "urn:m")),
      ])
    let written = MarkupWriter().write(tree)
    #expect(
      written == declaration
        + "<a xmlns=\"urn:a\" xmlns:ns1=\"urn:x\" ns1:x=\"1\" xmlns:ns2=\"urn:m\" ns2:y=\"2\">"
        + "<b xmlns=\"urn:b\"><c xmlns=\"\"/></b><d/><m xmlns=\"urn:m\"/></a>\n")
    #expect(try read(written).root.withoutRanges == tree)
  }
}
