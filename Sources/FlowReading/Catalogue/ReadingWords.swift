package import BillingModel

/// The words of a language from which the tool makes readings: sentences that say what is executed for the words of a
/// page. They are plain and always the same, and are never published.
package struct ReadingWords: Sendable {
  /// The words for a fact.
  package struct FactWords: Sendable {
    /// What is compared: `the number of licences of the plan`.
    package let name: String
    /// The whole statements of a fact that is true or false.
    package let yes: String
    package let no: String
    /// The whole statement that there is no such thing; nil when the pattern for that will do.
    package let none: String?
    /// The words for each of its names, in the order of the model.
    package let values: [String]

    package init(name: String, yes: String = "", no: String = "", none: String? = nil, values: [String] = []) {
      self.name = name
      self.yes = yes
      self.no = no
      self.none = none
      self.values = values
    }
  }

  package let facts: [Fact: FactWords]
  package let mails: [MailKind: String]
  package let patterns: [ReadingPattern: String]

  package init(
    facts: [Fact: FactWords] = [:], mails: [MailKind: String] = [:], patterns: [ReadingPattern: String] = [:]
  ) {
    self.facts = facts
    self.mails = mails
    self.patterns = patterns
  }

  /// A pattern with its names in braces replaced by values.
  package func text(_ pattern: ReadingPattern, _ values: [String: String] = [:]) -> String {
    // A language of the catalogue has every pattern; one that is made in code may have none.
    let words = patterns[pattern] ?? ([pattern.rawValue] + pattern.values.map { "{\($0)}" }).joined(separator: " ")
    var text = ""
    var rest = words[...]
    // A value can have braces of its own, and must not be filled in again.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      text += rest[..<open]
      text += values[String(rest[rest.utf8.index(after: open)..<close])] ?? ""
      rest = rest[rest.utf8.index(after: close)...]
    }
    return text + rest
  }
}
