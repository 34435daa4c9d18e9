/// An XML file that was read.
package struct MarkupDocument: Sendable {
  package let root: MarkupElement
  /// Comments and instructions before the root.
  package let prologue: [MarkupNode]
  /// Comments and instructions after the root.
  package let epilogue: [MarkupNode]
  /// The mistakes against the grammar, sorted by place; empty without a grammar.
  package let reports: [GrammarReport]

  package init(
    root: MarkupElement, prologue: [MarkupNode] = [], epilogue: [MarkupNode] = [], reports: [GrammarReport] = []
  ) {
    self.root = root
    self.prologue = prologue
    self.epilogue = epilogue
    self.reports = reports
  }
}
