internal import CLibXML2

/// The owner of one libxml2 tree. It cannot be copied, so the tree cannot be freed twice.
@safe struct LibXMLDocument: ~Copyable {
  let pointer: xmlDocPtr

  /// Addresses of the nodes taken out of the tree, which libxml2 no longer frees with it.
  private var unlinked: [UInt] = []

  /// Reads bytes that the scanner accepted; nil when libxml2 refuses them, and `problems` then has its errors.
  static func read(_ source: CheckedBytes, problems: LibXMLReports) -> LibXMLDocument? {
    LibXML.ready
    let parsed = unsafe problems.collect { report, context in
      unsafe source.bytes.withUnsafeBufferPointer { buffer -> xmlDocPtr? in
        guard let base = buffer.baseAddress else { return nil }
        let count = Int32(clamping: buffer.count - source.start)
        return unsafe clx_read(base + source.start, count, report, context)
      }
    }
    guard let parsed = unsafe parsed else { return nil }
    return unsafe LibXMLDocument(owning: parsed)
  }

  private init(owning pointer: xmlDocPtr) {
    unsafe self.pointer = pointer
  }

  /// Takes a node of this tree, given by its address, out of the tree.
  mutating func unlink(_ address: UInt) {
    unsafe xmlUnlinkNode(xmlNodePtr(bitPattern: address))
    unlinked.append(address)
  }

  deinit {
    // Before the document, whose dictionary holds their names.
    for address in unlinked { unsafe xmlFreeNode(xmlNodePtr(bitPattern: address)) }
    unsafe xmlFreeDoc(pointer)
  }
}
