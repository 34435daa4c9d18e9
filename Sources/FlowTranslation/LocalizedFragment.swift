import FlowReading

/// A fragment with its paragraphs in one language. `Translator` makes one, and puts it into the flows that use it.
package struct LocalizedFragment: Sendable {
  /// Every paragraph in that language, by id. An untranslated one is in the language of its source.
  let paragraphs: [String: Paragraph]
  /// The ids of the paragraphs that are in the language of the source, because their translation is missing, stale or
  /// wrong.
  let untranslated: Set<String>
}

extension Paragraph {
  /// The same words with the codes of a flow's paragraph. In a flow, codes refer to its product, its inputs and its
  /// steps.
  func withMeanings(of source: Paragraph) -> Paragraph {
    let codes = Dictionary(source.codes.map { ($0.code.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    return Paragraph(id: id, place: place, content: content.map { $0.withMeanings(by: codes) })
  }
}

extension Inline {
  fileprivate func withMeanings(by codes: [String: InlineCode]) -> Inline {
    guard case .code(let code) = self else { return self }
    let source = codes[code.id] ?? code
    return .code(source.with(content: code.content.map { $0.withMeanings(by: codes) }, place: code.place))
  }
}
