/// The version of the tool, which `passo --version` and SARIF reports print.
///
/// The newest heading of `CHANGELOG.md` is the same. The version of the billing model is another number:
/// `BillingCenter.version`.
package enum ToolVersion {
  /// Counts as Semantic Versioning does (semver.org).
  package static let current = "0.2.0"
}
