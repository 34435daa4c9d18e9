package import BillingModel

/// One paragraph with an id: a unit of translation, an anchor, a check box.
package struct Paragraph: Sendable {
  /// Given by the author and unique in the flow.
  package let id: String
  /// For a step's paragraph the step's element, for a translation the unit's target.
  package let place: SourceRange
  package let content: [Inline]

  package init(id: String, place: SourceRange, content: [Inline]) {
    self.id = id
    self.place = place
    self.content = content
  }
}

/// A piece of a paragraph: words, or an element among them.
package indirect enum Inline: Sendable {
  case text(String, SourceRange)
  case code(InlineCode)
}

/// An element inside a sentence. A translation has the same ones, found by `id`.
package struct InlineCode: Sendable {
  package enum Kind: Sendable {
    /// What the reader does; the words are the product's label.
    case gesture(GesturePhrase)
    /// A name that the product or the help centre gives something.
    case mention(Mention)
    /// What a fact shows at the end, or showed before the first step; only in an example.
    case value(Operand)
    /// Words that promise, require or explain something.
    case claim(Condition)
    case need(Condition)
    case `if`(Condition)
    case symptom(Condition)
    case cause(Condition)
    /// Words that the model cannot know, and why.
    case manual(reason: String)
    /// One whole sentence for each plural form of a counted fact: the children are `when` codes.
    case plural(Fact)
    /// A branch of a plural, for a CLDR category such as `one` or `other`.
    case when(String)
  }

  /// Unique in its paragraph: made of the kind and the name, `options`, `claim.order.totalDue`, and a number from the
  /// second on.
  package let id: String
  package let kind: Kind
  /// The element as its author would write it without the words inside: what a code means. Compared for staleness.
  package let meaning: String
  /// Empty for gestures, mentions and values.
  package let content: [Inline]
  /// Where the element stands, its start tag; in a translation, the `ph` or `pc`.
  package let place: SourceRange

  package init(id: String, kind: Kind, meaning: String, content: [Inline], place: SourceRange) {
    self.id = id
    self.kind = kind
    self.meaning = meaning
    self.content = content
    self.place = place
  }
}

/// A gesture as a sentence names it.
package struct GesturePhrase: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case link(Link)
    case control(Control, Slot)
  }

  package let kind: GestureKind
  package let target: Target
  /// What is entered or chosen.
  package let operand: Operand?

  package init(kind: GestureKind, target: Target, operand: Operand?) {
    self.kind = kind
    self.target = target
    self.operand = operand
  }
}

/// A name in a sentence that is not a gesture.
package enum Mention: Hashable, Sendable {
  case product
  case control(Control)
  case screen(Screen)
  case message(Message)
  case status(Status)
  case role(Role)
  case link(Link)
  case flow(String)
  case term(String)
}
