/// How severe the diagnostics of a project are, where this is not what the checks say.
///
/// Each stage applies them to what it has found, before it decides whether there is an error. So all commands agree.
package struct Severities: Sendable {
  /// Whether warnings count as errors, except those with a severity of their own.
  private var isStrict: Bool
  /// The severities that the project has set, by id.
  private let chosen: [Diagnostic.ID: Diagnostic.Severity]
  private var allowsDrafts = false

  package init(isStrict: Bool = false, chosen: [Diagnostic.ID: Diagnostic.Severity] = [:]) {
    self.isStrict = isStrict
    self.chosen = chosen
  }

  /// The same severities for a run that allows drafts or does not.
  package func allowingDrafts(_ allowsDrafts: Bool) -> Severities {
    var severities = self
    severities.allowsDrafts = allowsDrafts
    return severities
  }

  /// The same severities; with `isStrict` those of a strict project.
  package func strict(_ isStrict: Bool) -> Severities {
    var severities = self
    severities.isStrict = self.isStrict || isStrict
    return severities
  }

  /// The diagnostics with the severities of the project. Applying them twice changes nothing more.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] { diagnostics.map(applied) }

  /// The diagnostic with the severity of the project.
  package func applied(to diagnostic: Diagnostic) -> Diagnostic { diagnostic.with(severity(of: diagnostic)) }

  private func severity(of diagnostic: Diagnostic) -> Diagnostic.Severity {
    let (id, found) = (diagnostic.id, diagnostic.severity)
    let wanted = chosen[id] ?? (isStrict && found == .warning ? .error : found)
    if wanted > found { return id.canBeLowered ? wanted : found }
    // A draft may have what is usually an error, such as a missing translation; else nobody could look at it.
    let isOfDraft = allowsDrafts && found == .warning && id.severity == .error
    return isOfDraft ? found : wanted
  }
}
