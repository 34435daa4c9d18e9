import FlowReading
import FlowTranslation

// Words in `manual` that refer to the claims of a flow.
extension Pipeline {
  /// The flows with the claims to which they refer, also those of flows that the run is not about.
  func linked(_ read: [ReadFlow]) -> [ReadFlow] {
    let flows = read.compactMap(\.flow)
    let others = Set(flows.flatMap(\.claimReferences).compactMap(\.flow)).subtracting(read.map(\.id))
    let linker = ClaimLinker(flows + readableFlows(others), flowIDs: flowIDs)
    return read.map { (id: $0.id, flow: $0.flow.map(linker.linked), found: $0.found) }
  }

  /// The findings about references to claims that do not hold, with the ids of the flows that refer to them.
  ///
  /// They hold when the walks of their flow find nothing wrong. Whether its words and translations are right, and whether
  /// somebody has read them, makes no difference. What the project accepts of a claim, or of one that nobody comes to, does
  /// not make it hold, also not for other words of its own flow. A flow that this run has not walked is walked for its claims alone.
  /// Nothing is said about a flow whose own walks find something: it has no page, and a fragment can be wrong in both.
  func failingClaims(
    of read: [ReadFlow], _ verifier: Verifier, _ reports: [VerificationReport], _ known: KnownFindings,
    diagnostics: inout [Diagnostic]
  ) -> [(flow: String, finding: VerificationReport.Finding)] {
    var walked: [String: VerificationReport?] = [:]
    var failing: [(flow: String, finding: VerificationReport.Finding)] = []
    // What stands in a fragment is said once.
    defer { diagnostics += failing.map(\.finding).filter { $0.known == nil }.map(\.diagnostic).withoutRepetitions }
    for flow in read.compactMap(\.flow) where !flow.claimReferences.isEmpty {
      guard let own = reports.first(where: { $0.flow == flow.id && $0.wasWalked }), !own.hasFailingWalks else {
        continue
      }
      for reference in flow.claimReferences {
        guard case .found? = flow.claims[reference.name] else { continue }
        let id = reference.flow ?? flow.id
        let report = walked[id] ?? reports.first { $0.flow == id && $0.wasWalked } ?? self.report(on: id, verifier)
        walked[id] = .some(report)
        let found: Diagnostic
        if let report, report.wasWalked, !report.hasFailingWalks {
          guard let reason = report.weakness(of: reference) else { continue }
          found = .claimHoldsNothing(reference, in: id, because: reason)
        } else {
          found = .claimFails(reference, in: id)
        }
        let diagnostic = severities.applied(to: found)
        failing += known.findings(for: [diagnostic], flow: flow.id).map { (flow.id, $0) }
      }
    }
    return failing
  }

  /// The walks of a flow in the language that it is written in; nil when it cannot be walked. Its own findings are those of
  /// a run that is about it.
  private func report(on id: String, _ verifier: Verifier) -> VerificationReport? {
    var ignored: [Diagnostic] = []
    guard let source = sources.flows.first(where: { $0.id == id }),
      let flow = reader.read(source.file, diagnostics: &ignored)
    else { return nil }
    let languages = checked([(id, flow, [])], KnownFindings(), diagnostics: &ignored).flatMap(\.languages)
    guard let localized = languages.first(where: { $0.tag == flow.languageTag })?.localized else { return nil }
    return verifier.verify([localized], diagnostics: &ignored).first.flatMap { $0?.report }
  }
}

extension VerificationReport {
  /// Whether walks found an error that nothing accepts.
  fileprivate var hasFailingWalks: Bool {
    findings.contains { $0.isOpenError && Diagnostic.ID.walks.contains($0.diagnostic.id) }
  }

  /// Why claims do not hold although no walk fails but where that is accepted; nil where they do.
  fileprivate func weakness(of reference: ClaimReference) -> String? {
    let ids: [Diagnostic.ID] = [.claimFalse, .shownNowhere, .reviewOutdated]
    if findings.contains(where: { ids.contains($0.diagnostic.id) && $0.at == reference.block }) {
      return "is not so for some readers, which \(ProjectLayout.known) accepts"
    }
    let isUnjudged = unjudgedClaims.contains { place in
      place.paragraph == reference.block && reference.claim.map { $0 == place.code } ?? true
    }
    return isUnjudged ? "is judged in no walk" : nil
  }
}

extension Diagnostic {
  fileprivate static func claimFails(_ reference: ClaimReference, in flow: String) -> Diagnostic {
    Diagnostic(
      .seeUnclaimed, at: reference.place, "The flow \(flow) does not hold, so nobody can rely on what it claims.",
      help: "See what 'passo verify \(flow)' reports, and correct it there.")
  }

  fileprivate static func claimHoldsNothing(
    _ reference: ClaimReference, in flow: String, because reason: String
  ) -> Diagnostic {
    Diagnostic(
      .seeUnclaimed, at: reference.place, "What \(flow) claims here \(reason), so nobody can rely on it.",
      help: "Correct the claim there, or refer to one that walks judge and find to be so.")
  }
}
