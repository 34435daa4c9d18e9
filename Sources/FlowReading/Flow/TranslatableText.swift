/// Words that have one file for each language that they are translated to: a flow's own, or a fragment's.
package struct TranslatableText: Sendable {
  /// The id of the flow or the fragment.
  package let id: String
  /// Where its translations stand in the folder of a language, without the ending.
  package let name: String
  package let file: SourceFile
  /// The language that it is written in.
  package let language: String
  /// The product of a flow; a fragment has none.
  package let product: String?
  package let paragraphs: [Paragraph]
  /// The ids of the paragraphs in which every sentence promises, needs or explains something: summary, notes, results.
  package let fullyCheckedIDs: Set<String>
}

extension Flow {
  /// What is written in the flow itself, and not in a fragment.
  package var translatableText: TranslatableText {
    let shared = uses.reduce(into: Set<String>()) { $0.formUnion($1.paragraphs) }
    let promising = summary + preliminaries.filter(\.isNote).map(\.paragraph) + results
    return TranslatableText(
      id: id, name: id, file: file, language: language, product: product,
      paragraphs: paragraphs.filter { !shared.contains($0.id) }, fullyCheckedIDs: Set(promising.map(\.id)))
  }
}

extension Fragment {
  /// What is written in it.
  package var translatableText: TranslatableText {
    TranslatableText(
      id: id, name: "fragments/\(id)", file: file, language: language, product: nil, paragraphs: paragraphs,
      fullyCheckedIDs: fullyCheckedIDs)
  }
}
