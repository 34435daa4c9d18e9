/// The own paragraphs of a flow, or those of a fragment. They have one translation file for each language.
package struct TranslatableText: Sendable {
  /// The id of the flow or the fragment.
  package let id: String
  /// The path of its translations in the folder of a language, without the ending.
  package let name: String
  package let file: SourceFile
  /// The tag of the language that it is written in.
  package let languageTag: String
  /// The product id of a flow; nil for a fragment.
  package let product: String?
  /// Its blocks in document order.
  package let blocks: [Block]

  /// Its paragraphs in document order.
  package var paragraphs: [Paragraph] { blocks.map(\.paragraph) }
}

extension Flow {
  /// The paragraphs that are written in the flow itself and not in a fragment.
  package var translatableText: TranslatableText {
    let shared = uses.reduce(into: Set<String>()) { $0.formUnion($1.paragraphs) }
    return TranslatableText(
      id: id, name: id, file: file, languageTag: languageTag, product: product,
      blocks: blocks.filter { !shared.contains($0.paragraph.id) })
  }
}

extension Fragment {
  /// The paragraphs of the fragment.
  package var translatableText: TranslatableText {
    TranslatableText(
      id: id, name: ProjectLayout.fragmentText(id), file: file, languageTag: languageTag, product: nil, blocks: blocks)
  }
}
