package import BillingModel
package import FlowReading

/// The findings that a project accepts until a date, from `Content/known.xml`.
package struct KnownFindings: Sendable {
  /// The entries in the order of the file.
  package let entries: [Entry]

  init(entries: [Entry] = []) { self.entries = entries }

  /// An accepted finding.
  package struct Entry: Sendable {
    package let id: Diagnostic.ID
    package let flow: String
    /// The id of the paragraph that the finding stands in.
    package let at: String
    package let reason: String
    package let owner: String
    /// The last day on which it is accepted.
    package let until: Day
    package let place: SourceRange
    /// Whether the last day is over. An expired entry accepts nothing.
    package let hasExpired: Bool
  }

  /// The findings for diagnostics of a flow, each with the index of the entry that accepts it, if one does.
  func findings(for diagnostics: [Diagnostic], flow: String) -> [VerificationReport.Finding] {
    findings(for: diagnostics.map { ($0, nil) }, flow: flow)
  }

  /// The same with the number of accounts that each is about.
  func findings(
    for diagnostics: [(diagnostic: Diagnostic, accounts: Int?)], flow: String
  ) -> [VerificationReport.Finding] {
    var blocks = BlockNames()
    return diagnostics.map { diagnostic, accounts in
      let at = diagnostic.place.map { blocks.name(at: $0) } ?? ""
      let number = entries.firstIndex { entry in
        entry.id == diagnostic.id && entry.flow == flow && entry.at == at && !entry.hasExpired
      }
      return VerificationReport.Finding(diagnostic: diagnostic, at: at, accounts: accounts, known: number)
    }
  }

  /// A diagnostic for each entry of some flows that accepted nothing; `used` has the indices of those that did.
  func unused(_ used: Set<Int>, flows: Set<String>?) -> [Diagnostic] {
    entries.enumerated().filter { number, entry in
      !used.contains(number) && !entry.hasExpired && flows?.contains(entry.flow) ?? true
    }.map { .unused($0.element) }
  }
}

extension Diagnostic {
  fileprivate static func unused(_ entry: KnownFindings.Entry) -> Diagnostic {
    Diagnostic(
      .knownUnused, at: entry.place, "Nothing is found any more that this accepts.",
      help: "Take it out: a \(entry.id.rawValue) at “\(entry.at)” of \(entry.flow) would be new.")
  }
}
