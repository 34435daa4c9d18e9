import BillingModel

extension Vocabulary {
  /// The elements inside a sentence.
  static let flowWords = gestures + mentions + wrappings
  /// The names of those that can stand anywhere in a sentence. A `when` stands only in a `plural`.
  static let flowInline = flowWords.map(\.name).filter { $0 != "when" }

  /// The gestures inside a sentence.
  private static let gestures: [Element] = [
    Element(
      "click", "The reader clicks a control; the page shows the control's label.", attributes: [control, product]),
    Element(
      "enter", "The reader fills a field; the page shows the field's label.", attributes: [control, product, entered]),
    Element(
      "choose", "The reader takes a value from a list; the page shows the list's label.",
      attributes: [control, product, entered]),
    Element(
      "open", "The reader follows a link and lands on a screen; the page shows the link.",
      attributes: [Attribute("link", .name(.links), required: true, "The name of the link.")]),
  ]

  /// The elements that name something in a sentence without a gesture.
  private static let mentions: [Element] = [
    Element(
      "ui", "The product's own name of something, which nobody has to click: it has one of the attributes.",
      attributes: [
        Attribute("control", .name(.controls), "The name of a control."),
        Attribute("product", .reference, "Whose control, when it is another product's than the page's."),
        Attribute("screen", .name(.screens), "The name of a screen."),
        Attribute("message", .name(.messages), "The name of a message."),
        Attribute("status", .name(.statuses), "The name of a subscription's status."),
        Attribute("role", .name(.roles), "The name of a role."),
      ]),
    Element(
      "link", "A link to read on; it has one of the attributes.",
      attributes: [
        Attribute("to", .name(.links), "The name of a link."),
        Attribute("flow", .reference, "The id of another flow."),
      ]),
    Element(
      "term", "A word of the field, which the page explains.",
      attributes: [Attribute("ref", .reference, required: true, "The id of the term in the catalogue.")]),
    Element(
      "product", "The name of a product: the page's, if no other is named.",
      attributes: [Attribute("ref", .reference, "The id of a product of the catalogue.")]),
    Element(
      "ref", "A part of the flow that the sentence refers to and the page leads to; it has one of the attributes.",
      attributes: [
        Attribute("step", .reference, "The id of a step; the page shows its number."),
        Attribute(
          "block", .reference,
          "The id of a note, a tip, a troubleshooting or a solution; the page quotes what it is about."),
      ]),
    Element(
      "literal", "A number that no fact of the model has; it has one of the attributes.",
      attributes: [
        Attribute("count", .text, "A whole number, for example 11."),
        Attribute("percent", .text, "A rate, for example 22 or 25.5."),
        Attribute("money", .text, "An amount of the product's currency, for example 12.50."),
        Attribute("day", .text, "A date, for example 2026-03-25."),
        Attribute("vat-number", .text, "A VAT number with its prefix; its check digits are checked."),
        Attribute("name", .text, "A name with a number in it, for example Windows 11."),
      ]),
    Element(
      "value", "What a fact shows; only in an example.",
      attributes: [
        Attribute("fact", .name(.facts), "A fact, as it is at the end."),
        Attribute("before", .name(.facts), "A fact, as it was before the first step."),
      ]),
  ]

  /// The elements around words that the model can check, or that it cannot check.
  private static let wrappings: [Element] = [
    Element(
      "claim", "Words that promise; the condition is what must then be so.",
      attributes: [
        Attribute(
          "presumes", .text,
          "What the words take for granted besides: a fact, a comparison and a value, several with ; between them.")
      ],
      group: condition, content: .words),
    Element("need", "Words that require; only in a prerequisite.", group: condition, content: .words),
    Element(
      "if", "Words, gestures and claims that are meant only where the condition holds.", group: condition,
      content: .words),
    Element(
      "symptom", "What the reader sees when a step does not work; only in troubleshooting.", group: condition,
      content: .words),
    Element("cause", "Why a step does not work; only in a solution.", group: condition, content: .words),
    Element(
      "manual", "Words that the model cannot know; they are counted and not checked.",
      attributes: [
        Attribute("reason", .text, required: true, "Why the model cannot know it here, for colleagues."),
        Attribute(
          "see", .text, "Where it is claimed: FLOW#BLOCK, #BLOCK in the same flow, or FLOW#BLOCK.CLAIM for one claim."),
      ],
      content: .words),
    Element(
      "plural", "A whole sentence for each form that a number takes.",
      attributes: [Attribute("fact", .name(.facts), required: true, "The fact that is counted.")],
      content: .children([Particle("when", count: .many)])),
    Element(
      "when", "The sentence for one form.",
      attributes: [Attribute("count", .words(.pluralForms), required: true, "The form, as CLDR names it.")],
      content: .words),
  ]
}

extension Vocabulary.NameList {
  /// The plural forms of CLDR, in its order. Which numbers take one depends on the language.
  fileprivate static let pluralForms = Self(
    "plural form",
    [
      ("zero", "for nothing, in languages with a form for it"), ("one", "for one, and what counts like it"),
      ("two", "for two, in languages with a form for it"), ("few", "for a few, in languages with a form for them"),
      ("many", "for many, in languages with a form for them"),
      ("other", "for all other numbers; every language has it"),
    ])
  fileprivate static let events = Self("event", [("mailSent", "a mail is sent")])
  fileprivate static let recipients = Self("recipient", [("reader", "the reader, who has to be the billing contact")])
}

extension Vocabulary {
  /// The plural forms of CLDR, in its order.
  package static let pluralCategories = NameList.pluralForms.names

  private static let control = Attribute("control", .name(.controls), required: true, "The name of the control.")
  private static let product = Attribute(
    "product", .reference, "Whose control, when it stands beside each subscription and another product's is meant.")
  private static let entered = Attribute(
    "value", .text, required: true, "What is entered: an input or a fact in braces, or the value itself.")

  /// The attributes with which a claim, a need, an if, a symptom or a cause says its condition.
  private static let condition = AttributeGroup(
    "condition", "What must be so: a fact that is compared once, or a control, message, screen, event or shown fact.",
    [
      Attribute("fact", .name(.facts), "The fact that is compared."),
      Attribute("is", .text, "Equal to this; for a control hidden, disabled or enabled."),
      Attribute("is-not", .text, "Not equal to this."),
      Attribute("one-of", .text, "Equal to one of these, with blanks between."),
      Attribute("includes", .text, "This is among the names that the fact shows."),
      Attribute("at-least", .text, "This or more."),
      Attribute("at-most", .text, "This or less."),
      Attribute("above", .text, "More than this."),
      Attribute("below", .text, "Less than this."),
      Attribute("control", .name(.controls), "The control that is so."),
      Attribute("product", .text, "Whose control, when it is another product's, or that of an input in braces."),
      Attribute("message", .name(.messages), "The message that the reader gets."),
      Attribute("screen", .name(.screens), "The screen that the reader is on."),
      Attribute("event", .words(.events), "Something that happens: a mail is sent."),
      Attribute("to", .words(.recipients), "Who gets the mail."),
      Attribute("kind", .name(.mails), "Which mail it is."),
      Attribute("shown", .name(.facts), "The fact that stands on the reader's screen."),
    ])
}
