/// A mistake that libxml2 found against a grammar. It has no message: the caller writes one.
package struct GrammarReport: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The grammar does not have this root element, or has it in another namespace.
    case unknownRoot
    /// An element that is not allowed here. The grammar declares it for another place or not at all.
    case unexpectedElement
    /// The element ends without a child that it must have.
    case missingElement
    case unknownAttribute(String)
    case missingAttribute(String)
    case badAttributeValue(name: String, value: String)
    /// The text of an element that has only a value in it is not such a value.
    case badElementText(value: String)
    /// Text where only elements are allowed, or nothing.
    case strayText
    /// The value of an xs:unique or xs:key is that of another element too.
    case duplicateIdentity
    /// Any other mistake, by libxml2's code in its xmlerror.h.
    case other(code: Int)
  }

  package let kind: Kind
  /// The element's name, without prefix, and its namespace.
  package let element: String
  package let namespace: String?
  /// The path from the root to the element: an index among the child elements at each level. Empty for the root.
  package let path: [Int]
  /// The bytes that are wrong: an attribute's name or value, text, or the element's name in its start tag.
  package let range: Range<Int>

  package init(kind: Kind, element: String, namespace: String?, path: [Int], range: Range<Int>) {
    self.kind = kind
    self.element = element
    self.namespace = namespace
    self.path = path
    self.range = range
  }
}
