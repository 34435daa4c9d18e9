import FlowReading

/// Reports references to claims at a place where nothing is claimed. Whether what is claimed there holds, its own walks
/// decide.
struct ClaimReferenceRule {
  func check(_ flow: Flow, _ diagnostics: inout [Diagnostic]) {
    for reference in flow.claimReferences {
      guard let lookup = flow.claims[reference.name] else { continue }
      diagnostics += Diagnostic.wrong(reference, in: reference.flow ?? flow.id, lookup)
    }
  }
}

extension Diagnostic {
  /// What is wrong with a reference to the claims of a flow; nothing where there are some.
  fileprivate static func wrong(_ reference: ClaimReference, in flow: String, _ lookup: ClaimLookup) -> [Diagnostic] {
    let (message, help): (String, String)
    switch lookup {
    case .found: return []
    case .noFlow(let flows):
      (message, help) = (
        "There is no flow called \"\(flow)\", so nothing claims this.",
        choice(of: flows, for: flow, listedAs: "flows")
      )
    case .unreadable:
      (message, help) = (
        "The flow \(flow) cannot be read, so nobody knows what it claims.", "Correct \(ProjectLayout.flow(flow)) first."
      )
    case .noClaims(let isBlock, let blocks):
      (message, help) = (
        isBlock
          ? "The block \(reference.block) of \(flow) claims nothing."
          : "The flow \(flow) has no block called \"\(reference.block)\".",
        isBlock
          ? "Name a block with a claim that says this, or claim it there."
          : choice(of: blocks, for: reference.block)
      )
    case .noClaim(let claims):
      (message, help) = (
        "The block \(reference.block) of \(flow) has no claim called \"\(reference.claim ?? "")\".",
        choice(of: claims, for: reference.claim ?? "")
      )
    }
    return [Diagnostic(.seeUnclaimed, at: reference.place, message, help: help)]
  }
}
