package import BillingModel

/// A part of a paragraph: text, or an element.
package indirect enum Inline: Sendable {
  case text(String, SourceRange)
  case code(InlineCode)
}

/// An element inside a sentence. A translation has the same elements, with the same ids.
package struct InlineCode: Sendable {
  /// What the element is for.
  package enum Kind: Sendable {
    /// Something that the reader does. A page shows the product's label for it.
    case gesture(GesturePhrase)
    /// The name of something in the product or the help centre.
    case mention(Mention)
    /// The value of a fact at the end of the steps or before the first one. Only examples have it.
    case value(Operand)
    /// Words that promise something; the condition is what must then be so.
    case claim(Condition)
    /// Words that require something.
    case need(Condition)
    /// Words, gestures and claims that apply only where the condition holds.
    case `if`(Condition)
    /// Words for what the reader sees when a step does not work.
    case symptom(Condition)
    /// Words for why a step does not work.
    case cause(Condition)
    /// Words that the model cannot check here, the reason, and where claims say the same.
    case manual(reason: String, see: ClaimReference?)
    /// One whole sentence for each plural form of a counted fact: the children are `when` codes.
    case plural(Fact)
    /// A branch of a plural, for a CLDR category such as `one` or `other`.
    case when(String)
  }

  /// Unique in its paragraph: made of the kind and the name, `options`, `claim.order.totalDue`, and a number from the
  /// second on.
  package let id: String
  package let kind: Kind
  /// What a claim takes for granted; empty for every other element.
  package let presumed: [Presumption]
  /// The start tag of the element with its attributes sorted. A translation is stale when this changes.
  package let meaning: String
  /// The content of the element; empty for gestures, mentions and values.
  package let content: [Inline]
  /// The place of its start tag or of the attribute that names something; in a translation, of its `ph` or `pc`.
  package let place: SourceRange

  package init(
    id: String, kind: Kind, presumed: [Presumption] = [], meaning: String, content: [Inline], place: SourceRange
  ) {
    self.id = id
    self.kind = kind
    self.presumed = presumed
    self.meaning = meaning
    self.content = content
    self.place = place
  }
}

extension InlineCode {
  /// The same element around other content.
  package func with(content: [Inline], place: SourceRange) -> InlineCode {
    InlineCode(id: id, kind: kind, presumed: presumed, meaning: meaning, content: content, place: place)
  }
}
