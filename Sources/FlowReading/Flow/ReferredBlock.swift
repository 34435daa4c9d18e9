/// A block of the flow that a sentence refers to, so that its page leads there.
package struct ReferredBlock: Hashable, Sendable {
  /// A kind of block that readers can be sent to. The others are read by everybody anyway, and a step has a number.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case note = "note"
    /// A tip of a step, or a note that the page calls a tip.
    case tip = "tip"
    case troubleshooting = "troubleshooting"
    case solution = "solution"
  }

  package let id: String
  /// Nil in a fragment by itself, for a block that only a flow has.
  package let kind: Kind?

  package init(id: String, kind: Kind?) {
    self.id = id
    self.kind = kind
  }
}

extension Flow {
  /// The blocks that a sentence can refer to, in document order.
  package var referableBlocks: [(kind: ReferredBlock.Kind, paragraph: Paragraph)] {
    let notes = preliminaries.compactMap { preliminary in
      preliminary.kind.referredKind.map { (kind: $0, paragraph: preliminary.paragraph) }
    }
    return notes + steps.flatMap(\.referableBlocks)
  }
}

extension Preliminary.Kind {
  fileprivate var referredKind: ReferredBlock.Kind? {
    switch self {
    case .note(.tip): .tip
    case .note(.note), .note(.important): .note
    case .prerequisite, .elsewhere: nil
    }
  }
}

extension Step {
  fileprivate var referableBlocks: [(kind: ReferredBlock.Kind, paragraph: Paragraph)] {
    let entries = troubleshooting.flatMap { entry in
      [(kind: ReferredBlock.Kind.troubleshooting, paragraph: entry.paragraph)]
        + entry.solutions.map { (kind: .solution, paragraph: $0.paragraph) }
    }
    return tips.map { (kind: .tip, paragraph: $0.paragraph) } + entries
  }
}
