package import XMLTree

extension Diagnostic {
  /// The diagnostic for a file that cannot be read as XML. Its words are for authors and not for programmers.
  package static func unreadable(_ error: MarkupError, in file: SourceFile) -> Diagnostic {
    let place = SourceRange(file, error.range)
    switch error.reason {
    case .empty:
      return Diagnostic(.fileEmpty, at: place, "The file is empty.", help: "Write it, or delete it.")
    case .tooLarge(let limit):
      return .tooMuch("The file is larger than \(limit / 1024) KiB.", at: place)
    case .tooManyTokens(let limit):
      return .tooMuch("The file has more than \(limit) tags.", at: place)
    case .tooDeep(let limit):
      return .tooMuch("More than \(limit) elements stand in each other here.", at: place)
    case .tooManyAttributes(let limit):
      return .tooMuch("This tag has more than \(limit) attributes.", at: place)
    case .nameTooLong(let limit):
      return .tooMuch("This name is longer than \(limit) bytes.", at: place)
    case .valueTooLong(let limit):
      return .tooMuch("This value is longer than \(limit / 1024) KiB.", at: place)
    case .textTooLong(let limit):
      return .tooMuch("More than \(limit / 1024) KiB of text stand here without a tag.", at: place)
    case .notUTF8:
      return .encoding("A character here is not UTF-8.", at: place)
    case .utf16:
      return .encoding("The file is saved as UTF-16.", at: place)
    case .utf32:
      return .encoding("The file is saved as UTF-32.", at: place)
    case .otherEncoding(let name):
      let help = "Save it as UTF-8, and write encoding=\"UTF-8\"."
      return .encoding("The first line says that the file is \(name).", help: help, at: place)
    case .nul:
      return .encoding("There is a NUL byte here, which no text has.", at: place)
    case .controlCharacter(let byte):
      return Diagnostic(
        .fileMalformed, at: place, "There is an invisible control character here, number \(byte).", help: "Delete it.")
    case .doctype:
      return Diagnostic(
        .fileDoctype, at: place, "The file has a DOCTYPE, which could make it read other files.",
        help: "Delete the line: the name space in the first element says what kind of file it is.")
    case .unknownEntity(let name):
      return .entity(name, at: place)
    case .notWellFormed(let problem):
      return .malformed(problem, at: place)
    }
  }

  private static func tooMuch(_ message: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.fileTooLarge, at: place, message, help: "Divide it into several.")
  }

  private static func encoding(
    _ message: String, help: String = "Save the file as UTF-8.", at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(.fileEncoding, at: place, message, help: help)
  }

  private static func entity(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .fileEntity, at: place, "&\(name); is not known here.",
      help: "Write the character itself. Only &amp; &lt; &gt; &quot; and &apos; have names.")
  }
}

extension Diagnostic {
  private static func malformed(_ problem: MarkupError.SyntaxError, at place: SourceRange) -> Diagnostic {
    switch problem {
    case .endTagMissing(let name, let opened):
      return .unclosed(name, opened: SourceRange(place.file, opened), at: place)
    case .endTagMismatch(let expected, let found, let opened):
      return Diagnostic(
        .fileMalformed, at: place, "</\(found)> stands here, but the element that is open is <\(expected)>.",
        notes: [Note("<\(expected)> was opened here.", at: SourceRange(place.file, opened))],
        help: "Write </\(expected)>, or close the elements in the order opposite to that in which they were opened.")
    case .endTagWithoutStart(let name):
      return wrong("</\(name)> closes nothing: no element is open.", "Delete it.", at: place)
    case .truncated:
      return wrong(
        "The file ends in the middle of what begins here.", "Complete it; part of the file may be lost.", at: place)
    case .rootMissing:
      return wrong("The file has no element.", "Start it with <flow …>, or look at docs/flow.md.", at: place)
    case .contentAfterRoot:
      return wrong("Something follows the end of the first element.", "Move it inside, or delete it.", at: place)
    case .textOutsideRoot:
      return wrong("Text stands outside of the first element.", "Move it inside, or delete it.", at: place)
    case .other(_, let text):
      return wrong("The file cannot be read as XML: \(text)", nil, at: place)
    case .attributeTwice, .attributeWithoutQuotes, .attributeWithoutValue, .lessThanInAttribute, .lessThanInText,
      .tagNotClosed, .malformedTag, .ampersand, .hyphensInComment, .declarationNotFirst, .prefixUndeclared:
      return malformedTag(problem, at: place)
    }
  }

  private static func malformedTag(_ problem: MarkupError.SyntaxError, at place: SourceRange) -> Diagnostic {
    switch problem {
    case .attributeTwice(let name):
      return wrong("This tag has \"\(name)\" twice.", "Keep one of them.", at: place)
    case .attributeWithoutQuotes(let name):
      return wrong("The value of \"\(name)\" has no quotation marks.", "Write \(name)=\"…\".", at: place)
    case .attributeWithoutValue(let name):
      return wrong("The attribute \"\(name)\" has no value.", "Write \(name)=\"…\".", at: place)
    case .lessThanInAttribute(let name):
      let help = "Close the quotation mark before it, or write &lt; for the sign."
      return wrong("There is a < in the value of \"\(name)\".", help, at: place)
    case .lessThanInText:
      return wrong("This < begins no tag.", "Write &lt; for the sign.", at: place)
    case .tagNotClosed(let name):
      return wrong("The tag <\(name) has no >.", "Add the > where the tag ends.", at: place)
    case .malformedTag(let name):
      let help = "Write name=\"value\", with blanks between."
      return wrong("Something in the tag <\(name)> has no place in a tag.", help, at: place)
    case .ampersand:
      return wrong("This & begins no reference.", "Write &amp; for the sign.", at: place)
    case .hyphensInComment:
      return wrong("There are two hyphens inside a comment.", "Write one, or a dash.", at: place)
    case .declarationNotFirst:
      return wrong("<?xml …?> must be the very first thing in the file.", "Delete what stands before it.", at: place)
    case .prefixUndeclared(let prefix):
      return wrong("The prefix \(prefix): is not declared.", "Write the name without a prefix.", at: place)
    case .endTagMissing, .endTagMismatch, .endTagWithoutStart, .truncated, .rootMissing, .contentAfterRoot,
      .textOutsideRoot, .other:
      preconditionFailure("This is no problem inside a tag or a text: \(problem)")
    }
  }

  private static func unclosed(_ name: String, opened: SourceRange, at place: SourceRange) -> Diagnostic {
    let line = opened.file.lines.location(of: opened.bytes.lowerBound).line
    let isAtEnd = place.bytes.lowerBound >= place.file.bytes.count
    let message =
      isAtEnd
      ? "The file ends here, but <\(name)> of line \(line) was never closed."
      : "<\(name)> of line \(line) is still open here."
    return Diagnostic(
      .fileMalformed, at: place, message, notes: [Note("<\(name)> was opened here.", at: opened)],
      help: isAtEnd ? "Add </\(name)>; if more is missing, part of the file is lost." : "Add </\(name)> before this.")
  }

  private static func wrong(_ message: String, _ help: String?, at place: SourceRange) -> Diagnostic {
    Diagnostic(.fileMalformed, at: place, message, help: help)
  }
}
