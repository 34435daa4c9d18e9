import CLibXML2

/// The owner of one document of libxml2. It lives inside one function call; only values leave.
@safe struct MarkupDocument: ~Copyable {
  let pointer: xmlDocPtr
  /// Elements that were taken out for validation; they are freed with the document.
  var unlinked: [xmlNodePtr] = unsafe []

  private init(_ pointer: xmlDocPtr) { unsafe self.pointer = unsafe pointer }

  deinit {
    for unsafe node in unsafe unlinked { unsafe xmlFreeNode(node) }
    unsafe xmlFreeDoc(pointer)
  }

  /// Parses bytes that the scanner has accepted.
  static func parse(_ bytes: [UInt8]) throws(MarkupRefusal) -> MarkupDocument {
    _ = LibXML.ready
    guard let parser = unsafe xmlNewParserCtxt() else {
      throw MarkupRefusal(.notWellFormed(.other(code: 2, text: "out of memory")), 0..<0)
    }
    defer { unsafe xmlFreeParserCtxt(parser) }
    // No network, no entities, no DTD (the scanner refused it); NOERROR keeps libxml2 from writing to stderr.
    let options = [
      XML_PARSE_NONET, XML_PARSE_NOCDATA, XML_PARSE_BIG_LINES, XML_PARSE_NOERROR, XML_PARSE_NOWARNING,
      XML_PARSE_COMPACT,
    ].reduce(0) { $0 | Int32(bitPattern: $1.rawValue) }
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8", options)
    }
    guard let document = unsafe document else { throw unsafe refusal(of: parser, bytes) }
    return unsafe MarkupDocument(document)
  }

  /// What libxml2 says is wrong, and how far it had read.
  private static func refusal(of parser: xmlParserCtxtPtr, _ bytes: [UInt8]) -> MarkupRefusal {
    let offset = min(max(Int(unsafe xmlByteConsumed(parser)), 0), bytes.count)
    guard let error = unsafe xmlCtxtGetLastError(parser) else {
      return MarkupRefusal(.notWellFormed(.other(code: 0, text: "")), offset..<offset)
    }
    let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let problem = MarkupRefusal.Problem.other(code: Int(unsafe error.pointee.code), text: text.printable)
    return MarkupRefusal(.notWellFormed(problem), offset..<offset)
  }
}

extension String {
  /// One line without control characters: a message may quote the file.
  fileprivate var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
