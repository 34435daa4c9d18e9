/// What a project decides for itself, from `passo.xml`. A project without the file has the usual settings.
package struct ProjectSettings: Sendable {
  /// How severe its diagnostics are.
  package let severities: Severities

  package init(severities: Severities = Severities()) { self.severities = severities }
}
