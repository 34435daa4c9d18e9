/// The text that a writer has written so far. Only the `write` that takes a literal does not escape.
struct MarkupOutput {
  private(set) var text = ""
  private let writer: MarkupWriter

  init(_ writer: MarkupWriter) {
    self.writer = writer
  }

  mutating func write(_ markup: StaticString) {
    text += markup.description
  }

  /// Whether the text can be the name of an element or attribute, without a prefix.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, Byte.startsName(first), first != UInt8(ascii: ":") else { return false }
    return name.utf8.allSatisfy { Byte.continuesName($0) && $0 != UInt8(ascii: ":") }
  }

  /// Writes a node; comments and instructions with characters changed where they could not be read back.
  private mutating func write(_ node: MarkupNode, level: Int?, namespace: String?) {
    switch node {
    case .element(let element): write(element, level: level, namespace: namespace)
    case .text(let text): MarkupEscaper.append(text.value, to: &self.text, in: .text)
    case .comment(let comment):
      write("<!--")
      escapeComment(comment.value)
      write("-->")
    case .instruction(let instruction):
      write("<?")
      escapeInstruction(instruction.value)
      write("?>")
    }
  }

  /// Writes an element. A level of nil stands for content in which white space counts; `outer` is the default namespace
  /// of the element around it.
  mutating func write(_ element: MarkupElement, level: Int?, namespace outer: String?) {
    precondition(Self.isName(element.name), "not a name: \(element.name)")
    write("<")
    text += element.name
    if element.namespace != outer { writeAttribute("xmlns", element.namespace ?? "") }
    writeAttributes(of: element)
    guard !element.children.isEmpty else { return write("/>") }
    write(">")
    let inner = level.flatMap { writer.laysOut(element) ? $0 + 1 : nil }
    for child in element.children {
      breakLine(inner)
      write(child, level: inner, namespace: element.namespace)
    }
    if inner != nil { breakLine(level) }
    write("</")
    text += element.name
    write(">")
  }

  private mutating func writeAttributes(of element: MarkupElement) {
    var made: [String: String] = [:]
    for attribute in element.attributes {
      precondition(Self.isName(attribute.name), "not a name: \(attribute.name)")
      guard let namespace = attribute.namespace else {
        writeAttribute(attribute.name, attribute.value)
        continue
      }
      if namespace == MarkupAttribute.xmlNamespace {
        writeAttribute("xml:\(attribute.name)", attribute.value)
      } else if let prefix = made[namespace] {
        writeAttribute("\(prefix):\(attribute.name)", attribute.value)
      } else {
        let prefix = "ns\(made.count + 1)"
        made[namespace] = prefix
        writeAttribute("xmlns:\(prefix)", namespace)
        writeAttribute("\(prefix):\(attribute.name)", attribute.value)
      }
    }
  }

  private mutating func writeAttribute(_ name: String, _ value: String) {
    write(" ")
    text += name
    write("=\"")
    MarkupEscaper.append(value, to: &text, in: .attribute)
    write("\"")
  }

  private mutating func breakLine(_ level: Int?) {
    guard let level, let indentation = writer.indentation else { return }
    write("\n")
    text += String(repeating: " ", count: level * indentation)
  }
}

extension MarkupOutput {
  private mutating func escapeComment(_ value: String) {
    var last: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      if scalar == "-", last == "-" { write(" ") }
      append(scalar)
      last = scalar
    }
    if last == "-" { write(" ") }
  }

  private mutating func escapeInstruction(_ value: String) {
    var last: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      if scalar == ">", last == "?" { write(" ") }
      append(scalar)
      last = scalar
    }
  }

  /// Adds a scalar of a comment or an instruction. Those have no references, so a scalar that XML does not allow is
  /// replaced.
  private mutating func append(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(MarkupEscaper.isAllowed(scalar) ? scalar : "\u{FFFD}")
  }
}

extension MarkupWriter {
  /// Whether white space may be added between the children: none of them is text, and the element does not keep its
  /// white space.
  fileprivate func laysOut(_ element: MarkupElement) -> Bool {
    guard indentation != nil, !preserved.contains(element.name) else { return false }
    guard element[attribute: "space", namespace: MarkupAttribute.xmlNamespace]?.value != "preserve" else {
      return false
    }
    return !element.children.contains { node in
      guard case .text = node else { return false }
      return true
    }
  }
}
