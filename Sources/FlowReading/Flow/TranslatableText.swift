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
  package let paragraphs: [Paragraph]
  /// The ids of the paragraphs in which every sentence has to be checked by something: summary, notes and results.
  package let fullyCheckedIDs: Set<String>
  /// The ids of the paragraphs in which every sentence has to lead somewhere or to be checked: those of `next`.
  package let leadingIDs: Set<String>
}

extension Flow {
  /// The paragraphs that are written in the flow itself and not in a fragment.
  package var translatableText: TranslatableText {
    let shared = uses.reduce(into: Set<String>()) { $0.formUnion($1.paragraphs) }
    let promising = summary + preliminaries.filter(\.isNote).map(\.paragraph) + results
    return TranslatableText(
      id: id, name: id, file: file, languageTag: languageTag, product: product,
      paragraphs: paragraphs.filter { !shared.contains($0.id) }, fullyCheckedIDs: Set(promising.map(\.id)),
      leadingIDs: Set([next].compactMap { $0?.id }))
  }
}

extension Fragment {
  /// The paragraphs of the fragment.
  package var translatableText: TranslatableText {
    TranslatableText(
      id: id, name: "fragments/\(id)", file: file, languageTag: languageTag, product: nil, paragraphs: paragraphs,
      fullyCheckedIDs: fullyCheckedIDs, leadingIDs: [])
  }
}
