/// The kind of a block that has a paragraph. It decides which elements the paragraph can have, and when its claims are
/// judged.
package enum BlockKind: String, CaseIterable, Sendable {
  case title = "title"
  case summary = "summary"
  case prerequisite = "prerequisite"
  case elsewhere = "elsewhere"
  case note = "note"
  case step = "step"
  case tip = "tip"
  case troubleshooting = "troubleshooting"
  case solution = "solution"
  case result = "result"
  case example = "example"
  case next = "next"
}

extension Flow {
  /// Every paragraph in document order, with the kind of its block.
  package var blocks: [(kind: BlockKind, paragraph: Paragraph)] {
    let before =
      [(.title, title)] + summary.map { (BlockKind.summary, $0) } + preliminaries.map { ($0.block, $0.paragraph) }
    let after =
      results.map { (BlockKind.result, $0) } + examples.map { (.example, $0.paragraph) }
      + (next.map { [(.next, $0)] } ?? [])
    return before + steps.flatMap(\.blocks) + after
  }

  /// Every paragraph in document order, with those of fragments.
  package var paragraphs: [Paragraph] { blocks.map(\.paragraph) }
}

extension Preliminary {
  fileprivate var block: BlockKind {
    switch kind {
    case .prerequisite: .prerequisite
    case .elsewhere: .elsewhere
    case .note: .note
    }
  }
}

extension Step {
  /// The step and everything under it, in document order.
  fileprivate var blocks: [(kind: BlockKind, paragraph: Paragraph)] {
    let ways = troubleshooting.flatMap { entry in
      [(BlockKind.troubleshooting, entry.paragraph)] + entry.solutions.map { (BlockKind.solution, $0.paragraph) }
    }
    return [(.step, paragraph)] + tips.map { (BlockKind.tip, $0.paragraph) } + ways
  }
}
