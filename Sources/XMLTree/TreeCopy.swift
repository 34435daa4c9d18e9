internal import CLibXML2

/// Copies libxml2's tree to Swift values and gives each node the place of its token.
///
/// Nodes and tokens come from the same bytes in the same order, so the n-th node gets the n-th token. A pair that does
/// not match is an error.
struct TreeCopy {
  /// Where an element is among the other elements.
  struct Place {
    /// The token of the element around it; -1 for the root.
    let parent: Int
    /// Its index among the child elements of its parent.
    let index: Int
    /// The token of the element before it; -1 for the first.
    let previous: Int
  }

  /// An element and its node in libxml2's tree, so that an error of libxml2 leads to the element.
  struct Record {
    let place: Place
    let name: String
    let namespace: String?
    let attributes: [MarkupAttribute]
    /// The address of the node, which is valid as long as the document.
    let node: UInt
  }

  /// A node does not match its token.
  struct Mismatch: Error {}

  let scan: MarkupScanner
  private let grammar: Grammar?
  /// Names by their addresses: libxml2 keeps each name once in a document.
  private var names: [UInt: String] = [:]
  private var next = 0
  private var unknownDepth = 0
  /// The records by token; empty without a grammar.
  private(set) var records: [Record?]
  /// The tokens of elements that the grammar does not declare, without the root and without those inside another one.
  private(set) var unknown: [Int] = []

  init(_ scan: MarkupScanner, grammar: Grammar?) {
    self.scan = scan
    self.grammar = grammar
    records = grammar == nil ? [] : Array(repeating: nil, count: scan.tokens.count)
  }

  mutating func copy(_ document: borrowing LibXMLDocument) throws(Mismatch) -> MarkupDocument {
    var prologue: [MarkupNode] = []
    var epilogue: [MarkupNode] = []
    var root: MarkupElement?
    var node = unsafe document.pointer.pointee.children
    while let current = unsafe node {
      if unsafe current.pointee.type == XML_ELEMENT_NODE {
        root = unsafe try element(current, at: Place(parent: -1, index: 0, previous: -1))
      } else if let other = unsafe try commentOrInstruction(current) {
        if root == nil { prologue.append(other) } else { epilogue.append(other) }
      }
      unsafe node = current.pointee.next
    }
    guard let root, next == scan.tokens.count else { throw Mismatch() }
    return MarkupDocument(root: root, prologue: prologue, epilogue: epilogue)
  }

  private mutating func element(_ node: xmlNodePtr, at place: Place) throws(Mismatch) -> MarkupElement {
    guard next < scan.tokens.count else { throw Mismatch() }
    let index = next
    let token = scan.tokens[index]
    guard token.kind == .open || token.kind == .empty else { throw Mismatch() }
    next += 1
    let name = unsafe string(node.pointee.name)
    let namespace = unsafe namespace(node.pointee.ns)
    let attributes = unsafe try attributes(node, of: token)
    let record = Record(
      place: place, name: name, namespace: namespace, attributes: attributes, node: UInt(bitPattern: node))
    let isUnknown = add(record, token: index)
    unknownDepth += isUnknown ? 1 : 0
    let children = unsafe try children(node, of: index)
    unknownDepth -= isUnknown ? 1 : 0
    var end = token.end
    if token.kind == .open {
      guard next < scan.tokens.count, scan.tokens[next].kind == .close else { throw Mismatch() }
      end = scan.tokens[next].end
      next += 1
    }
    return MarkupElement(
      name, namespace: namespace, attributes: attributes, children: children, startTag: token.range,
      nameRange: token.nameRange, range: Int(token.start)..<Int(end))
  }

  /// Keeps the record of an element for the validation. Returns whether the grammar does not declare the element.
  private mutating func add(_ record: Record, token: Int) -> Bool {
    guard let grammar, let node = unsafe xmlNodePtr(bitPattern: record.node) else { return false }
    unsafe clx_set_mark(node, token + 1)
    records[token] = record
    guard grammar.isClosed, record.place.parent >= 0 else { return false }
    guard !grammar.declares(record.name, namespace: record.namespace) else { return false }
    if unknownDepth == 0 { unknown.append(token) }
    return true
  }

  private mutating func children(_ parent: xmlNodePtr, of token: Int) throws(Mismatch) -> [MarkupNode] {
    var children: [MarkupNode] = []
    var elements = 0
    var previous = -1
    var node = unsafe parent.pointee.children
    while let current = unsafe node {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE:
        let place = Place(parent: token, index: elements, previous: previous)
        previous = next
        elements += 1
        children.append(.element(unsafe try element(current, at: place)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        guard next < scan.tokens.count else { throw Mismatch() }
        let range = Int(scan.tokens[next - 1].end)..<Int(scan.tokens[next].start)
        let value = unsafe String(cString: current.pointee.content)
        if case .text(let before)? = children.last {
          children[children.count - 1] = .text(MarkupText(before.value + value, at: range))
        } else if !value.isEmpty {
          children.append(.text(MarkupText(value, at: range)))
        }
      default:
        guard let other = unsafe try commentOrInstruction(current) else { throw Mismatch() }
        children.append(other)
      }
      unsafe node = current.pointee.next
    }
    return children
  }

  private mutating func commentOrInstruction(_ node: xmlNodePtr) throws(Mismatch) -> MarkupNode? {
    guard next < scan.tokens.count else { throw Mismatch() }
    let token = scan.tokens[next]
    let content = unsafe node.pointee.content.map { unsafe String(cString: $0) } ?? ""
    switch unsafe node.pointee.type {
    case XML_COMMENT_NODE where token.kind == .comment:
      next += 1
      return .comment(MarkupText(content, at: token.range))
    case XML_PI_NODE where token.kind == .instruction:
      next += 1
      let target = unsafe string(node.pointee.name)
      return .instruction(MarkupText(content.isEmpty ? target : "\(target) \(content)", at: token.range))
    default:
      throw Mismatch()
    }
  }

  private mutating func attributes(_ node: xmlNodePtr, of token: MarkupToken) throws(Mismatch) -> [MarkupAttribute] {
    guard token.attributeCount > 0 else { return [] }
    var attributes: [MarkupAttribute] = []
    attributes.reserveCapacity(Int(token.attributeCount))
    var property = unsafe node.pointee.properties
    for place in scan.attributes[token.attributes] where !place.isNamespace {
      guard let current = unsafe property else { throw Mismatch() }
      // Without a DTD an attribute has one text or, when empty, none.
      let content = unsafe current.pointee.children?.pointee.content
      attributes.append(
        MarkupAttribute(
          unsafe string(current.pointee.name), unsafe content.map { unsafe String(cString: $0) } ?? "",
          namespace: unsafe namespace(current.pointee.ns), nameRange: place.nameRange, valueRange: place.valueRange))
      unsafe property = current.pointee.next
    }
    guard unsafe property == nil else { throw Mismatch() }
    return attributes
  }

  private mutating func namespace(_ namespace: xmlNsPtr?) -> String? {
    guard let address = unsafe namespace?.pointee.href else { return nil }
    let key = UInt(bitPattern: address)
    if let name = names[key] { return name }
    // libxml2 leaves each ampersand in the name of a namespace as a reference.
    let name = unsafe String(cString: address).replacing("&#38;", with: "&")
    names[key] = name
    return name
  }

  private mutating func string(_ address: UnsafePointer<xmlChar>) -> String {
    let key = UInt(bitPattern: address)
    if let name = names[key] { return name }
    let name = unsafe String(cString: address)
    names[key] = name
    return name
  }
}
