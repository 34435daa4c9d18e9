/// What a verification came to.
package struct Verification: Sendable {
  /// What holds, by flow and language.
  package let flows: [[VerifiedFlow]]
  /// One for each flow and each language of the catalogue, also where it could not be walked.
  package let reports: [VerificationReport]
  /// What the project accepts, and how many findings each entry accepted.
  package let known: [(entry: KnownFindings.Entry, uses: Int)]

  /// What there is when the catalogue is wrong.
  package static let none = Verification(flows: [], reports: [], known: [])
}

/// A flow as it was read, in each language of the catalogue.
struct CheckedFlow {
  let id: String
  let languages: [CheckedLanguage]
}

/// A flow in one language, or why there is none.
struct CheckedLanguage {
  let tag: String
  let localized: LocalizedFlow?
  let findings: [VerificationReport.Found]
}

extension Pipeline {
  /// Parsing, Schema, Translation, Verification: what holds for every account.
  package func verify(diagnostics: inout [Diagnostic]) -> Verification {
    let known = KnownReader(date: options.date).read(sources.known, diagnostics: &diagnostics)
    let verifier = Verifier(catalogue: catalogue, known: known, clock: options.clock)
    var flows: [[VerifiedFlow]] = []
    var reports: [VerificationReport] = []
    for flow in checked(known, diagnostics: &diagnostics) {
      var results = verifier.verify(flow.languages.compactMap(\.localized), diagnostics: &diagnostics)
      var verified: [VerifiedFlow] = []
      for language in flow.languages {
        guard language.localized != nil, !results.isEmpty else {
          reports.append(.unwalked(flow.id, language.tag, findings: language.findings))
          continue
        }
        var result = results.removeFirst()
        result.report.findings = language.findings + result.report.findings
        reports.append(result.report)
        result.verified.map { verified.append($0) }
      }
      flows.append(verified)
    }
    let used = reports.flatMap(\.findings).compactMap(\.known)
    diagnostics += known.unused(Set(used), flows: options.flows)
    return Verification(
      flows: flows, reports: reports,
      known: known.entries.enumerated().map { number, entry in (entry, used.count { $0 == number }) })
  }

  /// Every flow that was asked for, read; nil for one with a mistake in its file.
  func readFlows(diagnostics: inout [Diagnostic]) -> [(id: String, flow: Flow?, found: [Diagnostic])] {
    if sources.flows.isEmpty { diagnostics.append(.noFlows) }
    let reader = FlowReader(catalogue: catalogue, flowIDs: Set(sources.flows.map(\.id)))
    return sources.flows.filter { options.flows?.contains($0.id) ?? true }.map { source in
      var found: [Diagnostic] = []
      let flow = reader.read(source.file, diagnostics: &found)
      diagnostics += found
      return (source.id, flow, found)
    }
  }

  /// Every flow in its own language and in every other; what is accepted is no diagnostic.
  func checked(_ known: KnownFindings, diagnostics: inout [Diagnostic]) -> [CheckedFlow] {
    readFlows(diagnostics: &diagnostics).map { id, flow, found in
      CheckedFlow(
        id: id,
        languages: catalogue.languages.map { language in
          guard let flow else {
            return CheckedLanguage(
              tag: language.tag, localized: nil, findings: found.map { known.found($0, flow: id) })
          }
          return localize(flow, to: language, known, diagnostics: &diagnostics)
        })
    }
  }

  /// A flow in one language; none when something is wrong with its words that nobody accepted.
  private func localize(
    _ flow: Flow, to language: Language, _ known: KnownFindings, diagnostics: inout [Diagnostic]
  ) -> CheckedLanguage {
    let translator = Translator(catalogue: catalogue, allowsDrafts: options.allowsDrafts)
    var found: [Diagnostic] = []
    let document = translation(of: flow, to: language, diagnostics: &found)
    // A file that cannot be read is there all the same, and says nothing about what is translated.
    let localized =
      found.isEmpty ? translator.translate(flow, to: language, with: document, diagnostics: &found) : nil
    let findings = found.map { known.found($0, flow: flow.id) }
    let open = findings.filter { $0.known == nil }.map(\.diagnostic)
    diagnostics += open
    return CheckedLanguage(
      tag: language.tag, localized: open.contains { $0.severity == .error } ? nil : localized, findings: findings)
  }
}

extension Diagnostic {
  fileprivate static let noFlows = Diagnostic(
    .fileMissing, path: "Content/flows", "The project has no flows.",
    help: "Start one with 'passo new flow ID'; its file ends in .xml.")
}
