import FlowReading

/// What the walks of all flows found. What is wrong with the words of a fragment is found in each flow that uses it, and
/// said once.
struct SharedFindings {
  private var findings: [(diagnostic: Diagnostic, flows: [String])] = []

  /// Adds what the walks of a flow found. Findings of one flow stay apart, also those at one place.
  mutating func add(_ diagnostics: some Sequence<Diagnostic>, of flow: String) {
    let earlier = findings.count
    for diagnostic in diagnostics {
      if let same = findings[..<earlier].firstIndex(where: { $0.diagnostic.isSame(as: diagnostic) }),
        !findings[same].flows.contains(flow)
      {
        findings[same].flows.append(flow)
      } else {
        findings.append((diagnostic, [flow]))
      }
    }
  }

  /// Each finding once, the first flow’s with its notes and its help, and the names of the other flows.
  var diagnostics: [Diagnostic] {
    findings.map { diagnostic, flows in
      let others = flows.dropFirst()
      guard !others.isEmpty else { return diagnostic }
      let articles = others.count == 1 ? "1 more article" : "\(others.count) more articles"
      return diagnostic.adding(
        Diagnostic.Note("The same is found in \(articles) with these words: \(others.joined(separator: ", "))."))
    }
  }
}
