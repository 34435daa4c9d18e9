import FlowReading
import FlowSentences
import FlowVerification

/// The schemas by which editors complete names. `passo schema` writes them into `Content`.
package enum PublishedSchemas {
  /// The name of each schema's file, and its text.
  package static var files: [(name: String, text: String)] {
    [
      ("flow.xsd", SchemaWriter.schema(of: .flow, for: .editor)),
      ("known.xsd", SchemaWriter.schema(of: .known, for: .editor)),
      ("locale.xsd", SchemaWriter.schema(of: .locale, for: .editor)),
      ("model.xsd", SchemaWriter.schema(of: .model, for: .editor)),
      ("project.xsd", SchemaWriter.schema(of: .project, for: .editor)),
      ("sentences.xsd", SchemaWriter.schema(of: .sentences, for: .editor)),
      ("survivors.xsd", SchemaWriter.schema(of: .survivors, for: .editor)), ("xml.xsd", SchemaWriter.xmlNamespace),
    ]
  }
}
