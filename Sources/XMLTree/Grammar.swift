import CLibXML2

/// A compiled XML Schema.
///
/// libxml2 only reads a schema once it is compiled, so threads may share one; each validation has a context of its
/// own, because a shared one crashes.
@safe package final class Grammar: @unchecked Sendable {
  /// Why a schema does not compile: libxml2's words, which only its author sees.
  package struct Failure: Error, Sendable {
    package let reports: [String]
  }

  private let pointer: xmlSchemaPtr
  /// libxml2's schema looks into the document that it was compiled from.
  private let document: xmlDocPtr

  /// Compiles a schema. Imports are read from beside `path`, if one is given, and from nowhere else.
  package init(schema bytes: [UInt8], path: String? = nil) throws(Failure) {
    _ = LibXML.ready
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING].reduce(0) {
      $0 | Int32(bitPattern: $1.rawValue)
    }
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), path, "UTF-8", options)
    }
    guard let document = unsafe document else { throw Failure(reports: ["The schema is not well-formed."]) }
    guard let parser = unsafe xmlSchemaNewDocParserCtxt(document) else {
      unsafe xmlFreeDoc(document)
      throw Failure(reports: ["out of memory"])
    }
    defer { unsafe xmlSchemaFreeParserCtxt(parser) }
    let sink = ReportSink()
    let schema = unsafe sink.collect { report, context in
      unsafe clx_schema_reports(parser, report, context)
      return unsafe xmlSchemaParse(parser)
    }
    guard let schema = unsafe schema else {
      unsafe xmlFreeDoc(document)
      throw Failure(reports: sink.reports.map(\.message))
    }
    unsafe pointer = unsafe schema
    unsafe self.document = unsafe document
  }

  deinit {
    unsafe xmlSchemaFree(pointer)
    unsafe xmlFreeDoc(document)
  }

  /// Validates until no unknown element hides its siblings any more.
  func validate(
    _ document: inout MarkupDocument, _ root: MarkupElement, _ scanner: MarkupScanner, knownElements: Set<String>
  ) -> [GrammarReport] {
    var found: [GrammarReport] = []
    var seen: Set<GrammarReport> = []
    for _ in 0..<64 {
      let raw = unsafe validateOnce(document.pointer)
      var unknown: [(token: Int, node: UInt)] = []
      for report in raw {
        guard let made = GrammarReport(report, root, scanner) else { continue }
        if seen.insert(made).inserted { found.append(made) }
        if case .unexpectedElement = made.kind, !knownElements.contains(made.element) {
          unknown.append((report.token, report.node))
        }
      }
      guard !unknown.isEmpty, !knownElements.isEmpty else { break }
      for (_, address) in unknown {
        guard let node = unsafe xmlNodePtr(bitPattern: address) else { continue }
        unsafe xmlUnlinkNode(node)
        unsafe document.unlinked.append(node)
      }
    }
    return found.sorted { ($0.range.lowerBound, "\($0.kind)") < ($1.range.lowerBound, "\($1.kind)") }
  }

  private func validateOnce(_ document: xmlDocPtr) -> [ReportSink.Report] {
    guard let validation = unsafe xmlSchemaNewValidCtxt(pointer) else { return [] }
    defer { unsafe xmlSchemaFreeValidCtxt(validation) }
    let sink = ReportSink()
    _ = unsafe sink.collect { report, context in
      unsafe clx_validation_reports(validation, report, context)
      return unsafe xmlSchemaValidateDoc(validation, document)
    }
    return sink.reports
  }
}

extension GrammarReport {
  /// From libxml2's code and node to facts; nil for its second reports of one mistake.
  init?(_ report: ReportSink.Report, _ root: MarkupElement, _ scanner: MarkupScanner) {
    guard report.token > 0, let found = root.find(startingAt: scanner.tokens[report.token - 1].range.lowerBound)
    else { return nil }
    let element = found.element
    func attribute(_ name: String) -> MarkupAttribute? { element.attributes.first { $0.name == name } }
    let kind: Kind
    var range = element.nameRange
    switch Int(report.code) {
    case 1845: kind = .unknownRoot
    case 1871: kind = report.message.contains("Missing child") ? .missingElement : .unexpectedElement
    case 1866:
      let name = report.attributeName ?? report.strings.first?.localPart ?? ""
      kind = .unknownAttribute(name)
      range = attribute(name)?.nameRange ?? range
    case 1868: kind = .missingAttribute(report.strings.first?.localPart ?? report.attributeName ?? "")
    case 1824, 1829, 1831, 1832, 1833, 1834, 1835, 1836, 1837, 1838, 1839, 1840:
      guard let name = report.attributeName else {
        kind = .badElementText
        break
      }
      kind = .badAttributeValue(name: name, value: attribute(name)?.value ?? "")
      range = attribute(name)?.valueRange ?? range
    case 1841, 1842, 1843: kind = .strayText
    case 1877:
      // Without its value this is an echo of a bad id that was reported already.
      guard report.strings.first != nil else { return nil }
      kind = .duplicateIdentity
    default: kind = .other(code: Int(report.code))
    }
    self.init(kind: kind, element: element.name, path: found.path, range: range)
  }
}

extension MarkupElement {
  /// The element whose start tag begins at an offset, and the way to it.
  fileprivate func find(startingAt offset: Int) -> (element: MarkupElement, path: [Int])? {
    if startTag.lowerBound == offset { return (self, []) }
    for (index, child) in elements.enumerated() where child.range.contains(offset) {
      guard let found = child.find(startingAt: offset) else { return nil }
      return (found.element, [index] + found.path)
    }
    return nil
  }
}
