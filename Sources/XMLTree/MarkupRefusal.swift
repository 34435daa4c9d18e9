/// Why the bytes of a file are not read at all, and where. Facts only: the caller has the words.
package struct MarkupRefusal: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    case tooManyTokens(limit: Int)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    case nameTooLong(limit: Int)
    case valueTooLong(limit: Int)
    case notUTF8
    case utf16
    /// The encoding that the XML declaration names.
    case otherEncoding(String)
    case nul
    case controlCharacter
    case doctype
    /// An entity that is not one of XML's five.
    case unknownEntity(String)
    case notWellFormed(Problem)
  }

  /// What is wrong with the markup itself.
  package enum Problem: Hashable, Sendable {
    /// The file ends before the element that was opened there does.
    case endTagMissing(name: String, openedAt: Range<Int>)
    case endTagMismatch(expected: String, found: String, openedAt: Range<Int>)
    case endTagAlone(name: String)
    /// The file ends inside a tag, a comment or an instruction.
    case truncated
    case ampersand
    case lessThanInAttribute
    case attributeTwice(name: String)
    case attributeWithoutQuotes
    case contentAfterRoot
    case textOutsideRoot
    case noElement
    /// libxml2's own code and words, for what nothing above names.
    case other(code: Int, text: String)
  }

  package let reason: Reason
  /// Bytes of the file.
  package let range: Range<Int>

  package init(_ reason: Reason, _ range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}
