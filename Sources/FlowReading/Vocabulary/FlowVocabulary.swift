import BillingModel

extension Vocabulary {
  /// The vocabulary of flows: `docs/flow.md` explains it with examples.
  package static let flow = Vocabulary(
    namespace: "urn:passo:flow:1", subject: "a flow", root: "flow", otherRoots: ["fragment", "scenario"],
    inline: flowInline,
    elements: flowElements)

  /// The vocabulary of fragments: that of flows, with another outermost element.
  package static let fragment = Vocabulary(
    namespace: "urn:passo:flow:1", subject: "a fragment", root: "fragment", inline: flowInline, elements: flowElements)

  /// The vocabulary of scenarios: an account and gestures, without text.
  package static let scenario = Vocabulary(
    namespace: "urn:passo:flow:1", subject: "a scenario", root: "scenario", inline: flowInline, elements: flowElements)

  private static let flowElements = frame + fragments + scenarios + steps + ends + flowWords
}

extension Vocabulary {
  /// The outermost element and the elements before the steps.
  private static let frame: [Element] = [
    Element(
      "flow", "One article: who it is for, what it costs, the steps, and what they come to.",
      attributes: [
        Attribute("id", .id, required: true, "The name of the file without .xml; it names the pages too."),
        Attribute("xml:lang", .language, required: true, "The language that the flow is written in, for example en."),
        Attribute("product", .reference, required: true, "The id of the product that the flow is about."),
      ],
      content: .children([
        Particle("title"), Particle("summary", count: .many), Particle("input", count: .any),
        Particle("prerequisite", "elsewhere", "note", "use", count: .any), Particle("steps"),
        Particle("result", "use", count: .many), Particle("example", count: .any), Particle("next", count: .optional),
      ])),
    Element("title", "The question that the article answers.", attributes: [blockID], content: .words),
    Element(
      "summary", "What the reader gets, in a paragraph under the title.", attributes: [blockID], content: oneParagraph),
    Element(
      "input", "Something that the reader decides or has: a number, a card, a VAT number.",
      attributes: [
        Attribute("name", .id, required: true, "What the flow calls it, in braces: {licences}."),
        Attribute("type", .words(.entryTypes), required: true, "What kind of thing it is."),
        Attribute("is", .text, "The one value that is valid."),
        Attribute("one-of", .text, "The values that are valid, with blanks between."),
        Attribute("at-least", .text, "The smallest valid value."),
        Attribute("at-most", .text, "The largest valid value."),
        Attribute("above", .text, "A valid value is more than this."),
        Attribute("below", .text, "A valid value is less than this."),
      ]),
    Element(
      "prerequisite", "What must be so before the reader starts; its need decides who goes on.",
      attributes: [blockID], content: oneParagraph),
    Element(
      "elsewhere", "Sends readers whom the steps do not serve to where they are served; its if decides who.",
      attributes: [
        blockID,
        Attribute("leave", .reference, required: true, "Where they are sent: the name of a link, a screen or a flow."),
      ],
      content: oneParagraph),
    Element(
      "note", "Something to know before starting; it turns nobody away.",
      attributes: [
        blockID, Attribute("kind", .words(.noteKinds), "How much it matters: note if left out."),
      ],
      content: oneParagraph),
  ]

  /// The elements of fragments, which several flows share.
  private static let fragments: [Element] = [
    Element(
      "fragment", "Blocks that several flows share: written once, translated once, and walked in each of them.",
      attributes: [
        Attribute("id", .id, required: true, "The name of the file without .xml; flows use the fragment by it."),
        Attribute(
          "xml:lang", .language, required: true, "The language that the fragment is written in, for example en."),
      ],
      content: .children([
        Particle("input", count: .any), Particle("prerequisite", "elsewhere", "note", count: .any),
        Particle("step", count: .any), Particle("troubleshooting", count: .any), Particle("result", count: .any),
      ])),
    Element(
      "use", "Stands for those blocks of a fragment that can stand in its place.",
      attributes: [
        Attribute("fragment", .reference, required: true, "The id of the fragment."),
        Attribute(
          "without", .references, "The ids of blocks of the fragment that are left out here, with blanks between."),
      ]),
  ]

  /// The elements of scenarios: an account, and what its reader does.
  private static let scenarios: [Element] = [
    Element(
      "scenario", "Gestures that are asked of the model for one account: passo model run prints what they come to.",
      attributes: [Attribute("product", .reference, "The id of the account's product; the first one if left out.")],
      content: .children([
        Particle("account", count: .optional), Particle("by", "open", "click", "enter", "choose", count: .any),
      ])),
    Element(
      "account", "The account; what it does not say is as in the one that it is like.",
      attributes: [Attribute("like", .reference, "The id of an account of the model's data: ordinary if left out.")],
      content: .children([Particle("fact", count: .any)])),
    Element(
      "fact", "Something that is so of the account.",
      attributes: [
        Attribute("name", .name(.facts), required: true, "The fact."),
        Attribute("is", .text, required: true, "What it shows: 'passo model facts' says what each fact can show."),
      ]),
    Element(
      "by", "Gestures that somebody else makes.",
      attributes: [Attribute("role", .name(.roles), required: true, "Who makes them.")],
      content: .children([Particle("open", "click", "enter", "choose", count: .many)])),
  ]

  /// The steps, their tips and their troubleshooting.
  private static let steps: [Element] = [
    Element("steps", "The steps, in order.", content: .children([Particle("step", "use", count: .many)])),
    Element(
      "step", "One thing to do, in one or two sentences.",
      attributes: [blockID, Attribute("optional", .flag, "yes when the reader may leave it out.")],
      content: .children([
        Particle("p"), Particle("tip", count: .any), Particle("troubleshooting", "use", count: .any),
      ])),
    Element("p", "The paragraph of its block.", content: .words),
    Element(
      "tip", "Something that the reader may do beside the step.",
      attributes: [
        blockID,
        Attribute("resume", .reference, "The id of the step to go on with; needed when the tip has gestures."),
      ],
      content: oneParagraph),
    Element(
      "troubleshooting", "What the reader sees when the step does not work, and a solution for each cause.",
      attributes: [blockID], content: .children([Particle("p"), Particle("solution", count: .many)])),
    Element(
      "solution", "A cause and what to do about it; it ends in resume or in leave.",
      attributes: [
        blockID, Attribute("by", .name(.roles), "Who does it, when it is not the reader."),
        Attribute("resume", .reference, "The id of the step to go on with."),
        Attribute("leave", .reference, "Where the reader is sent: the name of a link, a screen or a flow."),
      ],
      content: oneParagraph),
  ]

  /// The elements after the steps.
  private static let ends: [Element] = [
    Element("result", "What is so when the steps are done.", attributes: [blockID], content: oneParagraph),
    Element(
      "example", "A worked example: the billing model computes its amounts for a named account.",
      attributes: [
        blockID, Attribute("account", .reference, required: true, "The id of an account of the model's data."),
      ],
      content: .children([Particle("set", count: .any), Particle("p")])),
    Element(
      "set", "What the reader of an example enters.",
      attributes: [
        Attribute("input", .reference, required: true, "The name of an input of the flow."),
        Attribute("value", .text, required: true, "What is entered, for example 6."),
      ]),
    Element("next", "Where to read on.", attributes: [blockID], content: oneParagraph),
  ]

  private static let blockID = Attribute(
    "id", .id, required: true,
    "Names the block for links, translations and check boxes; unique in the flow, and never changed.")
  private static let oneParagraph = Content.children([Particle("p")])
}

extension Vocabulary.NameList {
  /// The facts of an account or an order.
  package static let facts = Self("fact", listedAs: "facts", Fact.allCases.map { ($0.rawValue, $0.meaning) })
  /// The controls that a reader uses on a screen.
  package static let controls = Self(
    "control", listedAs: "controls", Control.allCases.map { ($0.rawValue, $0.meaning) })
  /// The addresses that pages lead to.
  package static let links = Self("link", listedAs: "links", Link.allCases.map { ($0.rawValue, $0.meaning) })
  /// The places that a reader sees.
  package static let screens = Self("screen", listedAs: "screens", Screen.allCases.map { ($0.rawValue, $0.meaning) })
  /// The messages with which a gesture is refused.
  package static let messages = Self(
    "message", listedAs: "messages", Message.allCases.map { ($0.rawValue, $0.meaning) })
  /// The states of a subscription.
  package static let statuses = Self("status", listedAs: "statuses", Status.allCases.map { ($0.name, $0.meaning) })
  /// The roles that somebody has in an account.
  package static let roles = Self("role", listedAs: "roles", Role.allCases.map { ($0.name, $0.meaning) })
  /// The mails that are sent.
  package static let mails = Self("mail", listedAs: "mails", MailKind.allCases.map { ($0.rawValue, $0.meaning) })
  /// The kinds of what readers enter.
  static let entryTypes = Self("kind of entry", EntryType.allCases.map { ($0.rawValue, $0.meaning) })
  /// The kinds of notes.
  static let noteKinds = Self("kind of note", NoteKind.allCases.map { ($0.rawValue, $0.meaning) })
}
