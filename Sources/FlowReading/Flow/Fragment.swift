/// Blocks that several flows share. They are written once, translated once, and walked in each flow that uses them.
package struct Fragment: Sendable {
  /// The id by which flows use it. It is also the name of the file and of the translations.
  package let id: String
  package let file: SourceFile
  /// The tag of the language that it is written in, which can differ from that of the flows.
  package let languageTag: String
  /// Its blocks in document order. What only a flow can know (its product, inputs and steps) is not resolved in them.
  package let blocks: [Block]

  package init(id: String, file: SourceFile, languageTag: String, blocks: [Block]) {
    self.id = id
    self.file = file
    self.languageTag = languageTag
    self.blocks = blocks
  }

  /// Every paragraph in document order.
  package var paragraphs: [Paragraph] { blocks.map(\.paragraph) }
}
