internal import CLibXML2

/// A compiled XSD 1.0 schema, against which trees are validated.
///
/// Threads may share it, which is why it is `@unchecked Sendable`: libxml2 only reads a compiled schema, and each
/// validation makes a context of its own.
@safe package final class Grammar: @unchecked Sendable {
  private let pointer: xmlSchemaPtr
  /// The schema points into the tree that it was compiled from.
  private let document: LibXMLDocument
  private let names: Set<ElementName>

  /// Whether the schema has no xs:any. An element that it does not declare is then wrong everywhere.
  let isClosed: Bool

  /// Compiles a schema from memory; neither disk nor network is touched.
  ///
  /// `imports` has the bytes for each schemaLocation, spelt as in the schema.
  package init(schema bytes: [UInt8], imports: [String: [UInt8]] = [:]) throws(GrammarError) {
    let sources = try SchemaSources(bytes, imports: imports)
    names = sources.names
    isClosed = !sources.hasWildcard
    let problems = LibXMLReports()
    guard let document = LibXMLDocument.read(sources.main, problems: problems) else {
      throw .invalid(problems.reports.map(\.text))
    }
    let compiled = unsafe problems.collect { report, context in
      unsafe sources.withOpener { open, imports in
        unsafe clx_compile(document.pointer, open, imports, report, context)
      }
    }
    guard let compiled = unsafe compiled else { throw .invalid(problems.reports.map(\.text)) }
    unsafe pointer = compiled
    self.document = document
  }

  /// Whether the schema has a declaration of an element with this name.
  func declares(_ name: String, namespace: String?) -> Bool {
    names.contains(ElementName(name: name, namespace: namespace))
  }

  /// The validity errors of a tree.
  func validate(_ document: borrowing LibXMLDocument) -> [LibXMLReports.Report] {
    let collected = LibXMLReports()
    let document = unsafe document.pointer
    _ = unsafe collected.collect { report, context in
      unsafe clx_validate(pointer, document, report, context)
    }
    return collected.reports
  }

  deinit {
    // The document is freed after this body, so the schema that points into it is freed first.
    unsafe xmlSchemaFree(pointer)
  }
}
