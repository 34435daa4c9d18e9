/// The place whose claims say what some words in `manual` say: a block of a flow, or one claim in it.
package struct ClaimReference: Sendable {
  /// The id of the flow; nil for the flow in which the words stand.
  package let flow: String?
  package let block: String
  /// The id of one claim of the block, as translation files have it; nil for all its claims.
  package let claim: String?
  /// Where the author names it.
  package let place: SourceRange

  package init(flow: String?, block: String, claim: String?, place: SourceRange) {
    self.flow = flow
    self.block = block
    self.claim = claim
    self.place = place
  }

  /// As it is written: `cancel-plan#no-credit`, `#cost.claim.order.paid`.
  package var name: String { "\(flow ?? "")#\(block)\(claim.map { ".\($0)" } ?? "")" }
}

extension InlineCode {
  /// The claims to which words in `manual` refer; nil for any other element.
  package var claimReference: ClaimReference? {
    if case .manual(_, let see) = kind { see } else { nil }
  }
}

extension Flow {
  /// The references to claims in its words, in document order.
  package var claimReferences: [ClaimReference] { paragraphs.flatMap(\.codes).compactMap(\.code.claimReference) }
}
