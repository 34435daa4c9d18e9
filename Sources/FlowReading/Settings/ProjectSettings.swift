/// What a project decides for itself, from `passo.xml`. A project without the file has the usual settings.
package struct ProjectSettings: Sendable {
  /// How severe its diagnostics are.
  package let severities: Severities

  /// For how many days a page that does not hold any more stays as it was last; 0 when it goes at once.
  package let daysOfLastGood: Int
  /// The largest number of these days.
  static var longestKeeping: Int { 3650 }

  package init(severities: Severities = Severities(), daysOfLastGood: Int = 0) {
    self.severities = severities
    self.daysOfLastGood = daysOfLastGood
  }
}
