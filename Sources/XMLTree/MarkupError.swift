/// Why a file is not read at all, and where: facts, for which the caller finds the words.
package struct MarkupError: Error, Hashable, Sendable {
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
    case notWellFormed(SyntaxError)
  }

  package let reason: Reason
  /// Bytes of the file as it was given, its byte order mark counted. Empty at the end of the file.
  package let range: Range<Int>

  package init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }

  init(_ problem: SyntaxError, at range: Range<Int>) {
    self.init(.notWellFormed(problem), at: range)
  }
}
