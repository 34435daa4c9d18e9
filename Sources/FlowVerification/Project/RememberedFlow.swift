import FlowReading

/// What a run knows of a flow, so that a later one need not read it as long as none of its files has changed.
package struct RememberedFlow: Sendable, Hashable {
  package let id: String
  /// The tag of the language that it is written in.
  package let languageTag: String
  /// The ids of the fragments that it uses.
  package let fragments: [String]
  /// The ids of the flows to which it leads readers.
  package let leadsTo: [String]
  /// The ids of the other flows to whose claims it refers. They have to be the same for what was found to hold.
  package let claimed: [String]
  /// The paths of those files of the book that are of other texts and have sentences of this flow.
  package let borrowed: [String]
  /// A fingerprint of its entry requirements. What leads to it depends on nothing else of it but its title.
  package let entry: String
  /// Whether nothing was found about it, also nothing that is accepted. Otherwise each run looks again.
  package let isSilent: Bool

  package init(
    id: String, languageTag: String, fragments: [String], leadsTo: [String], claimed: [String], borrowed: [String],
    entry: String, isSilent: Bool
  ) {
    self.id = id
    self.languageTag = languageTag
    self.fragments = fragments
    self.leadsTo = leadsTo
    self.claimed = claimed
    self.borrowed = borrowed
    self.entry = entry
    self.isSilent = isSilent
  }

  init(_ flow: Flow, borrowed: Set<String>, isSilent: Bool) {
    let claimed = Set(flow.claimReferences.compactMap(\.flow)).subtracting([flow.id])
    self.init(
      id: flow.id, languageTag: flow.languageTag, fragments: Set(flow.uses.map(\.fragment)).sorted(),
      leadsTo: flow.references.subtracting(claimed).sorted(), claimed: claimed.sorted(), borrowed: borrowed.sorted(),
      entry: EntryRequirements(of: flow).fingerprint, isSilent: isSilent)
  }
}

extension RememberedFlow {
  /// The names of its texts: its own and those of its fragments.
  package var texts: [String] { [id] + fragments.map(ProjectLayout.fragmentText) }
}

extension EntryRequirements {
  /// The same as long as the requirements are, wherever they stand.
  fileprivate var fingerprint: String {
    var print = Fingerprint()
    for requirement in requirements {
      print.add(Array("\(requirement.condition) \(requirement.redirectsWhen)\n".utf8))
    }
    return print.text
  }
}

extension Pipeline {
  /// What a later run may know of those of these flows that could be read.
  func remembered(
    _ flows: [ReadFlow], _ checked: [CheckedFlow], _ reports: [String: [VerificationReport]] = [:],
    diagnostics: [Diagnostic]
  ) -> [RememberedFlow] {
    let reported = Set(diagnostics.compactMap { ProjectLayout.text(at: $0.path) })
    return zip(flows, checked).compactMap { read, checked in
      guard let flow = read.flow else { return nil }
      // The reports have the findings of the check too, and those of the walks.
      let isSilent =
        checked.languages.allSatisfy { $0.localized != nil && $0.findings.isEmpty }
        && reports[read.id, default: []].allSatisfy { $0.wasWalked && $0.findings.isEmpty }
        && reported.isDisjoint(with: checked.texts)
      return RememberedFlow(flow, borrowed: checked.borrowed, isSilent: isSilent)
    }
  }
}
