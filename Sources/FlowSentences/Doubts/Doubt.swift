package import FlowReading

/// Something about the words of a sentence that does not look like what is executed for them. A person may know better,
/// and then says why.
package struct Doubt: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The words deny what is executed, or affirm what is not.
    case polarity = "polarity"
    /// The words say the opposite: less for more, after for before.
    case opposite = "opposite"
    /// The words are read for another meaning elsewhere, and not for this one.
    case elsewhere = "elsewhere"
    /// The words say a time, a cause or a person that the meaning has not.
    case excess = "excess"
    /// The same words stand for a stronger meaning elsewhere.
    case weaker = "weaker"
    /// The words name a number, a status, a role, a screen, a control, a product or a message that is not the meaning's.
    case value = "value"
    /// A fragment begins with a word that refers to what stands before it.
    case openReference = "openReference"

    /// Whether it follows from the sentence alone, whatever else has been read.
    package var isLocal: Bool {
      switch self {
      case .polarity, .opposite, .excess, .value, .openReference: true
      case .elsewhere, .weaker: false
      }
    }
  }

  package let kind: Kind
  /// One sentence that says what does not fit, with the words.
  package let message: String
  /// The words.
  package let place: SourceRange

  package init(_ kind: Kind, _ message: String, at place: SourceRange) {
    self.kind = kind
    self.message = message
    self.place = place
  }
}
