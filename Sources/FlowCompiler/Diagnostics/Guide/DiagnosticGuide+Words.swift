extension DiagnosticGuide {
  static let words: [DiagnosticGuide] = [
    DiagnosticGuide(
      .sentenceUnwrapped, "Nothing in a sentence of a summary, note or result is checked.",
      example: "<result id=\"r\"><p>Your plan is smaller now.</p></result>",
      cure: "Wrap what it says in `claim`, `need` or `if`, or in `manual` with the reason why nobody can check it."),
    DiagnosticGuide(
      .promiseUnwrapped, "Words that promise stand outside of what is checked.", example: "<p>It is free.</p>",
      cure: "Wrap them in `claim`; the words that count as promises stand in `Content/locales`."),
    DiagnosticGuide(
      .wordingForbidden, "The words of a claim say something else than the claim.",
      example: "<claim event=\"mailSent\" …>Hai inviato un’e-mail</claim>",
      cure: "Say what happens, and who does it."),
    DiagnosticGuide(
      .wordingMissing, "The words of a claim leave out what it claims.",
      example: "<claim event=\"mailSent\" …>all is well</claim>",
      cure: "Use one of the words that the language’s file lists for this claim."),
    DiagnosticGuide(
      .labelInText, "A label of the product is typed by hand.", example: "<p>Click Place Order.</p>",
      cure: "Name the control or the screen; the label then follows the product and the language."),
    DiagnosticGuide(
      .addressInText, "An address is typed by hand.", example: "<p>Go to https://billing.goto.com.</p>",
      cure: "Name a link; addresses stand in `Content/model`."),
    DiagnosticGuide(
      .apostropheStraight, "An apostrophe or quotation mark is the typewriter’s.", example: "<p>Don't.</p>",
      cure: "Write ’, and the quotation marks of the language."),
    DiagnosticGuide(
      .articleBeforeValue, "An article stands before something that is filled in and may need another one.",
      example: "<target>il <ph id=\"product\"/></target>",
      cure: "Put a noun that never changes between them."),
    DiagnosticGuide(
      .characterInvisible, "A character is there that nobody sees.", example: "<p>li&#x200B;cences</p>",
      cure: "Delete it."),
    DiagnosticGuide(
      .clickPreposition, "In Italian, the preposition before what is clicked is missing.",
      example: "<target>Fai clic <ph id=\"options\"/></target>", cure: "Write «Fai clic su …»."),
    DiagnosticGuide(
      .infinitivePreposition, "In Italian, an infinitive follows a label or a product without «per».",
      example: "<target>Fai clic su <ph id=\"subscribeNow\"/> acquistare un piano.</target>",
      cure: "Write «per acquistare», or end the sentence before it."),
    DiagnosticGuide(
      .wordAvoided, "A text has words that the language’s file says no text has.", example: "<target>e/o</target>",
      cure: "Write what the diagnostic names, or change the list in `Content/locales`."),
    DiagnosticGuide(
      .nameWrong, "A brand is not spelt as its owner spells it, or a product’s name is translated.",
      example: "<target>GoToAssist Supporto remoto v5</target>",
      cure: "Write `<product/>`, or the name as it is in the catalogue."),
    DiagnosticGuide(
      .quoteSpaced, "A blank stands between a quotation mark and the words that are quoted.",
      example: "<p>“ corporate ” accounts</p>", cure: "Remove the blank."),
    DiagnosticGuide(.wordDoubled, "A word stands twice in a row.", example: "<p>the the plan</p>", cure: "Keep one."),
  ]

  static let translation: [DiagnosticGuide] = [
    DiagnosticGuide(
      .translationMissing, "A flow or a paragraph is not translated. With `--draft` a warning.",
      example: "(no unit for a paragraph)", cure: "`passo extract`, then translate."),
    DiagnosticGuide(
      .translationStale, "The source has changed since it was translated, or nobody has confirmed it.",
      example: "<segment state=\"initial\">…</segment>",
      cure: "Translate the source as it is now; `passo extract` marks what has changed."),
    DiagnosticGuide(
      .translationUnknownUnit, "A unit translates a paragraph that the flow does not have.",
      example: "<unit id=\"gone\">…</unit>", cure: "Give it the new id, or run `passo extract`, which leaves it out."),
    DiagnosticGuide(
      .translationCodes, "A translation has lost, doubled or changed an element of its source.",
      example: "<target>Fai clic.</target>", cure: "Put each code of the source into it once."),
    DiagnosticGuide(
      .translationOrder, "The translation does the gestures in another order than the source.",
      example: "<target><ph id=\"editSubscription\"/> … <ph id=\"options\"/></target>",
      cure: "Turn the sentence so that the gestures come in the order of the source."),
    DiagnosticGuide(
      .translationScope, "A gesture or claim has come into or out of the words of an `if`.",
      example: "<target><pc id=\"if.order.surplus\">Se …</pc> <pc id=\"claim.account.balance\">…</pc></target>",
      cure: "Move it to where the source has it."),
    DiagnosticGuide(
      .translationLanguage, "The file says that it is from or to another language than its folder.",
      example: "<xliff srcLang=\"de\" trgLang=\"it\" …>", cure: "Correct `srcLang` and `trgLang`, or move the file."),
    DiagnosticGuide(
      .pluralForms, "A plural lacks a form that the language has, or has one that it does not.",
      example: "<plural fact=\"order.licences\"><when count=\"one\">…</when></plural>",
      cure: "Write a whole sentence for each form."),
  ]
}
