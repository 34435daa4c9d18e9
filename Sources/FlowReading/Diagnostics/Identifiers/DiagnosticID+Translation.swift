extension Diagnostic.ID {
  /// The ids about translations that do not say what their source says.
  static let translation: [Self] = [
    .translationMissing, .translationStale, .translationUnknownUnit, .translationCodes, .translationOrder,
    .translationScope, .translationLanguage, .translationUnused, .pluralForms,
  ]

  package static let translationMissing = Self(
    "translation-missing", "A flow or a paragraph is not translated. With `--draft` a warning.",
    example: "(no unit for a paragraph)", cure: "`passo extract`, then translate.")

  package static let translationStale = Self(
    "translation-stale", "The source has changed since it was translated, or nobody has confirmed it.",
    example: "<segment state=\"initial\">…</segment>",
    cure: "Translate the source as it is now; `passo extract` marks what has changed.")

  package static let translationUnknownUnit = Self(
    "translation-unknown-unit", severity: .warning, "A unit translates a paragraph that the flow does not have.",
    example: "<unit id=\"gone\">…</unit>", cure: "Give it the new id, or run `passo extract`, which leaves it out.")

  package static let translationCodes = Self(
    "translation-codes", "A translation has lost, doubled or changed an element of its source.",
    example: "<target>Fai clic.</target>", cure: "Put each code of the source into it once.")

  package static let translationOrder = Self(
    "translation-order", "The translation does the gestures in another order than the source.",
    example: "<target><ph id=\"editSubscription\"/> … <ph id=\"options\"/></target>",
    cure: "Turn the sentence so that the gestures come in the order of the source.")

  package static let translationScope = Self(
    "translation-scope", "A gesture or claim has come into or out of the words of an `if`.",
    example: "<target><pc id=\"if.order.surplus\">Se …</pc> <pc id=\"claim.account.balance\">…</pc></target>",
    cure: "Move it to where the source has it.")

  package static let translationLanguage = Self(
    "translation-language", "The file says that it is from or to another language than its folder.",
    example: "<xliff srcLang=\"de\" trgLang=\"it\" …>", cure: "Correct `srcLang` and `trgLang`, or move the file.")

  package static let translationUnused = Self(
    "translation-unused", severity: .warning,
    "A file of translations belongs to no flow and no fragment, or to no language that they are translated to.",
    example: "(\(ProjectLayout.translation(of: "gone", in: "it")))",
    cure: "Give it the name and the folder of what it translates, or delete it.")

  package static let pluralForms = Self(
    "plural-forms", "A plural lacks a form that the language has, or has one that it does not.",
    example: "<plural fact=\"order.licences\"><when count=\"one\">…</when></plural>",
    cure: "Write a whole sentence for each form.")
}
