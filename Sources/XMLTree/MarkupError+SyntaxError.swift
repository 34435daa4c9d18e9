extension MarkupError {
  /// The malformations that writers make, told apart. Names are as in the file, prefix included.
  package enum SyntaxError: Hashable, Sendable {
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
