import Testing
import XMLTree

@Test func quick() throws {
  let text = "<?xml version=\"1.0\"?>\n<!-- c --><a x='1' xmlns='urn:t'>h\u{e9}<b y=\"&amp;2\"/> t <![CDATA[<&]]></a>\n"
  let bytes = Array(text.utf8)
  let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t" elementFormDefault="qualified">
    <xs:element name="a"><xs:complexType mixed="true"><xs:sequence><xs:element name="b" maxOccurs="3"><xs:complexType><xs:attribute name="y" type="xs:integer"/></xs:complexType></xs:element></xs:sequence><xs:attribute name="x"/></xs:complexType></xs:element></xs:schema>
    """
  let grammar = try Grammar(schema: Array(schema.utf8))
  let (root, reports) = try MarkupReader().read(bytes, grammar: grammar, knownElements: ["a", "b"])
  print(root, reports)
  for text in ["<a>", "<a></b>", "<a", "", "<a>&foo;</a>", "<!DOCTYPE a><a/>", "<a x=1/>", "<a/><b/>", "<a x='1' x='2'/>", "<a>\u{0}</a>"] {
    do { _ = try MarkupReader().read(Array(text.utf8)); print("read", text) } catch { print(text, error) }
  }
}
