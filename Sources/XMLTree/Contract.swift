// Stands in until the XML layer is merged; see its API.
package struct TextLocation: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int
  package init(line: Int, column: Int) { self.line = line; self.column = column }
  package static func < (l: TextLocation, r: TextLocation) -> Bool { (l.line, l.column) < (r.line, r.column) }
}
package struct LineTable: Sendable {
  package init(_ bytes: [UInt8]) {}
  package func location(of offset: Int) -> TextLocation { TextLocation(line: 1, column: offset + 1) }
}
/// The bytes that mean something in markup. All are ASCII, so none occurs inside a longer UTF-8 sequence.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation: UInt8 = 0x21
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let hyphen: UInt8 = 0x2D
  static let slash: UInt8 = 0x2F
  static let semicolon: UInt8 = 0x3B
  static let lessThan: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greaterThan: UInt8 = 0x3E
  static let question: UInt8 = 0x3F

  static func isWhite(_ byte: UInt8) -> Bool {
    byte == space || byte == lineFeed || byte == tab || byte == carriageReturn
  }

  /// Whether a name may begin so. Of characters beyond ASCII libxml2 judges.
  static func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == 0x5F || byte == 0x3A
  }

  static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || byte &- 0x30 < 10 || byte == hyphen || byte == 0x2E
  }
}
/// An attribute with its places. Namespace declarations are none.
package struct MarkupAttribute: Hashable, Sendable {
  /// The name of `xml:lang`, `xml:space` and `xml:id` without the prefix lies in this namespace.
  package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// Without prefix.
  package let name: String
  package let namespace: String?
  /// References decoded; tabs and line ends in the file are spaces here, as XML 1.0 section 3.3.3 wants.
  package let value: String
  /// Bytes of the name, prefix included.
  package let nameRange: Range<Int>
  /// Bytes between the quotes.
  package let valueRange: Range<Int>

  package init(
    _ name: String, _ value: String, namespace: String? = nil, nameRange: Range<Int> = 0..<0,
    valueRange: Range<Int> = 0..<0
  ) {
    self.name = name
    self.namespace = namespace
    self.value = value
    self.nameRange = nameRange
    self.valueRange = valueRange
  }
}
/// An element as a value, with its places in the file.
package struct MarkupElement: Hashable, Sendable {
  /// Without prefix.
  package let name: String
  package let namespace: String?
  /// In the file's order.
  package let attributes: [MarkupAttribute]
  package let children: [MarkupNode]
  /// Bytes of the whole start tag.
  package let startTag: Range<Int>
  /// Bytes of the name in the start tag, prefix included.
  package let nameRange: Range<Int>
  /// Bytes from the start tag's `<` to the end tag's `>`.
  package let range: Range<Int>

  /// An element that is in no file yet, for the writer: its ranges are empty.
  package init(
    _ name: String, namespace: String? = nil, attributes: [MarkupAttribute] = [], children: [MarkupNode] = []
  ) {
    self.init(
      name, namespace: namespace, attributes: attributes, children: children, startTag: 0..<0, nameRange: 0..<0,
      range: 0..<0)
  }

  init(
    _ name: String, namespace: String?, attributes: [MarkupAttribute], children: [MarkupNode], startTag: Range<Int>,
    nameRange: Range<Int>, range: Range<Int>
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.startTag = startTag
    self.nameRange = nameRange
    self.range = range
  }

  /// The attribute without namespace of this name.
  package subscript(attribute name: String) -> MarkupAttribute? {
    self[attribute: name, namespace: nil]
  }

  /// The attribute of this name, as `lang` in `MarkupAttribute.xmlNamespace`.
  package subscript(attribute name: String, namespace namespace: String?) -> MarkupAttribute? {
    attributes.first { $0.name == name && $0.namespace == namespace }
  }

  /// The element that a report's path leads to: an index among the child elements at each level.
  package subscript(path path: [Int]) -> MarkupElement? {
    var element = self
    for index in path {
      let elements = element.elements
      guard elements.indices.contains(index) else { return nil }
      element = elements[index]
    }
    return element
  }

  /// The child elements.
  package var elements: [MarkupElement] {
    children.compactMap(\.element)
  }

  /// All characters inside, those of inner elements included, comments not; white space as in the file.
  package var text: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  /// Whether the element itself holds characters other than white space.
  package var isMixed: Bool {
    children.contains { node in
      guard case .text(let text) = node else { return false }
      return !text.value.utf8.allSatisfy(Byte.isWhite)
    }
  }

  /// The same tree as if built in code, so that trees from two files can be compared.
  package var withoutRanges: MarkupElement {
    MarkupElement(
      name, namespace: namespace,
      attributes: attributes.map { MarkupAttribute($0.name, $0.value, namespace: $0.namespace) },
      children: children.map(\.withoutRanges))
  }

  private func appendText(to text: inout String) {
    for child in children {
      switch child {
      case .element(let element): element.appendText(to: &text)
      case .text(let run): text += run.value
      case .comment, .instruction: break
      }
    }
  }
}
/// What an element holds. Two texts never stand side by side in a tree that was read.
package enum MarkupNode: Hashable, Sendable {
  case element(MarkupElement)
  case text(MarkupText)
  case comment(MarkupText)
  /// A processing instruction; the value is its target, and after one space its data.
  case instruction(MarkupText)

  package var element: MarkupElement? {
    guard case .element(let element) = self else { return nil }
    return element
  }

  /// Bytes in the file.
  package var range: Range<Int> {
    switch self {
    case .element(let element): element.range
    case .text(let text), .comment(let text), .instruction(let text): text.range
    }
  }

  var withoutRanges: MarkupNode {
    switch self {
    case .element(let element): .element(element.withoutRanges)
    case .text(let text): .text(MarkupText(text.value))
    case .comment(let text): .comment(MarkupText(text.value))
    case .instruction(let text): .instruction(MarkupText(text.value))
    }
  }
}
/// Characters of a file: a run of text, or what a comment or an instruction holds.
package struct MarkupText: Hashable, Sendable {
  /// The characters that the author means: references and CDATA sections decoded, line ends as LF.
  package let value: String
  /// The bytes between the neighbouring tags; of a comment or an instruction, all of it with its delimiters.
  package let range: Range<Int>

  package init(_ value: String, at range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }
}
/// Why a file is not read at all, and where: facts, for which the caller finds the words.
package struct MarkupRefusal: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// No bytes, or nothing but white space.
    case empty
    case tooLarge(limit: Int)
    case tooManyTokens(limit: Int)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    case nameTooLong(limit: Int)
    case valueTooLong(limit: Int)
    case notUTF8
    case utf16
    /// The XML declaration names another encoding than UTF-8. The name is as the file has it, at most 40 bytes.
    case otherEncoding(String)
    case nul
    /// A control character other than tab, line feed and carriage return.
    case controlCharacter(UInt8)
    case doctype
    /// An entity other than the five of XML.
    case unknownEntity(String)
    case notWellFormed(Problem)
  }

  package let reason: Reason
  /// Bytes of the file as it was given, its byte order mark counted. Empty at the end of the file.
  package let range: Range<Int>

  package init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }

  init(_ problem: Problem, at range: Range<Int>) {
    self.init(.notWellFormed(problem), at: range)
  }
}
extension MarkupRefusal {
  /// The malformations that writers make, told apart. Names are as in the file, prefix included.
  package enum Problem: Hashable, Sendable {
    /// The element is still open where the end tag of one around it stands, or where the file ends.
    /// `openedAt` is its name in its start tag.
    case endTagMissing(name: String, openedAt: Range<Int>)
    /// An end tag of no open element. `openedAt` is the name of the innermost one.
    case endTagMismatch(expected: String, found: String, openedAt: Range<Int>)
    /// An end tag where no element is open.
    case endTagWithoutStart(name: String)
    /// The file ends inside a tag, a value, a comment, an instruction or a CDATA section, which begins at the range.
    case truncated
    /// No element at all.
    case rootMissing
    case contentAfterRoot
    case textOutsideRoot
    case attributeTwice(name: String)
    case attributeWithoutQuotes(name: String)
    case attributeWithoutValue(name: String)
    /// Also where the closing quote is missing, and the value runs on into the next tag.
    case lessThanInAttribute(name: String)
    /// A `<` that begins no tag.
    case lessThanInText
    /// A tag in which the next tag begins.
    case tagNotClosed(name: String)
    /// A character that has no place in a tag.
    case malformedTag(name: String)
    /// An `&` that begins no reference.
    case ampersand
    case hyphensInComment
    /// An XML declaration that is not the first thing in the file.
    case declarationNotFirst
    case prefixUndeclared(String)
    /// libxml2's code and its text, without control characters, at most 200 characters; a fallback.
    case other(code: Int, text: String)
  }
}
/// What a file may cost at most. Honest flows stay far below; hostile files end here, before libxml2 sees them.
package struct MarkupLimits: Hashable, Sendable {
  /// Size of a file, in bytes.
  package var bytes = 4 << 20
  /// Start tags, end tags, comments and instructions together.
  package var tokens = 100_000
  /// Elements open at once. Not above 200: libxml2 stops at 256, and the copy of the tree recurses.
  package var depth = 128
  /// Attributes in one tag, namespace declarations included. libxml2 2.9 is quadratic in it.
  package var attributes = 64
  /// Length of a name with its prefix, in bytes.
  package var nameBytes = 256
  /// Length of an attribute's value as it stands in the file, in bytes.
  package var valueBytes = 64 << 10

  package init() {}

  package static let standard = MarkupLimits()
}
package struct GrammarReport: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unknownRoot, unexpectedElement, missingElement
    case unknownAttribute(String), missingAttribute(String), badAttributeValue(name: String, value: String)
    case badElementText, strayText, duplicateIdentity, other
  }
  package let kind: Kind
  package let element: String
  package let path: [Int]
  package let range: Range<Int>
}
