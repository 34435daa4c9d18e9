extension DiagnosticGuide {
  static let shape: [DiagnosticGuide] = [
    DiagnosticGuide(
      .rootWrong, "The outermost element is not the one that such a file has.",
      example: "<article xmlns=\"urn:passo:flow:1\">…</article>",
      cure: "Begin with the right element, in its namespace."),
    DiagnosticGuide(
      .elementUnknown, "There is no such element.", example: "<stepp id=\"a\">…</stepp>",
      cure: "Use the element that was meant; `docs/flow.md` lists all."),
    DiagnosticGuide(
      .elementMisplaced, "The element exists, and does not stand in this place or for a second time.",
      example: "<title id=\"t\"><p>…</p></title>", cure: "Move it to where it belongs."),
    DiagnosticGuide(
      .elementMissing, "An element lacks one that it has to hold.",
      example: "<prerequisite id=\"a\"><p>You have a plan.</p></prerequisite>", cure: "Add it."),
    DiagnosticGuide(
      .attributeUnknown, "The element has no such attribute, or it says nothing beside the others.",
      example: "<click controll=\"options\"/>", cure: "Correct the name, or take the attribute out."),
    DiagnosticGuide(
      .attributeMissing, "The element lacks an attribute.", example: "<click/>", cure: "Add it."),
    DiagnosticGuide(
      .valueWrong, "The value is none that this attribute or this fact can have.",
      example: "<if fact=\"account.kind\" is=\"corprate\">…</if>", cure: "Write one that it can have."),
    DiagnosticGuide(
      .nameUnknown, "Nothing of that kind has this name.", example: "<click control=\"optoins\"/>",
      cure: "Use the name that was meant; editors complete names from the schema."),
    DiagnosticGuide(
      .textStray, "Words stand where only elements may.", example: "<steps>First <step id=\"a\">…</step></steps>",
      cure: "Put them into a paragraph, or take them out."),
    DiagnosticGuide(
      .idTwice, "Two things have one id or name.", example: "<step id=\"edit\">…</step><step id=\"edit\">…</step>",
      cure: "Give one of them another."),
    DiagnosticGuide(
      .idFileName, "The id is not the name of the file.", example: "<flow id=\"other\" …>",
      cure: "Give both the same name."),
    DiagnosticGuide(
      .referenceUnknown, "It refers to an id that nothing has: a step, a flow, a product, a term.",
      example: "<solution id=\"a\" resume=\"editt\">…</solution>", cure: "Use the id of something that exists."),
    DiagnosticGuide(
      .comparisonWrong, "The condition compares what cannot be compared so, or says two things at once.",
      example: "<if fact=\"account.kind\" above=\"online\">…</if>",
      cure: "Choose a comparison that the fact has, and one subject only."),
    DiagnosticGuide(
      .controlUse, "The control is used in a way that it is not for.", example: "<click control=\"licences\"/>",
      cure: "Write `click`, `enter` or `choose` as the control needs it."),
    DiagnosticGuide(
      .destinationWrong, "It leads to nothing, or to two places.", example: "<elsewhere id=\"a\" leave=\"portl\">…",
      cure: "Name a link, a screen or a flow; a solution has either `resume` or `leave`."),
    DiagnosticGuide(
      .inputUnused, "Nothing uses the input.", example: "<input name=\"unused\" type=\"count\"/>",
      cure: "Enter it somewhere, or take it out."),
    DiagnosticGuide(
      .inputConflict, "A fragment and the flow, or two fragments, mean different things by one input.",
      example: "<use fragment=\"pay\"/> beside <input name=\"vatNumber\" type=\"count\"/>",
      cure: "Give one of them another name, or declare both alike."),
    DiagnosticGuide(
      .fragmentUnused, "No flow uses the fragment, so no walk checks it.",
      example: "<fragment id=\"spare\" …>…</fragment>", cure: "Use it, or take it out."),
    DiagnosticGuide(
      .textMissing, "A paragraph has no words.", example: "<p></p>", cure: "Write them, or take the paragraph out."),
    DiagnosticGuide(
      .modelIncomplete, "The model’s data lack something that the model cannot do without.",
      example: "(no policy leftoverCredit in Content/model)", cure: "Add it, with the reason."),
    DiagnosticGuide(
      .labelMissing, "A label, an address, a term or a text of the pages is missing in a language.",
      example: "<control name=\"renew\"><label in=\"en\">Renew</label></control>",
      cure: "Add it in every language of the project."),
    DiagnosticGuide(
      .addressWrong, "An address is not written as addresses are.",
      example: "<page in=\"en\" address=\"http://example.com\">…</page>",
      cure: "Write it with `https://`, without blanks, and once."),
  ]
}
