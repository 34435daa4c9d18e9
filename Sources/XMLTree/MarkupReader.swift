import CLibXML2

/// Reads XML into values with positions, and validates it, with limits that make hostile files cheap.
package struct MarkupReader: Sendable {
  private let limits: MarkupLimits

  package init(limits: MarkupLimits = .standard) { self.limits = limits }

  /// The tree of a file, and what a grammar says of it, all mistakes in one run, by position.
  /// - Parameter knownElements: the names that the grammar knows. After an unknown element libxml2 is silent about
  ///   its later siblings, so unknown ones are taken out and the rest is validated again.
  package func read(
    _ bytes: [UInt8], grammar: Grammar? = nil, knownElements: Set<String> = []
  ) throws(MarkupRefusal) -> (root: MarkupElement, reports: [GrammarReport]) {
    let scanner = try MarkupScanner(bytes, limits: limits)
    var document = try MarkupDocument.parse(bytes)
    guard let node = unsafe xmlDocGetRootElement(document.pointer) else {
      throw MarkupRefusal(.notWellFormed(.noElement), 0..<0)
    }
    var copy = MarkupCopy(bytes: bytes, scanner: scanner)
    copy.skipProlog()
    let root = unsafe copy.element(node)
    let reports = grammar?.validate(&document, root, scanner, knownElements: knownElements) ?? []
    return (root, reports)
  }
}

/// Copies libxml2's tree into values, pairing the n-th node with the n-th token.
private struct MarkupCopy {
  let bytes: [UInt8]
  let scanner: MarkupScanner
  private var next = 0
  /// libxml2 keeps each name once a document, so its address finds the string.
  private var names: [UInt: String] = [:]

  init(bytes: [UInt8], scanner: MarkupScanner) {
    self.bytes = bytes
    self.scanner = scanner
  }

  /// Comments and instructions before the root element.
  mutating func skipProlog() {
    while next < scanner.tokens.count, scanner.tokens[next].kind == .comment || scanner.tokens[next].kind == .instruction {
      next += 1
    }
  }

  mutating func element(_ node: xmlNodePtr) -> MarkupElement {
    let token = scanner.tokens[next]
    // Leads a validity error, which only knows the node, back to the token.
    unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: next + 1)
    next += 1
    let attributes = unsafe attributes(of: node, token)
    var children: [MarkupNode] = []
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      unsafe append(current, to: &children)
      unsafe child = current.pointee.next
    }
    var end = token.range.upperBound
    if token.kind == .open {
      end = scanner.tokens[next].range.upperBound
      next += 1
    }
    let namespace = unsafe node.pointee.ns.flatMap { unsafe name($0.pointee.href) }
    return MarkupElement(
      name: unsafe name(node.pointee.name) ?? "", namespace: namespace, attributes: attributes, children: children,
      startTag: token.range, nameRange: token.name, range: token.range.lowerBound..<end)
  }

  private mutating func append(_ node: xmlNodePtr, to children: inout [MarkupNode]) {
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE: children.append(.element(unsafe element(node)))
    case XML_COMMENT_NODE:
      children.append(.comment(MarkupText(unsafe content(of: node), range: scanner.tokens[next].range)))
      next += 1
    case XML_PI_NODE: next += 1
    default:
      let range = scanner.tokens[next - 1].range.upperBound..<scanner.tokens[next].range.lowerBound
      children.append(.text(MarkupText(unsafe content(of: node), range: range)))
    }
  }

  private mutating func attributes(of node: xmlNodePtr, _ token: MarkupScanner.Token) -> [MarkupAttribute] {
    guard !token.attributes.isEmpty else { return [] }
    var result: [MarkupAttribute] = []
    var attribute = unsafe node.pointee.properties
    for index in token.attributes where !scanner.attributes[index].isNamespace {
      guard let current = unsafe attribute else { break }
      let scanned = scanner.attributes[index]
      // Without a DTD an attribute has one text node or, when it is empty, none.
      let value = unsafe current.pointee.children.map { unsafe content(of: $0) } ?? ""
      result.append(
        MarkupAttribute(
          name: unsafe name(current.pointee.name) ?? "",
          namespace: unsafe current.pointee.ns.flatMap { unsafe name($0.pointee.href) }, value: value,
          nameRange: scanned.name, valueRange: scanned.value))
      unsafe attribute = current.pointee.next
    }
    return result
  }

  private func content(of node: xmlNodePtr) -> String {
    unsafe node.pointee.content.map { unsafe String(cString: $0) } ?? ""
  }

  private mutating func name(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    let address = UInt(bitPattern: pointer)
    if let known = names[address] { return known }
    let name = unsafe String(cString: pointer)
    names[address] = name
    return name
  }
}
