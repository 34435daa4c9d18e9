/// The elements, attributes and texts of some bytes, as far as they are XML.
struct MarkupPieces {
  struct Element {
    var range: Range<Int>
    let nameRange: Range<Int>
    /// What is between its tags.
    var content: Range<Int>
    /// Whether it has only one tag.
    let isEmpty: Bool
  }

  struct Attribute {
    /// The name, the value and the blank before.
    let range: Range<Int>
    let value: Range<Int>
  }

  private(set) var elements: [Element] = []
  private(set) var attributes: [Attribute] = []
  private(set) var texts: [Range<Int>] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [Int] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if start > index { texts.append(index..<start) }
      guard let last = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
      let end = last + 1
      index = end
      guard start + 1 < last else { continue }
      switch bytes[start + 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): continue
      case UInt8(ascii: "/"):
        guard let element = open.popLast() else { continue }
        elements[element].content = elements[element].content.lowerBound..<start
        elements[element].range = elements[element].range.lowerBound..<end
      default:
        let isEmpty = bytes[last - 1] == UInt8(ascii: "/")
        if !isEmpty { open.append(elements.count) }
        addElement(start..<end, isEmpty: isEmpty)
      }
    }
  }

  private mutating func addElement(_ tag: Range<Int>, isEmpty: Bool) {
    let inside = tag.lowerBound + 1..<tag.upperBound - 1
    let nameEnd = bytes[inside].firstIndex { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: "/") } ?? inside.upperBound
    elements.append(
      Element(
        range: tag, nameRange: inside.lowerBound..<nameEnd, content: tag.upperBound..<tag.upperBound, isEmpty: isEmpty))
    var index = nameEnd
    while let open = bytes[index..<inside.upperBound].firstIndex(of: UInt8(ascii: "\"")),
      let close = bytes[(open + 1)..<inside.upperBound].firstIndex(of: UInt8(ascii: "\""))
    {
      attributes.append(Attribute(range: index..<(close + 1), value: (open + 1)..<close))
      index = close + 1
    }
  }
}
