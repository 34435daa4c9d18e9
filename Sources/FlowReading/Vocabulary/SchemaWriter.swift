import XMLTree

/// Writes a vocabulary as an XML Schema (XSD 1.0). The same vocabulary always gives the same text.
package struct SchemaWriter {
  /// The reader of the schema, on whom its contents depend.
  package enum Reader {
    /// An editor: the schema lists every name and explains everything.
    case editor
    /// This tool: its decoder checks names and ids itself and says more about them.
    case tool
  }

  private let vocabulary: Vocabulary
  private let reader: Reader
  private var text = ""
  private var depth = 0

  private init(_ vocabulary: Vocabulary, for reader: Reader) {
    self.vocabulary = vocabulary
    self.reader = reader
  }

  /// The text of the schema.
  package static func schema(of vocabulary: Vocabulary, for reader: Reader) -> String {
    var writer = SchemaWriter(vocabulary, for: reader)
    writer.writeSchema()
    return writer.text
  }

  private mutating func writeSchema() {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let attributes = [
      ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", vocabulary.namespace),
      ("targetNamespace", vocabulary.namespace), ("elementFormDefault", "qualified"),
    ]
    write("xs:schema", attributes) { writer in
      if writer.usesXMLNamespace {
        writer.write(
          "xs:import", [("namespace", "http://www.w3.org/XML/1998/namespace"), ("schemaLocation", "xml.xsd")])
      }
      writer.writeRoot(writer.vocabulary.root)
      // For the tool, a file of another kind is wrong as a whole.
      if writer.reader == .editor { writer.vocabulary.otherRoots.forEach { writer.writeRoot($0) } }
      for element in writer.vocabulary.elements { writer.writeType(of: element) }
      writer.writeInline()
      for group in writer.groups { writer.writeGroup(group) }
      writer.writeSimpleTypes()
    }
  }

  private mutating func writeRoot(_ root: String) {
    write("xs:element", [("name", root), ("type", root)]) { writer in
      guard writer.reader == .editor, !writer.refersByID else { return }
      writer.write("xs:unique", [("name", root == writer.vocabulary.root ? "id" : "id-of-\(root)")]) { writer in
        writer.write("xs:selector", [("xpath", ".//*")])
        writer.write("xs:field", [("xpath", "@id")])
      }
    }
  }

  private mutating func writeType(of element: Vocabulary.Element) {
    var attributes = [("name", element.name)]
    if case .words = element.content { attributes.append(("mixed", "true")) }
    write("xs:complexType", attributes) { writer in
      writer.writeDocumentation(element.documentation)
      switch element.content {
      case .empty: break
      case .text(let type):
        writer.write("xs:simpleContent") { writer in
          writer.write("xs:extension", [("base", writer.name(of: type))]) { $0.writeAttributes(of: element) }
        }
        return
      case .children(let particles):
        writer.write("xs:sequence") { writer in
          for particle in particles { writer.writeParticle(particle) }
        }
      case .words:
        if !writer.vocabulary.inline.isEmpty {
          writer.write("xs:group", [("ref", "inline"), ("minOccurs", "0"), ("maxOccurs", "unbounded")])
        }
      }
      writer.writeAttributes(of: element)
    }
  }

  private mutating func writeParticle(_ particle: Vocabulary.Particle) {
    var occurrence: [(String, String)] = []
    if !particle.count.isRequired { occurrence.append(("minOccurs", "0")) }
    if particle.count.isRepeated { occurrence.append(("maxOccurs", "unbounded")) }
    if particle.names.count == 1, let name = particle.names.first {
      write("xs:element", [("name", name), ("type", name)] + occurrence)
    } else {
      write("xs:choice", occurrence) { writer in
        for name in particle.names { writer.write("xs:element", [("name", name), ("type", name)]) }
      }
    }
  }

  private mutating func writeInline() {
    guard !vocabulary.inline.isEmpty else { return }
    write("xs:group", [("name", "inline")]) { writer in
      writer.write("xs:choice") { writer in
        for name in writer.vocabulary.inline { writer.write("xs:element", [("name", name), ("type", name)]) }
      }
    }
  }

  private mutating func writeGroup(_ group: Vocabulary.AttributeGroup) {
    write("xs:attributeGroup", [("name", group.name)]) { writer in
      writer.writeDocumentation(group.documentation)
      for attribute in group.attributes { writer.writeAttribute(attribute) }
    }
  }

  private mutating func writeAttributes(of element: Vocabulary.Element) {
    for attribute in element.attributes { writeAttribute(attribute) }
    if let group = element.group { write("xs:attributeGroup", [("ref", group.name)]) }
  }

  private mutating func writeAttribute(_ attribute: Vocabulary.Attribute) {
    let use = attribute.isRequired ? [("use", "required")] : []
    if attribute.name.hasPrefix("xml:") {
      write("xs:attribute", [("ref", attribute.name)] + use) { $0.writeDocumentation(attribute.documentation) }
    } else {
      write("xs:attribute", [("name", attribute.name), ("type", name(of: attribute.type))] + use) {
        $0.writeDocumentation(attribute.documentation)
      }
    }
  }

  private mutating func writeDocumentation(_ documentation: String) {
    guard reader == .editor else { return }
    write("xs:annotation") { writer in
      writer.writeLine("<xs:documentation>\(MarkupEscaper.escaped(documentation, in: .text))</xs:documentation>")
    }
  }
}

extension SchemaWriter {
  /// The types of all attributes and texts.
  private var allTypes: [Vocabulary.DataType] {
    vocabulary.elements.flatMap { element -> [Vocabulary.DataType] in
      guard case .text(let type) = element.content else { return element.allAttributes.map(\.type) }
      return element.allAttributes.map(\.type) + [type]
    }
  }

  /// Whether attributes called `id` refer to something that exists elsewhere. The same id can then occur twice.
  private var refersByID: Bool {
    vocabulary.elements.flatMap(\.allAttributes).contains { attribute in
      guard attribute.name == "id" else { return false }
      if case .id = attribute.type { return false }
      return true
    }
  }

  private var groups: [Vocabulary.AttributeGroup] {
    var names: Set<String> = []
    return vocabulary.elements.compactMap(\.group).filter { names.insert($0.name).inserted }
  }

  private var usesXMLNamespace: Bool {
    vocabulary.elements.contains { $0.allAttributes.contains { $0.name.hasPrefix("xml:") } }
  }

  /// The simple types that are in use, each once, in the order of their names.
  private mutating func writeSimpleTypes() {
    var types: [String: Vocabulary.DataType] = [:]
    for type in allTypes { types[name(of: type)] = type }
    if types["Text"] != nil { types["Text"] = .text }  // lists of names are texts too, for the tool
    for (name, type) in types.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("xs:") {
      write("xs:simpleType", [("name", name)]) { $0.writeRestriction(type) }
    }
  }

  private mutating func writeRestriction(_ type: Vocabulary.DataType) {
    switch type {
    case .id, .reference:
      write("xs:restriction", [("base", "xs:token")]) {
        $0.write("xs:pattern", [("value", #"[A-Za-z][A-Za-z0-9\-]*"#)])
      }
    case .references:
      write("xs:restriction", [("base", "xs:token")]) {
        $0.write("xs:pattern", [("value", #"[A-Za-z][A-Za-z0-9\-]*( [A-Za-z][A-Za-z0-9\-]*)*"#)])
      }
    case .text:
      write("xs:restriction", [("base", "xs:token")]) { $0.write("xs:minLength", [("value", "1")]) }
    case .decimal:
      write("xs:restriction", [("base", "xs:token")]) { $0.write("xs:pattern", [("value", #"[0-9]+(\.[0-9]+)?"#)]) }
    case .flag: writeEnumeration(Vocabulary.NameList("flag", [("yes", "It is so."), ("no", "It is not so.")]))
    case .words(let list), .name(let list): writeEnumeration(list)
    case .language, .count, .day: break  // XSD has these types
    }
  }

  private mutating func writeEnumeration(_ list: Vocabulary.NameList) {
    write("xs:restriction", [("base", "xs:token")]) { writer in
      for (name, meaning) in zip(list.names, list.meanings) {
        writer.write("xs:enumeration", [("value", name)]) { $0.writeDocumentation(meaning) }
      }
    }
  }

  /// The name of a type in the schema. A type of the vocabulary begins with a capital letter, unlike the types of
  /// elements.
  private func name(of type: Vocabulary.DataType) -> String {
    switch type {
    case .id: "Id"
    case .reference: "Reference"
    case .references: "References"
    case .text: "Text"
    case .language: "xs:language"
    case .flag: "Flag"
    case .count: "xs:nonNegativeInteger"
    case .decimal: "Decimal"
    case .day: "xs:date"
    case .words(let list): "OneOf-" + list.names.joined(separator: "-")
    case .name(let list):
      reader == .tool
        ? "Text" : list.noun.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Name"
    }
  }
}

extension SchemaWriter {
  private mutating func write(
    _ name: String, _ attributes: [(String, String)] = [], content: (inout SchemaWriter) -> Void = { _ in }
  ) {
    let tag = name + attributes.map { " \($0.0)=\"\(MarkupEscaper.escaped($0.1, in: .attribute))\"" }.joined()
    var inside = self
    inside.text = ""
    inside.depth += 1
    content(&inside)
    if inside.text.isEmpty {
      writeLine("<\(tag)/>")
    } else {
      writeLine("<\(tag)>")
      text += inside.text
      writeLine("</\(name)>")
    }
  }

  private mutating func writeLine(_ line: String) { text += String(repeating: "  ", count: depth) + line + "\n" }
}
