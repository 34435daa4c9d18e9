extension Diagnostic.ID {
  /// The ids about the elements and attributes of a file, and the names in it.
  static let shape: [Self] = [
    .rootWrong, .elementUnknown, .elementMisplaced, .elementMissing, .attributeUnknown, .attributeMissing, .valueWrong,
    .nameUnknown, .textStray, .idTwice, .idFileName, .referenceUnknown, .referenceWrong, .comparisonWrong,
    .comparisonDecided, .controlUse, .destinationWrong, .inputUnused, .inputConflict, .fragmentUnused, .solutionIdle,
    .textMissing, .modelIncomplete, .labelMissing, .labelTwice, .labelUntranslated, .addressWrong,
  ]

  package static let rootWrong = Self(
    "root-wrong", "The outermost element is not the one that such a file has.",
    example: "<article xmlns=\"urn:passo:flow:1\">…</article>", cure: "Begin with the right element, in its namespace.")

  package static let elementUnknown = Self(
    "element-unknown", "There is no such element.", example: "<stepp id=\"a\">…</stepp>",
    cure: "Use the element that was meant; `docs/flow.md` lists all.")

  package static let elementMisplaced = Self(
    "element-misplaced", "The element exists, and does not stand in this place or for a second time.",
    example: "<title id=\"t\"><p>…</p></title>", cure: "Move it to where it belongs.")

  package static let elementMissing = Self(
    "element-missing", "An element lacks one that it has to hold.",
    example: "<prerequisite id=\"a\"><p>You have a plan.</p></prerequisite>", cure: "Add it.")

  package static let attributeUnknown = Self(
    "attribute-unknown", "The element has no such attribute, or it says nothing beside the others.",
    example: "<click controll=\"options\"/>", cure: "Correct the name, or take the attribute out.")

  package static let attributeMissing = Self(
    "attribute-missing", "The element lacks an attribute.", example: "<click/>", cure: "Add it.")

  package static let valueWrong = Self(
    "value-wrong", "The value is none that this attribute or this fact can have.",
    example: "<if fact=\"account.kind\" is=\"corprate\">…</if>", cure: "Write one that it can have.")

  package static let nameUnknown = Self(
    "name-unknown", "Nothing of that kind has this name.", example: "<click control=\"optoins\"/>",
    cure: "Use the name that was meant; editors complete names from the schema, and `passo names controls` and its like"
      + " list them with their meaning.")

  package static let textStray = Self(
    "text-stray", "Words stand where only elements may.", example: "<steps>First <step id=\"a\">…</step></steps>",
    cure: "Put them into a paragraph, or take them out.")

  package static let idTwice = Self(
    "id-twice", "Two things have one id or name.", example: "<step id=\"edit\">…</step><step id=\"edit\">…</step>",
    cure: "Give one of them another.")

  package static let idFileName = Self(
    "id-file-name", "The id is not the name of the file.", example: "<flow id=\"other\" …>",
    cure: "Give both the same name.")

  package static let referenceUnknown = Self(
    "reference-unknown", "It refers to an id that nothing has: a step, a flow, a product, a term.",
    example: "<solution id=\"a\" resume=\"editt\">…</solution>", cure: "Use the id of something that exists.")

  package static let referenceWrong = Self(
    "reference-wrong", "A reference leads to a block that it cannot name, or to the one that it stands in.",
    example: "<note id=\"cost\"><p>See the <ref block=\"cost\"/>.</p></note>",
    cure: "Name another note, tip, troubleshooting or solution; for a step write `<ref step=\"…\"/>`.")

  package static let comparisonWrong = Self(
    "comparison-wrong", "The condition compares what cannot be compared so, or says two things at once.",
    example: "<if fact=\"account.kind\" above=\"online\">…</if>",
    cure: "Choose a comparison that the fact has, and one subject only.")

  package static let comparisonDecided = Self(
    "comparison-decided", "The comparison is true of every value that the fact can have, or of none.",
    example: "<claim fact=\"subscription.licences\" at-least=\"0\">…</claim>",
    cure: "Compare with a value that decides something.")

  package static let controlUse = Self(
    "control-use", "The control is used in a way that it is not for.", example: "<click control=\"licences\"/>",
    cure: "Write `click`, `enter` or `choose` as the control needs it.")

  package static let destinationWrong = Self(
    "destination-wrong", "It leads to nothing, or to two places.", example: "<elsewhere id=\"a\" leave=\"portl\">…",
    cure: "Name a link, a screen or a flow; a solution has either `resume` or `leave`.")

  package static let inputUnused = Self(
    "input-unused", severity: .warning, "Nothing uses the input.", example: "<input name=\"unused\" type=\"count\"/>",
    cure: "Enter it somewhere, or take it out.")

  package static let inputConflict = Self(
    "input-conflict", "A fragment and the flow, or two fragments, mean different things by one input.",
    example: "<use fragment=\"pay\"/> beside <input name=\"vatNumber\" type=\"count\"/>",
    cure: "Give one of them another name, or declare both alike.")

  package static let solutionIdle = Self(
    "solution-idle", "The solution of a troubleshooting gives a reason at most, and nothing that the reader could do.",
    example: "<solution id=\"a\" leave=\"cart\"><p><cause …>Your card needs a confirmation.</cause></p></solution>",
    cure: "Add what helps: a gesture, a link, a claim of what is then so, or a `manual` for what is outside.")

  package static let fragmentUnused = Self(
    "fragment-unused", severity: .warning, "No flow uses the fragment, so no walk checks it.",
    example: "<fragment id=\"spare\" …>…</fragment>", cure: "Use it, or take it out.")

  package static let textMissing = Self(
    "text-missing", "A paragraph has no words.", example: "<p></p>", cure: "Write them, or take the paragraph out.")

  package static let modelIncomplete = Self(
    "model-incomplete", "The model’s data lack something that the model cannot do without.",
    example: "(no policy leftoverCredit in \(ProjectLayout.model))", cure: "Add it, with the reason.")

  package static let labelMissing = Self(
    "label-missing", "A label, an address, a term or a text of the pages is missing in a language.",
    example: "<control name=\"renew\"><label in=\"en\">Renew</label></control>",
    cure: "Add it in every language of the project.")

  package static let labelTwice = Self(
    "label-twice", "Two things that readers tell apart by their labels have the same one.",
    example: "<status name=\"expired\"><label in=\"en\">Active</label></status>",
    cure: "Give each the name that the product shows. Controls of different screens may share one.")

  package static let labelUntranslated = Self(
    "label-untranslated", severity: .warning, "A label is the same in two languages.",
    example: "<control name=\"renew\"><label in=\"en\">Renew</label><label in=\"it\">Renew</label></control>",
    cure: "Write what the product shows in that language; where that is the same, add `translate=\"no\"`.")

  package static let addressWrong = Self(
    "address-wrong", "An address is not written as addresses are.",
    example: "<page in=\"en\" address=\"http://example.com\">…</page>",
    cure: "Write it with `https://`, without blanks, and once.")
}
