import Testing
import XMLTree

struct MarkupReaderTests {
  @Test func elementsKnowTheirTagsNamesAndEnds() throws {
    let text = "<a>\n  <b x='1'>é🧾</b >\n  <c/>\n</a>"
    let root = try read(text).root
    let names = root.elements.map { slice(text, $0.nameRange) }
    #expect(names == ["b", "c"])
    #expect(root.elements.map { slice(text, $0.startTag) } == ["<b x='1'>", "<c/>"])
    #expect(root.elements.map { slice(text, $0.range) } == ["<b x='1'>é🧾</b >", "<c/>"])
    #expect(root.range == 0..<text.utf8.count)
  }

  @Test func attributesKnowTheirNamesAndValuesBehindMultiByteCharacters() throws {
    let text = "<a 🧾='x' b = \"y>é\"\n\tc='&lt;\t\n&#65;'>🧾<b id='ü'/></a>".replacing("🧾='x' ", with: "ñ='🧾' ")
    let root = try read(text).root
    #expect(root.attributes.map { slice(text, $0.nameRange) } == ["ñ", "b", "c"])
    #expect(root.attributes.map { slice(text, $0.valueRange) } == ["🧾", "y>é", "&lt;\t\n&#65;"])
    #expect(root.attributes.map(\.value) == ["🧾", "y>é", "<  A"])
    let inner = try #require(root.elements.first?[attribute: "id"])
    #expect(slice(text, inner.valueRange) == "ü")
  }

  @Test func textIsDecodedAndKnowsItsBytes() throws {
    let text = "<a>x &amp; &#x1F600;<![CDATA[ <b>&amp; ]]>y\r\nz<!-- c --> t<?go  on?>u</a>"
    let root = try read(text).root
    let parts = root.children.map { node in
      switch node {
      case .text(let text): text.value
      case .comment(let text): "comment:\(text.value)"
      case .instruction(let text): "instruction:\(text.value)"
      case .element(let element): element.name
      }
    }
    #expect(parts == ["x & 😀 <b>&amp; y\nz", "comment: c ", " t", "instruction:go on", "u"])
    #expect(
      root.children.map { slice(text, $0.range) } == [
        "x &amp; &#x1F600;<![CDATA[ <b>&amp; ]]>y\r\nz", "<!-- c -->", " t", "<?go  on?>", "u",
      ])
    #expect(root.text == "x & 😀 <b>&amp; y\nz tu")
  }

  @Test(arguments: [("&amp;", "&"), ("urn:a?b&#38;c", "urn:a?b&c")])
  func anAmpersandInANamespaceIsOneCharacter(written: String, namespace: String) throws {
    let root = try read("<a xmlns='\(written)' xmlns:p='\(written)' p:b=''/>").root
    #expect(root.namespace == namespace)
    #expect(root.attributes.map(\.namespace) == [namespace])
    #expect(try read(MarkupWriter().write(root)).root.withoutRanges == root.withoutRanges)
  }

  @Test func namespacesAreResolvedAndDeclarationsAreNoAttributes() throws {
    let text = "<a xmlns='urn:x' xmlns:p='urn:p' id='1' p:id='2' xml:lang='it'><p:b/><c xmlns=''/></a>"
    let root = try read(text).root
    #expect(root.namespace == "urn:x")
    #expect(root.attributes.map(\.name) == ["id", "id", "lang"])
    #expect(root[attribute: "id"]?.value == "1")
    #expect(root[attribute: "id", namespace: "urn:p"]?.value == "2")
    #expect(root[attribute: "lang"] == nil)
    #expect(root[attribute: "lang", namespace: MarkupAttribute.xmlNamespace]?.value == "it")
    #expect(root.attributes.map { slice(text, $0.nameRange) } == ["id", "p:id", "xml:lang"])
    #expect(root.elements.map(\.namespace) == ["urn:p", nil])
    #expect(slice(text, root.elements[0].nameRange) == "p:b")
  }

  @Test func offsetsCountTheByteOrderMark() throws {
    let document = try read("\u{FEFF}<a/>")
    #expect(document.root.range == 3..<7)
    #expect(refusal("\u{FEFF}<a>&</a>")?.range == 6..<7)
  }

  @Test func commentsOutsideTheRootAreKept() throws {
    let document = try read("<?xml version='1.0'?><!--one--><?two?><a/><!--three-->\n")
    #expect(document.prologue.map(\.range) == [21..<31, 31..<38])
    #expect(document.epilogue == [.comment(MarkupText("three", at: 42..<54))])
  }

  @Test func whiteSpaceBetweenElementsIsKept() throws {
    #expect(try read("<a> <b/>\n</a>").root.children.count == 3)
  }

  @Test func placesHoldBeyondLine65535() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b/><c/></a>"
    var limits = MarkupLimits.standard
    limits.textBytes = 1 << 20
    let root = try read(text, limits: limits).root
    #expect(root.elements.map { slice(text, $0.range) } == ["<b/>", "<c/>"])
    #expect(LineTable(Array(text.utf8)).location(of: root.elements[1].range.lowerBound).line == 70_001)
  }
}
