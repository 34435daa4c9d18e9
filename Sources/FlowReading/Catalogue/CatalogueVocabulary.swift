import BillingModel

extension Vocabulary {
  /// The vocabulary of the model's data: products, policies, accounts, labels, terms and addresses. Each file may have
  /// any of them.
  package static let model = Vocabulary(
    namespace: "urn:passo:model:1", subject: "a file of the model’s data", root: "model",
    elements: modelParts + labelKinds + names)

  /// The vocabulary of languages.
  package static let locale = Vocabulary(
    namespace: "urn:passo:locale:1", subject: "a language", root: "language",
    elements: localeElements + readingElements + changeElements)
}

extension Vocabulary {
  private static let modelParts: [Element] = [
    Element(
      "model", "Data that the billing model and the pages run on.",
      content: .children([
        Particle("currency", "product", "policy", "account", "labels", "term", "link", count: .any)
      ])),
    Element(
      "currency", "The currency of all prices.",
      attributes: [
        Attribute("code", .id, required: true, "Its ISO 4217 code, for example EUR."),
        Attribute("decimals", .count, required: true, "How many decimals its amounts have: 2 for EUR, 0 for JPY."),
      ]),
    Element(
      "product", "A product that is sold, with its plan.",
      attributes: [
        Attribute("id", .id, required: true, "What flows call it."),
        Attribute("name", .text, required: true, "Its name, which is the same in every language."),
        Attribute("monthly-price", .decimal, required: true, "What a licence costs a month, before VAT."),
        Attribute("annual-price", .decimal, required: true, "What a licence costs a year, before VAT."),
        Attribute("premium-monthly-price", .decimal, "The same of its larger plan, where it has one."),
        Attribute("premium-annual-price", .decimal, "The same of its larger plan, where it has one."),
        Attribute("minimum-licences", .count, required: true, "The smallest number of licences that a plan has."),
        Attribute("maximum-licences", .count, required: true, "The largest number that can be had online."),
      ]),
    Element(
      "policy", "What differs from company to company. The text says why it is so here.",
      attributes: [
        Attribute("name", .name(.policies), required: true, "The policy."),
        Attribute("is", .text, required: true, "What is done: 'passo model policies' says what can be done by each."),
      ],
      content: .text(.text)),
    Element(
      "account", "An account that examples name. What it does not say is as in the account “ordinary”.",
      attributes: [Attribute("id", .id, required: true, "What examples call it.")],
      content: .children([Particle("fact", count: .any)])),
    Element(
      "fact", "Something that is so of the account.",
      attributes: [
        Attribute("name", .name(.facts), required: true, "The fact."),
        Attribute("is", .text, required: true, "What it shows: 'passo model facts' says what each fact can show."),
      ]),
    Element(
      "labels", "What the product shows.",
      attributes: [
        Attribute("epoch", .text, required: true, "Which generation of the product’s screens the labels are of."),
        Attribute("portal", .text, required: true, "The host of the site that has them."),
      ],
      content: .children([Particle("control", "screen", "message", "status", "role", count: .any)])),
  ]

  private static let labelKinds: [Element] = [
    labelled(
      "control", "Something that a reader uses on a screen.", .controls,
      Attribute(
        "place", .words(.controlPlaces), "Where it stands, if sentences say where it stands.")),
    labelled("screen", "A place that a reader sees.", .screens),
    labelled("message", "A message with which a gesture is refused.", .messages),
    labelled("status", "A state of a subscription.", .statuses),
    labelled("role", "Who somebody is to an account.", .roles),
    Element(
      "term", "A word of the field.",
      attributes: [Attribute("id", .id, required: true, "What flows call it."), sameName],
      content: .children([Particle("meaning", count: .any)])),
    Element(
      "link", "An address that pages lead to.",
      attributes: [Attribute("name", .name(.links), required: true, "The link."), sameName],
      content: .children([Particle("page", count: .any)])),
  ]

  private static let names: [Element] = [
    Element(
      "label", "The name in one language, exactly as the product shows it.", attributes: [language],
      content: .text(.text)),
    Element(
      "meaning", "What the word means, in one language.",
      attributes: [language, Attribute("word", .text, required: true, "The word.")], content: .text(.text)),
    Element(
      "page", "The page that a link leads to in one language, and what it is called.",
      attributes: [language, Attribute("address", .text, required: true, "Its address, with https://.")],
      content: .text(.text)),
  ]

  private static let localeElements: [Element] = [
    Element(
      "language", "What the tool has to know of a language.",
      attributes: [
        Attribute("tag", .language, required: true, "Its BCP 47 tag, for example it; the file has the same name."),
        Attribute("name", .text, required: true, "What its speakers call it."),
        Attribute("locale", .text, required: true, "The locale that amounts and dates are written for, as it_IT."),
        Attribute(
          "region", .text,
          "The region in whose way it is written, as GB: pages then say en-GB. None where it is the same everywhere."),
      ],
      content: .children([
        Particle("text", count: .any), Particle("promise", count: .any), Particle("harmless", count: .any),
        Particle("avoid", count: .any),
        Particle("word", count: .any), Particle("names", count: .any), Particle("number", count: .any),
        Particle("reading", "fact", "mail", count: .any), Particle("change", count: .any),
      ])),
    Element(
      "text", "A text of the pages that is not content. What stands in braces is filled in.",
      attributes: [Attribute("name", .name(.interfaceTexts), required: true, "Which text it is.")],
      content: .text(.text)),
    Element("promise", "Words that promise, and so stand only inside what is checked.", content: .text(.text)),
    Element(
      "avoid", "Words that no text has.",
      attributes: [Attribute("say", .text, required: true, "What to write instead.")], content: .text(.text)),
    Element("harmless", "Words that contain a promise and promise nothing.", content: .text(.text)),
    Element(
      "word", "Words by which sentences are doubted, with commas between them. A star stands for any ending: chang*.",
      attributes: [Attribute("list", .name(.wordLists), required: true, "What such words say.")],
      content: .text(.text)),
    Element(
      "names", "Words that name a fact, or a value of it, and nothing that is easily taken for it.",
      attributes: [
        Attribute("fact", .name(.facts), required: true, "The fact."),
        Attribute("value", .text, "The value, as flows write it; without it, the words name the fact."),
      ],
      content: .text(.text)),
    Element(
      "number", "A word for a number.",
      attributes: [Attribute("is", .text, required: true, "The number in digits.")], content: .text(.text)),
  ]

  private static let changeElements: [Element] = [
    Element(
      "change", "Words that make a sentence false: ‘passo verify --mutate’ puts them in, to see what notices it.",
      attributes: [
        Attribute("kind", .name(.wordChanges), required: true, "What kind of change it is."),
        Attribute("from", .text, "The words that are replaced; a clause has none."),
        Attribute(
          "to", .text, "The words in their place, or none; in a clause, {words} stands for the words of a claim."),
        Attribute("unless", .text, "Words, with commas, beside which the change would be no sentence."),
      ])
  ]

  private static let readingElements: [Element] = [
    Element(
      "reading", "A pattern of which the tool makes readings: sentences that say what is executed for some words.",
      attributes: [Attribute("name", .name(.readingPatterns), required: true, "Which pattern it is.")],
      content: .text(.text)),
    Element(
      "fact", "What readings call a fact.",
      attributes: [
        Attribute("name", .name(.facts), required: true, "The fact."),
        Attribute("says", .text, "Its words, as the subject of a sentence: the number of licences of the plan."),
        Attribute("yes", .text, "For a fact that is true or false: the whole statement that it is true."),
        Attribute("no", .text, "For a fact that is true or false: the whole statement that it is not."),
        Attribute("none", .text, "The whole statement that there is no such thing: the plan has no end date."),
      ],
      content: .children([Particle("value", count: .any)])),
    Element(
      "value", "What readings call one of the fact’s values.",
      attributes: [
        Attribute("name", .text, required: true, "The value, as flows write it."),
        Attribute("says", .text, required: true, "Its words."),
      ]),
    Element(
      "mail", "What readings call a mail.",
      attributes: [
        Attribute("name", .name(.mails), required: true, "The mail."),
        Attribute("says", .text, required: true, "Its words."),
      ]),
  ]

  private static let language = Attribute("in", .language, required: true, "The language, for example it.")

  /// The attribute that ITS 2.0 has for this too (section 8.1).
  private static let sameName = Attribute(
    "translate", .flag, "no when the product shows the same in every language.")

  private static func labelled(
    _ name: String, _ documentation: String, _ list: NameList, _ more: Attribute...
  ) -> Element {
    Element(
      name, documentation,
      attributes: [Attribute("name", .name(list), required: true, "Which one.")] + more + [sameName],
      content: .children([Particle("label", count: .any)]))
  }
}

extension Vocabulary.NameList {
  /// The policies, which differ from company to company.
  package static let policies = Self(
    "policy", listedAs: "policies", PolicyName.allCases.map { ($0.rawValue, $0.meaning) })
  /// The texts of pages that are not content.
  package static let interfaceTexts = Self(
    "text", listedAs: "texts", InterfaceText.allCases.map { ($0.rawValue, $0.meaning) })
  /// The kinds of changes of words.
  package static let wordChanges = Self(
    "kind of change", listedAs: "word-changes", WordChange.Kind.allCases.map { ($0.rawValue, $0.meaning) })
  /// The lists of words by which sentences are doubted.
  package static let wordLists = Self(
    "list", listedAs: "word-lists", WordList.allCases.map { ($0.rawValue, $0.meaning) })
  /// The patterns of which readings are made.
  package static let readingPatterns = Self(
    "reading", listedAs: "readings", ReadingPattern.allCases.map { ($0.rawValue, $0.meaning) })
  fileprivate static let controlPlaces = Self("place", ControlPlace.allCases.map { ($0.rawValue, $0.meaning) })
}
