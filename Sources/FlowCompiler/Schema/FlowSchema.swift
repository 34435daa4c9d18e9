package import XMLTree

/// The schema of flows: the one that editors use, and the one that this tool checks with.
package enum FlowSchema {
  /// Every schema that `passo schema` writes into `Content`, by the name of its file.
  package static var files: [(name: String, text: String)] {
    [
      ("flow.xsd", published), ("known.xsd", SchemaWriter.schema(of: .known, for: .editor)),
      ("locale.xsd", SchemaWriter.schema(of: .locale, for: .editor)),
      ("model.xsd", SchemaWriter.schema(of: .model, for: .editor)),
      ("survivors.xsd", SchemaWriter.schema(of: .survivors, for: .editor)), ("xml.xsd", xmlNamespace),
    ]
  }

  /// What `Content/flow.xsd` says: `passo schema` writes it.
  package static var published: String { SchemaWriter.schema(of: .flow, for: .editor) }

  /// What the tool checks flows with.
  package static let grammar = grammar(of: .flow)

  /// What the tool checks fragments with.
  package static let fragmentGrammar = grammar(of: .fragment)

  /// What the tool checks scenarios with.
  package static let scenarioGrammar = grammar(of: .scenario)

  /// What the tool checks the list of survivors with.
  package static let survivorsGrammar = grammar(of: .survivors)

  private static func grammar(of vocabulary: Vocabulary) -> Grammar {
    let schema = SchemaWriter.schema(of: vocabulary, for: .tool)
    do { return try Grammar(schema: Array(schema.utf8), imports: ["xml.xsd": Array(xmlNamespace.utf8)]) } catch {
      preconditionFailure("The schema of \(vocabulary.subject) does not compile: \(error)")
    }
  }

  /// What `Content/xml.xsd` says, which a schema with `xml:lang` imports, so that no editor asks the network for it.
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
