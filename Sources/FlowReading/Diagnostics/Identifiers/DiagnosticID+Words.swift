extension Diagnostic.ID {
  /// The ids about the words of a text.
  static let words: [Self] = [
    .sentenceUnread, .sentenceDoubtful, .sentenceUnwrapped, .promiseUnwrapped, .numberTyped, .stepWrong, .seeUnclaimed,
    .labelInText, .addressInText, .apostropheStraight, .articleBeforeValue, .characterInvisible, .clickPreposition,
    .infinitivePreposition, .wordAvoided, .nameWrong, .quoteSpaced, .wordDoubled,
  ]

  package static let sentenceUnwrapped = Self(
    "sentence-unwrapped", severity: .warning,
    "Nothing in a sentence is checked.",
    example: "<result id=\"r\"><p>Your plan is smaller now.</p></result>",
    cure: "Wrap what it says in `claim`, `need` or `if`, or in `manual` with the reason why nobody can check it. What"
      + " else will do depends on the block: a gesture, a link, in an example a `value`.",
    canBeAccepted: true, canBeLowered: true)

  package static let promiseUnwrapped = Self(
    "promise-unwrapped", "Words that promise stand outside of what is checked.", example: "<p>It is free.</p>",
    cure: "Wrap them in `claim`; the words that count as promises stand in `\(ProjectLayout.locales)`.",
    canBeAccepted: true)

  package static let numberTyped = Self(
    "number-typed", "A number is typed by hand.", example: "<p>Go back to step 3.</p>",
    cure: "Let an element print it: `ref` the number of a step, `value` what a fact shows in an example, and `literal`"
      + " any other number.", canBeAccepted: true)

  package static let stepWrong = Self(
    "step-wrong", "A sentence names another step than the one that is meant.",
    example: "<tip id=\"edit\" resume=\"reduce\"><p>Click <click control=\"editOrder\"/> and go back to <ref"
      + " step=\"review\"/>.</p></tip>",
    cure: "Name the step with which the reader goes on, or the one that deals with what the sentence says.")

  package static let seeUnclaimed = Self(
    "see-unclaimed", "Words in `manual` refer to a claim that is not there, or that does not hold.",
    example: "<manual reason=\"Cancelling is another flow.\" see=\"cancel-plan#no-refund\">Cancelling gives no"
      + " credit.</manual>",
    cure: "Name a block with a claim that says it, or correct the flow that claims it.", canBeAccepted: true)

  package static let sentenceUnread = Self(
    "sentence-unread", "Nobody has read a sentence, as it is now, beside what is executed for it.",
    example: "<claim fact=\"order.paid\" is=\"0\">there is nothing to pay</claim>",
    cure: "Read it beside its readings: this one is “At the end, what is paid for the order is 0.” If it says the same,"
      + " confirm it with `passo confirm FLOW --at PLACE --all`.")

  package static let sentenceDoubtful = Self(
    "sentence-doubtful", "The words of a sentence do not look like what is executed for them.",
    example: "<claim fact=\"order.paid\" is=\"0\">you pay the full price</claim>",
    cure: "Say what is executed, claim what is said, or confirm it and say why it is right:"
      + " `passo confirm FLOW --at PLACE --because REASON`.")

  package static let labelInText = Self(
    "label-in-text", "A label of the product is typed by hand.", example: "<p>Click Place Order.</p>",
    cure: "Name the control or the screen; the label then follows the product and the language.", canBeAccepted: true,
    canBeLowered: true)

  package static let addressInText = Self(
    "address-in-text", "An address is typed by hand.", example: "<p>Go to https://billing.goto.com.</p>",
    cure: "Name a link; addresses stand in `\(ProjectLayout.model)`.", canBeAccepted: true, canBeLowered: true)

  package static let apostropheStraight = Self(
    "apostrophe-straight", severity: .warning, "An apostrophe or quotation mark is the typewriter’s.",
    example: "<p>Don't.</p>",
    cure: "Write ’, and the quotation marks of the language.", canBeAccepted: true, canBeLowered: true)

  package static let articleBeforeValue = Self(
    "article-before-value", "An article stands before something that is filled in and may need another one.",
    example: "<target>il <ph id=\"product\"/></target>", cure: "Put a noun that never changes between them.",
    canBeAccepted: true, canBeLowered: true)

  package static let characterInvisible = Self(
    "character-invisible",
    "A character is there that nobody sees, or that has no meaning: it is private, not assigned, or stands for one that"
      + " was lost.", example: "<p>li&#x200B;cences</p>",
    cure: "Delete it.", canBeAccepted: true, canBeLowered: true)

  package static let clickPreposition = Self(
    "click-preposition", "In Italian, the preposition before what is clicked is missing.",
    example: "<target>Fai clic <ph id=\"options\"/></target>", cure: "Write «Fai clic su …».", canBeAccepted: true,
    canBeLowered: true)

  package static let infinitivePreposition = Self(
    "infinitive-preposition", "In Italian, an infinitive follows a label or a product without «per».",
    example: "<target>Fai clic su <ph id=\"subscribeNow\"/> acquistare un piano.</target>",
    cure: "Write «per acquistare», or end the sentence before it.", canBeAccepted: true, canBeLowered: true)

  package static let wordAvoided = Self(
    "word-avoided", "A text has words that the language’s file says no text has.", example: "<target>e/o</target>",
    cure: "Write what the diagnostic names, or change the list in `\(ProjectLayout.locales)`.", canBeAccepted: true,
    canBeLowered: true)

  package static let nameWrong = Self(
    "name-wrong", "A brand is not spelt as its owner spells it, or a product’s name is translated.",
    example: "<target>GoToAssist Supporto remoto v5</target>",
    cure: "Write `<product/>`, or the name as it is in the catalogue.", canBeAccepted: true, canBeLowered: true)

  package static let quoteSpaced = Self(
    "quote-spaced", severity: .warning, "A blank stands between a quotation mark and the words that are quoted.",
    example: "<p>“ corporate ” accounts</p>", cure: "Remove the blank.", canBeAccepted: true, canBeLowered: true)

  package static let wordDoubled = Self(
    "word-doubled", severity: .warning, "A word stands twice in a row.", example: "<p>the the plan</p>",
    cure: "Keep one.",
    canBeAccepted: true, canBeLowered: true)
}
