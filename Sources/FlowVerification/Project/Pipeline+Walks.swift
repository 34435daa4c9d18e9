import FlowReading
import FlowTranslation

/// The walks of a flow, or of those of its languages that belong to this run.
struct WalkedFlow: Sendable {
  /// One for each language of the catalogue that belongs to this run, also where it could not be walked.
  var reports: [VerificationReport] = []
  /// The languages in which it holds as far as its own walks and words go.
  var verified: [VerifiedFlow] = []
  /// What the walks found and nothing accepts.
  var diagnostics: [Diagnostic] = []
}

extension Pipeline {
  /// The walks of the flows, in their order.
  func walked(_ flows: [CheckedFlow], _ verifier: Verifier) -> [WalkedFlow] {
    let numbered = Array(flows.enumerated())
    return options.threads.map(numbered, size: { $0.element.size }, as: .walking, to: options.progress) {
      number, flow in
      walked(flow, verifier) { isIncluded(place: $0, of: number, among: flows.count) }
    }
  }

  /// Whether the walks of a flow in a language belong to this run. Both are numbered from 0.
  ///
  /// All flows in their first language come before all in the second: languages that share walks go with the first, and
  /// no part is left without work.
  private func isIncluded(place language: Int, of flow: Int, among count: Int) -> Bool {
    options.shard?.contains(language * count + flow) ?? true
  }

  private func walked(_ flow: CheckedFlow, _ verifier: Verifier, isIncluded: (Int) -> Bool) -> WalkedFlow {
    var walked = WalkedFlow()
    // The unit of work is a language, whatever other languages there are this time.
    let places = flow.languages.indices.filter { flow.languages[$0].localized != nil }
    var results = verifier.verify(
      places.compactMap { flow.languages[$0].localized }, isIncluded: { isIncluded(places[$0]) },
      diagnostics: &walked.diagnostics)
    for (place, language) in flow.languages.enumerated() {
      guard language.localized != nil, !results.isEmpty else {
        if isIncluded(place) {
          walked.reports.append(
            .unwalked(flow.id, language.tag, because: language.obstacle, findings: language.findings.inOrder))
        }
        continue
      }
      guard var result = results.removeFirst() else { continue }
      result.report.findings = (result.report.findings + language.findings).inOrder
      walked.reports.append(result.report)
      // Wrong words stop no walk, but the page.
      if let page = result.verified, result.report.holds { walked.verified.append(page) }
    }
    return walked
  }
}

extension CheckedFlow {
  fileprivate var size: Int { languages.lazy.compactMap(\.localized?.flow).first?.walkEstimate ?? 0 }
}
