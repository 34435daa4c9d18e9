/// What a grammar says against one place of a file. Facts only: the caller has the words.
package struct GrammarReport: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unknownRoot
    /// The element may not stand here.
    case unexpectedElement
    /// The element ends before something that it needs.
    case missingElement
    case unknownAttribute(String)
    case missingAttribute(String)
    case badAttributeValue(name: String, value: String)
    case badElementText
    /// Text where only elements may stand.
    case strayText
    case duplicateIdentity
    /// libxml2's code, for what nothing above names.
    case other(code: Int)
  }

  package let kind: Kind
  /// The name of the element.
  package let element: String
  /// From the root: which child element, at each level.
  package let path: [Int]
  /// The bytes of the attribute's value or name, or of the element's name.
  package let range: Range<Int>

  package init(kind: Kind, element: String, path: [Int], range: Range<Int>) {
    self.kind = kind
    self.element = element
    self.path = path
    self.range = range
  }
}
