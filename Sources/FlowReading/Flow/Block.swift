/// A paragraph and the kind of the block that it stands in.
package struct Block: Sendable {
  package let kind: BlockKind
  package let paragraph: Paragraph

  init(_ kind: BlockKind, _ paragraph: Paragraph) {
    self.kind = kind
    self.paragraph = paragraph
  }
}

extension Flow {
  /// Every paragraph in document order, with the kind of its block.
  package var blocks: [Block] {
    [Block(.title, title)] + summary.map { Block(.summary, $0) } + preliminaries.map(\.asBlock)
      + steps.flatMap(\.blocks) + results.map { Block(.result, $0) } + examples.map { Block(.example, $0.paragraph) }
      + [next].compactMap { $0 }.map { Block(.next, $0) }
  }

  /// Every paragraph in document order, with those of fragments.
  package var paragraphs: [Paragraph] { blocks.map(\.paragraph) }
}

extension Preliminary {
  /// The paragraph of the requirement, of the way elsewhere or of the note.
  var asBlock: Block {
    switch kind {
    case .prerequisite: Block(.prerequisite, paragraph)
    case .elsewhere: Block(.elsewhere, paragraph)
    case .note: Block(.note, paragraph)
    }
  }
}

extension Step {
  /// The step and everything under it, in document order.
  var blocks: [Block] {
    [Block(.step, paragraph)] + tips.map { Block(.tip, $0.paragraph) } + troubleshooting.flatMap(\.blocks)
  }
}

extension Troubleshooting {
  /// The symptom and its solutions.
  var blocks: [Block] { [Block(.troubleshooting, paragraph)] + solutions.map { Block(.solution, $0.paragraph) } }
}
