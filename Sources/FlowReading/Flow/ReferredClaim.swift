/// A claim to which words elsewhere refer, with what it depends on in its own flow.
package struct ReferredClaim: Sendable {
  package let claim: InlineCode
  /// The `if` elements around it, outermost first.
  package let scopes: [InlineCode]
  package let block: BlockKind
  /// The inputs of its flow.
  package let inputs: [Input]
}

/// What a reference to claims leads to. Only `ClaimLinker` finds it.
package enum ClaimLookup: Sendable {
  /// One claim at least.
  case found([ReferredClaim])
  /// There is no such flow; with the flows that there are.
  case noFlow(among: [String])
  /// The file of the flow has a mistake.
  case unreadable
  /// The flow has no such block, or the block has no claim; with the blocks that have some.
  case noClaims(isBlock: Bool, among: [String])
  /// The block has other claims; with their ids.
  case noClaim(among: [String])
}
