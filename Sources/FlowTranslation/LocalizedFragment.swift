import FlowReading

/// A fragment joined with one language. Only Translation makes one, and joins it with the flows that use it.
package struct LocalizedFragment: Sendable {
  /// Every paragraph in that language, by id; a missing one is the source's own.
  let paragraphs: [String: Paragraph]
  /// The ids of the paragraphs that stand in the source language, because their translation is missing or stale.
  let untranslated: Set<String>
}

extension Paragraph {
  /// The same words in the same language, with what the codes mean in a flow: there they have its product, its inputs and
  /// its steps.
  func withMeanings(of source: Paragraph) -> Paragraph {
    let codes = Dictionary(source.codes.map { ($0.code.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    return Paragraph(id: id, place: place, content: content.map { $0.withMeanings(by: codes) })
  }
}

extension Inline {
  fileprivate func withMeanings(by codes: [String: InlineCode]) -> Inline {
    guard case .code(let code) = self else { return self }
    let source = codes[code.id] ?? code
    return .code(
      InlineCode(
        id: code.id, kind: source.kind, meaning: source.meaning,
        content: code.content.map { $0.withMeanings(by: codes) },
        place: code.place))
  }
}
