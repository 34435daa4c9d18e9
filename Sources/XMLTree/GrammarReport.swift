/// libxml2's verdict on one place: facts, for which the caller finds the words.
package struct GrammarReport: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The root is none that the grammar knows, or has the wrong namespace.
    case unknownRoot
    /// An element that may not stand here, declared elsewhere or not at all.
    case unexpectedElement
    /// The element ends, and a child that it must have is not there.
    case missingElement
    case unknownAttribute(String)
    case missingAttribute(String)
    case badAttributeValue(name: String, value: String)
    /// The text of an element that holds nothing but a value.
    case badElementText(value: String)
    /// Characters where only elements may stand, or nothing.
    case strayText
    /// The value of an xs:unique or xs:key that another element has.
    case duplicateIdentity
    /// libxml2's code; see its xmlerror.h.
    case other(code: Int)
  }

  package let kind: Kind
  /// The element's name, without prefix, and its namespace.
  package let element: String
  package let namespace: String?
  /// Leads from the root to the element: an index among the child elements at each level. Empty for the root.
  package let path: [Int]
  /// Bytes of what is wrong: an attribute's name or value, stray text, else the element's name in its start tag.
  package let range: Range<Int>

  package init(kind: Kind, element: String, namespace: String?, path: [Int], range: Range<Int>) {
    self.kind = kind
    self.element = element
    self.namespace = namespace
    self.path = path
    self.range = range
  }
}
