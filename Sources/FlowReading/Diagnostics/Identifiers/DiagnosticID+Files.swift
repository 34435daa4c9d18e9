extension Diagnostic.ID {
  /// The ids about files that cannot be read.
  static let files: [Self] = [
    .fileEmpty, .fileTooLarge, .fileEncoding, .fileDoctype, .fileEntity, .fileMalformed, .fileMissing, .fileUnreadable,
    .fileMisnamed, .fileUnread, .pathTwice, .pathReserved,
  ]

  package static let pathTwice = Self(
    "path-twice",
    "Two files, folders or pages have names that some file systems take for one, as those of macOS and Windows do.",
    example: "(\(ProjectLayout.flow("Renew-plan")) beside \(ProjectLayout.flow("renew-plan")))",
    cure: "Rename one of them: capital letters alone do not tell two files apart.")

  package static let pathReserved = Self(
    "path-reserved", "A file or a folder has a name that Windows keeps for itself, or cannot write.",
    example: "(\(ProjectLayout.flow("con")))",
    cure: "Rename it: a site or a checkout with it cannot be written there.")

  package static let fileUnread = Self(
    "file-unread", severity: .warning, "A file or a folder is among those of the project, and nothing reads it.",
    example: "(\(ProjectLayout.content)/Flows, or \(ProjectLayout.templates)/notes.html)",
    cure: "Rename it, move it to where it is read or out of the project’s folders, or delete it.")

  package static let fileMisnamed = Self(
    "file-misnamed", "The name of a file ends otherwise than those of its folder, so that nothing reads it.",
    example: "(\(ProjectLayout.flows)/renew-plan.XML)",
    cure: "Rename it: flows and data end in `.xml`, translations in `.xlf`, templates in `.mustache`.")

  package static let fileEmpty = Self(
    "file-empty", "A file has nothing in it.", example: "(a file of no bytes)",
    cure: "Write its outermost element, or delete it; `passo new flow ID` starts a flow.")

  package static let fileTooLarge = Self(
    "file-too-large", "A file is larger, deeper or fuller than a file of this project has reason to be.",
    example: "<p><p><p><!-- … 128 deep … --></p></p></p>", cure: "Divide it, or undo what made it grow.")

  package static let fileEncoding = Self(
    "file-encoding", "A file is not in UTF-8, or holds a character that XML does not have.",
    example: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", cure: "Save it as UTF-8.")

  package static let fileDoctype = Self(
    "file-doctype", "A file has a document type, which could make the reader fetch or expand things.",
    example: "<!DOCTYPE flow>", cure: "Take the line out; the schema is named by `xml-model`.")

  package static let fileEntity = Self(
    "file-entity", "A file uses an entity that XML does not define itself.", example: "<p>&nbsp;</p>",
    cure: "Write the character. Only `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` and numbers are known.")

  package static let fileMalformed = Self(
    "file-malformed", "A file is no well-formed XML: a tag is not closed, a quotation mark is missing.",
    example: "<p>Click <b>Save</p>", cure: "Close what was opened, in the reverse order.")

  package static let fileMissing = Self(
    "file-missing", "A file or a folder that is needed is not there.", example: "(no file in \(ProjectLayout.flows))",
    cure: "Add it, or correct the name that leads to it.")

  package static let fileUnreadable = Self(
    "file-unreadable", "A file is there and cannot be read, or leads out of the project.",
    example: "(a symbolic link to a folder elsewhere)",
    cure: "Put the file itself into the project, and let whoever runs `passo` read it.")
}
