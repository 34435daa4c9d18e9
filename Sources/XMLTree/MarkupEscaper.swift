/// Escapes text for XML and HTML. No other code decides which characters have to be escaped.
package enum MarkupEscaper {
  /// Where the text is written.
  package enum Context: Sendable {
    /// Between the tags of an XML file.
    case text
    /// In an attribute of an XML file, between double quotes.
    case attribute
    /// In an HTML page: between tags, or in an attribute between quotes of either kind.
    case page
  }

  /// Adds the text to markup. It looks at scalars and not at characters, because a quotation mark with a combining
  /// accent is one character and still ends an attribute.
  package static func append(_ text: String, to markup: inout String, in context: Context) {
    var rest = text.unicodeScalars[...]
    while let index = rest.firstIndex(where: { replacement(of: $0, in: context) != nil }) {
      markup.unicodeScalars.append(contentsOf: rest[..<index])
      markup += replacement(of: rest[index], in: context) ?? ""
      rest = rest[rest.index(after: index)...]
    }
    markup.unicodeScalars.append(contentsOf: rest)
  }

  /// The text as markup.
  package static func escaped(_ text: String, in context: Context) -> String {
    var markup = ""
    append(text, to: &markup, in: context)
    return markup
  }

  /// Whether XML allows the character (XML 1.0 section 2.2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }

  /// The replacement of a scalar; nil for a scalar that is written unchanged.
  private static func replacement(of scalar: Unicode.Scalar, in context: Context) -> String? {
    switch scalar {
    case "&": return "&amp;"
    case "<": return "&lt;"
    // Text must not have `]]>` in it.
    case ">": return "&gt;"
    default: break
    }
    switch (context, scalar) {
    case (.page, "\""), (.attribute, "\""): return "&quot;"
    case (.page, "'"): return "&#39;"
    case (.page, _): return nil
    // An XML reader turns a carriage return into a line feed (XML 1.0 section 2.11).
    case (_, "\r"): return "&#13;"
    // An XML reader turns tabs and line feeds in attributes into spaces (XML 1.0 section 3.3.3).
    case (.attribute, "\t"): return "&#9;"
    case (.attribute, "\n"): return "&#10;"
    case (.text, _), (.attribute, _): return isAllowed(scalar) ? nil : "\u{FFFD}"
    }
  }
}
