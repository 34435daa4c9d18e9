@testable import XMLTree

// Stands in for MarkupReader until the XML layer is merged: reads well-formed markup with a default namespace only.
struct TestMarkup {
  let bytes: [UInt8]
  var index = 0
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func root(_ bytes: [UInt8]) -> MarkupElement? {
    var reader = TestMarkup(bytes)
    for node in reader.nodes(namespace: nil) { if case .element(let element) = node { return element } }
    return nil
  }

  private func has(_ text: String) -> Bool { bytes[index...].starts(with: Array(text.utf8)) }
  private func string(_ range: Range<Int>) -> String {
    var text = String(decoding: bytes[range], as: UTF8.self)
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#10;", "\n"), ("&#13;", "\r"), ("&#9;", "\t"), ("&amp;", "&"),
    ] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
  private mutating func skip(to text: String) { while index < bytes.count, !has(text) { index += 1 } }

  private mutating func nodes(namespace: String?) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    while index < bytes.count, !has("</") {
      if has("<?") { skip(to: "?>"); index += 2; continue }
      if has("<") { nodes.append(.element(element(namespace: namespace))); continue }
      let start = index
      skip(to: "<")
      nodes.append(.text(MarkupText(value: string(start..<index), range: start..<index)))
    }
    return nodes
  }

  private mutating func element(namespace: String?) -> MarkupElement {
    let start = index
    index += 1
    while !" />\n".utf8.contains(bytes[index]) { index += 1 }
    let nameRange = start + 1..<index
    var attributes: [MarkupAttribute] = []
    var namespace = namespace
    while !has(">"), !has("/>") {
      if has(" ") || has("\n") { index += 1; continue }
      let nameStart = index
      skip(to: "=")
      let name = nameStart..<index
      index += 2
      let valueStart = index
      skip(to: "\"")
      let attribute = MarkupAttribute(
        name: string(name), namespace: nil, value: string(valueStart..<index), nameRange: name,
        valueRange: valueStart..<index)
      if attribute.name == "xmlns" { namespace = attribute.value } else { attributes.append(attribute) }
      index += 1
    }
    let isEmpty = has("/>")
    index += isEmpty ? 2 : 1
    let startTag = start..<index
    var children: [MarkupNode] = []
    if !isEmpty {
      children = nodes(namespace: namespace)
      skip(to: ">")
      index += 1
    }
    return MarkupElement(
      name: string(nameRange), namespace: namespace, attributes: attributes, children: children, startTag: startTag,
      nameRange: nameRange, range: start..<index)
  }
}
