/// Reads an XML file from any bytes. The result is a tree whose nodes know their places, or an error.
package struct MarkupReader: Sendable {
  package let limits: MarkupLimits

  package init(limits: MarkupLimits = .standard) {
    self.limits = limits
  }

  /// Throws what is wrong with bytes that should be a text, whatever its form: there are none or too many, they are not
  /// UTF-8, or a control character is among them.
  package func check(_ bytes: [UInt8]) throws(MarkupError) { _ = try CheckedBytes(bytes, limits: limits) }

  /// Reads one file. With a grammar, the document also has the mistakes against it, sorted by place.
  package func read(_ bytes: [UInt8], grammar: Grammar? = nil) throws(MarkupError) -> MarkupDocument {
    let source = try CheckedBytes(bytes, limits: limits)
    var scanner = MarkupScanner(source, limits: limits)
    try scanner.scan()
    let problems = LibXMLReports()
    guard var parsed = LibXMLDocument.read(source, problems: problems) else {
      throw MarkupError(problems.reports.first, source: source, scan: scanner)
    }
    var copy = TreeCopy(scanner, grammar: grammar)
    let document: MarkupDocument
    do throws(TreeCopy.Mismatch) { document = try copy.copy(parsed) } catch {
      throw MarkupError(nil, source: source, scan: scanner)
    }
    guard let grammar else { return document }
    let reports = GrammarCheck(grammar, copy: copy).run(on: &parsed)
    return MarkupDocument(
      root: document.root, prologue: document.prologue, epilogue: document.epilogue, reports: reports)
  }
}

extension MarkupError {
  /// An error that only libxml2 finds. Its parser has already passed the place, so the range is the tag before it.
  fileprivate init(_ report: LibXMLReports.Report?, source: CheckedBytes, scan: MarkupScanner) {
    let end = source.bytes.count
    let offset = min(max((report?.offset ?? 0) + source.start, source.start), end)
    let tag = scan.tokens.last { $0.start < offset && offset <= $0.end }
    var range = offset..<offset
    if let tag { range = tag.kind == .open || tag.kind == .empty ? tag.nameRange : tag.range }
    guard let report else {
      self.init(.other(code: 0, text: "no tree"), at: range)
      return
    }
    // XML_NS_ERR_UNDEFINED_NAMESPACE
    if report.code == 201, let prefix = report.subject {
      self.init(.prefixUndeclared(prefix), at: range)
    } else {
      self.init(.other(code: report.code, text: report.text), at: range)
    }
  }
}

extension LibXMLReports.Report {
  /// The message on one line, at most 200 characters, without characters that control a terminal or the direction of
  /// writing.
  var text: String {
    let safe = message.unicodeScalars.prefix(200).filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
      default: true
      }
    }
    return String(String.UnicodeScalarView(safe))
  }
}
