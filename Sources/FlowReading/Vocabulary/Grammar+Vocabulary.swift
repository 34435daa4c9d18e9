package import XMLTree

extension Grammar {
  /// The schema with which the tool checks the files of a vocabulary.
  package convenience init(of vocabulary: Vocabulary) {
    let schema = SchemaWriter.schema(of: vocabulary, for: .tool)
    do {
      try self.init(schema: Array(schema.utf8), imports: ["xml.xsd": Array(SchemaWriter.xmlNamespace.utf8)])
    } catch {
      preconditionFailure("The schema of \(vocabulary.subject) does not compile: \(error)")
    }
  }
}

extension SchemaWriter {
  /// The text of `Content/xml.xsd`. A schema with `xml:lang` imports it, so that editors do not fetch it from the
  /// network.
  package static let xmlNamespace = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang" type="xs:language"/>
      <xs:attribute name="space">
        <xs:simpleType>
          <xs:restriction base="xs:token">
            <xs:enumeration value="default"/>
            <xs:enumeration value="preserve"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
    </xs:schema>

    """
}
