/// Finds the claims to which words in `manual` refer, once the flows of a project have been read.
package struct ClaimLinker: Sendable {
  private let flows: [String: Flow]
  private let flowIDs: Set<String>

  /// A linker of flows that can refer to the claims of these. `flowIDs` has those of all flows, also of those that cannot be
  /// read.
  package init(_ flows: [Flow], flowIDs: Set<String>) {
    self.flows = Dictionary(flows.map { ($0.id, $0) }) { first, _ in first }
    self.flowIDs = flowIDs
  }

  /// The flow with the claims to which it refers.
  package func linked(_ flow: Flow) -> Flow {
    var linked = flow
    linked.claims = Dictionary(flow.claimReferences.map { ($0.name, lookup($0, from: flow)) }) { first, _ in first }
    return linked
  }

  private func lookup(_ reference: ClaimReference, from origin: Flow) -> ClaimLookup {
    let id = reference.flow ?? origin.id
    guard let flow = id == origin.id ? origin : flows[id] else {
      return flowIDs.contains(id) ? .unreadable : .noFlow(among: flowIDs.sorted())
    }
    let blocks = flow.blocks.map { (kind: $0.kind, paragraph: $0.paragraph, claims: $0.paragraph.claims) }
    let claiming = blocks.filter { !$0.claims.isEmpty }
    guard let block = claiming.first(where: { $0.paragraph.id == reference.block }) else {
      let isBlock = blocks.contains { $0.paragraph.id == reference.block }
      return .noClaims(isBlock: isBlock, among: claiming.map(\.paragraph.id))
    }
    let claims = block.claims.filter { reference.claim == nil || $0.code.id == reference.claim }
    guard !claims.isEmpty else { return .noClaim(among: block.claims.map(\.code.id)) }
    return .found(
      claims.map { ReferredClaim(claim: $0.code, scopes: $0.scopes, block: block.kind, inputs: flow.inputs) })
  }
}

extension Paragraph {
  /// Its claims, in the order of the sentence.
  fileprivate var claims: [ScopedCode] {
    codes.filter { scoped in
      switch scoped.code.kind {
      case .claim: true
      case .gesture, .mention, .value, .need, .if, .symptom, .cause, .manual, .plural, .when: false
      }
    }
  }
}
