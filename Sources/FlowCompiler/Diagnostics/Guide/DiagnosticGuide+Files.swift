extension DiagnosticGuide {
  static let files: [DiagnosticGuide] = [
    DiagnosticGuide(
      .fileEmpty, "A file has nothing in it.", example: "(a file of no bytes)",
      cure: "Write its outermost element, or delete it; `passo new flow ID` starts a flow."),
    DiagnosticGuide(
      .fileTooLarge, "A file is larger, deeper or fuller than a file of this project has reason to be.",
      example: "<p><p><p><!-- … 128 deep … --></p></p></p>", cure: "Divide it, or undo what made it grow."),
    DiagnosticGuide(
      .fileEncoding, "A file is not in UTF-8, or holds a character that XML does not have.",
      example: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", cure: "Save it as UTF-8."),
    DiagnosticGuide(
      .fileDoctype, "A file has a document type, which could make the reader fetch or expand things.",
      example: "<!DOCTYPE flow>", cure: "Take the line out; the schema is named by `xml-model`."),
    DiagnosticGuide(
      .fileEntity, "A file uses an entity that XML does not define itself.", example: "<p>&nbsp;</p>",
      cure: "Write the character. Only `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` and numbers are known."),
    DiagnosticGuide(
      .fileMalformed, "A file is no well-formed XML: a tag is not closed, a quotation mark is missing.",
      example: "<p>Click <b>Save</p>", cure: "Close what was opened, in the reverse order."),
    DiagnosticGuide(
      .fileMissing, "A file or a folder that is needed is not there.", example: "(no file in Content/flows)",
      cure: "Add it, or correct the name that leads to it."),
    DiagnosticGuide(
      .fileUnreadable, "A file is there and cannot be read, or leads out of the project.",
      example: "(a symbolic link to a folder elsewhere)",
      cure: "Put the file itself into the project, and let whoever runs `passo` read it."),
  ]

  static let pages: [DiagnosticGuide] = [
    DiagnosticGuide(
      .templateTag, "A template has a tag that its page has no value for, or one that would print unescaped text.",
      example: "{{{tittle}}}", cure: "Use the names that the page has; the diagnostic says which.")
  ]

  static let agreements: [DiagnosticGuide] = [
    DiagnosticGuide(
      .knownUnused, "An entry of `Content/known.xml` accepts something that is not found any more.",
      example: "<finding id=\"stranded\" flow=\"remove-licences\" at=\"edit\" …/>",
      cure: "Take the entry out, so that it cannot hide the same mistake when somebody makes it anew."),
    DiagnosticGuide(
      .knownExpired, "The last day of an entry of `Content/known.xml` is over.",
      example: "<finding … until=\"2026-01-31\"/>",
      cure: "Mend what is found, or let the owner agree to a later day."),
    DiagnosticGuide(
      .coverageLow, "The flows document less of the model than `--minimum-coverage` asks for.",
      example: "passo verify --minimum-coverage 90",
      cure: "`passo verify --coverage` lists what no flow documents: write about it, or ask for less."),
    DiagnosticGuide(
      .survivorUnexplained, "Nothing notices a change that `passo verify --mutate` makes.",
      example: "passo verify --mutate",
      cure: "Claim what the change would make wrong, or say in `Content/survivors.xml` why it does no harm."),
    DiagnosticGuide(
      .survivorUnused, "An entry of `Content/survivors.xml` explains a change that the flows notice.",
      example: "<survivor mutation=\"withhold-mail\">…</survivor>",
      cure: "Take the entry out, so that it cannot hide a change that goes unnoticed one day."),
  ]
}
