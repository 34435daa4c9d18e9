extension MarkupError {
  /// A way in which a file is not well-formed XML. Names are as in the file, with their prefixes.
  package enum SyntaxError: Hashable, Sendable {
    /// The element is still open at the end tag of an element around it, or at the end of the file. `openedAt` is the
    /// place of its name in its start tag.
    case endTagMissing(name: String, openedAt: Range<Int>)
    /// An end tag that belongs to no open element. `openedAt` is the place of the name of the innermost open element.
    case endTagMismatch(expected: String, found: String, openedAt: Range<Int>)
    /// An end tag where no element is open.
    case endTagWithoutStart(name: String)
    /// The file ends inside a tag, a value, a comment, an instruction or a CDATA section. The range is where it begins.
    case truncated
    /// The file has no element.
    case rootMissing
    case contentAfterRoot
    case textOutsideRoot
    case attributeTwice(name: String)
    case attributeWithoutQuotes(name: String)
    case attributeWithoutValue(name: String)
    /// A `<` in the value of an attribute. This is also what a missing closing quote looks like.
    case lessThanInAttribute(name: String)
    /// A `<` that begins no tag.
    case lessThanInText
    /// A tag that does not end before the next tag begins.
    case tagNotClosed(name: String)
    /// A character that is not allowed in a tag.
    case malformedTag(name: String)
    /// An `&` that begins no reference.
    case ampersand
    case hyphensInComment
    /// An XML declaration that is not the first thing in the file.
    case declarationNotFirst
    case prefixUndeclared(String)
    /// Any other mistake: libxml2's code and its text, without control characters, at most 200 characters.
    case other(code: Int, text: String)
  }
}
