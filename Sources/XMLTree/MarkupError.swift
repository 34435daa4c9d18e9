/// Why a file cannot be read, and where. It has no message: the caller writes one.
package struct MarkupError: Error, Hashable, Sendable {
  /// What is wrong with the file.
  package enum Reason: Hashable, Sendable {
    /// No bytes, or nothing but white space.
    case empty
    case tooLarge(limit: Int)
    case tooManyTokens(limit: Int)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    case nameTooLong(limit: Int)
    case valueTooLong(limit: Int)
    case textTooLong(limit: Int)
    case notUTF8
    case utf16
    case utf32
    /// The XML declaration names an encoding other than UTF-8. The name is as in the file, at most 40 bytes.
    case otherEncoding(String)
    case nul
    /// A control character other than tab, line feed and carriage return.
    case controlCharacter(UInt8)
    case doctype
    /// An entity other than the five that XML defines.
    case unknownEntity(String)
    case notWellFormed(SyntaxError)
  }

  package let reason: Reason
  /// The bytes that are wrong, counted from the byte order mark if there is one. Empty at the end of the file.
  package let range: Range<Int>

  package init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }

  init(_ problem: SyntaxError, at range: Range<Int>) {
    self.init(.notWellFormed(problem), at: range)
  }
}
