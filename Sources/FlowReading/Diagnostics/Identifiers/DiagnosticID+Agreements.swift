extension Diagnostic.ID {
  /// The ids about what a project has agreed on: settings, accepted findings, coverage and surviving
  /// mutants.
  static let agreements: [Self] = [
    .projectVersion, .severityLowered, .knownUnused, .knownExpired, .coverageLow, .survivorUnexplained,
    .survivorUnused,
  ]

  package static let projectVersion = Self(
    "project-version", "`\(ProjectLayout.settings)` is written in a version that this Passo does not read.",
    example: "<project xmlns=\"urn:passo:project:1\" version=\"2\"/>",
    cure: "Use the Passo that the file was written for; `passo --version` says which one this is.")

  package static let severityLowered = Self(
    "severity-lowered", "`\(ProjectLayout.settings)` makes a diagnostic less severe that has to stay as it is.",
    example: "<severity of=\"claim-false\" is=\"warning\"/>",
    cure: "Mend what it reports. Only what is about words and style can be lowered; `passo diagnostics ID` says it.")

  package static let knownUnused = Self(
    "known-unused", "An entry of `\(ProjectLayout.known)` accepts something that is not found any more.",
    example: "<finding id=\"stranded\" flow=\"remove-licences\" at=\"edit\" …/>",
    cure: "Take the entry out, so that it cannot hide the same mistake when somebody makes it anew.")

  package static let knownExpired = Self(
    "known-expired", "The last day of an entry of `\(ProjectLayout.known)` is over.",
    example: "<finding … until=\"2026-01-31\"/>", cure: "Mend what is found, or let the owner agree to a later day.")

  package static let coverageLow = Self(
    "coverage-low", "The flows document less of the model than `--minimum-coverage` asks for.",
    example: "passo verify --minimum-coverage 90",
    cure: "`passo verify --coverage` lists what no flow documents: write about it, or ask for less.")

  package static let survivorUnexplained = Self(
    "survivor-unexplained", "Nothing notices a change that `passo verify --mutate` makes.",
    example: "passo verify --mutate",
    cure: "Claim what the change would make wrong, or say in `\(ProjectLayout.survivors)` why it does no harm.")

  package static let survivorUnused = Self(
    "survivor-unused", "An entry of `\(ProjectLayout.survivors)` explains a change that the flows notice.",
    example: "<survivor mutation=\"withhold-mail\">…</survivor>",
    cure: "Take the entry out, so that it cannot hide a change that goes unnoticed one day.")
}
