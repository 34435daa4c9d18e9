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
package struct MarkupAttribute: Hashable, Sendable {
  package let name: String
  package let namespace: String?
  package let value: String
  package let nameRange: Range<Int>
  package let valueRange: Range<Int>
}
package struct MarkupText: Sendable {
  package let value: String
  package let range: Range<Int>
}
package enum MarkupNode: Sendable { case element(MarkupElement), text(MarkupText), comment(MarkupText) }
package struct MarkupElement: Sendable {
  package let name: String
  package let namespace: String?
  package let attributes: [MarkupAttribute]
  package let children: [MarkupNode]
  package let startTag: Range<Int>
  package let nameRange: Range<Int>
  package let range: Range<Int>
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
