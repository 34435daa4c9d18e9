extension Vocabulary {
  /// The vocabulary of `passo.xml`.
  package static let project = Vocabulary(
    namespace: "urn:passo:project:1", subject: "the settings of a project", root: "project",
    elements: [
      Element(
        "project", "What the project decides for itself. The folder of this file is the project's.",
        attributes: [
          Attribute("version", .words(.projectVersions), required: true, "The version of this form."),
          Attribute("strict", .flag, "Whether every warning is an error that has no severity of its own below."),
          Attribute(
            "keep-last-good", .count,
            "For how many days a page that does not hold any more stays as it was, and says so; without it, for none."),
        ],
        content: .children([Particle("severity", count: .any)])),
      Element(
        "severity", "How severe one kind of diagnostic is. Only those about words and style can be lowered.",
        attributes: [
          Attribute("of", .name(.diagnostics), required: true, "Its id, as the tool prints it in brackets."),
          Attribute(
            "is", .words(.severities), required: true,
            "An error stops the page; a warning and a note are printed only."),
        ]),
    ])
}

extension Vocabulary.NameList {
  /// The ids of diagnostics.
  package static let diagnostics = Self(
    "diagnostic", listedAs: "diagnostics", Diagnostic.ID.allCases.map { ($0.rawValue, $0.meaning) })
  /// The ids of diagnostics that a project can accept for a while.
  package static let acceptedDiagnostics = Self(
    "diagnostic", Diagnostic.ID.allCases.filter(\.canBeAccepted).map { ($0.rawValue, $0.meaning) })
  fileprivate static let projectVersions = Self(
    "version", [(ProjectSettingsReader.version, "the version that this tool reads")])
  fileprivate static let severities = Self(
    "severity", Diagnostic.Severity.allCases.map { ($0.rawValue, $0.meaning) })
}
