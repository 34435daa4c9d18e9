import FlowReading
import XMLTree

/// Writes the text of a unit with its codes as `<ph>` and `<pc>`.
struct XLIFFCodeWriter: Sendable {
  let labels: Labels
  let productNames: [String: String]

  /// What decides the words that stand for a code.
  struct Context {
    /// Nil in a fragment, which has that of the flow that uses it.
    let product: String?
    /// The language that is translated to.
    let language: String
  }

  /// The text of a source; of a target with the codes of the source by id, whose meaning is today's.
  func nodes(of parts: [UnitPart], _ context: Context, known: [String: UnitCode]? = nil) -> [MarkupNode] {
    parts.map { part in
      switch part {
      case .text(let text, _): return .text(MarkupText(text))
      case .code(let code):
        // A code that the source does not have stays, for the translator to see, but means nothing.
        let hasData = known.map { $0[code.id] != nil } ?? true
        return code.wraps
          ? wrapping(code, nodes(of: code.content, context, known: known), hasData: hasData)
          : standing(code, known?[code.id]?.source ?? code.source, hasData: hasData, context)
      }
    }
  }

  // What may be done with a code is only ever forbidden by canCopy and canDelete: canReorder="no" would forbid mentions
  // between two gestures to move (XLIFF 2.0, 4.7.2.2.2), so the order of gestures is our own check.
  private func standing(_ code: UnitCode, _ source: InlineCode?, hasData: Bool, _ context: Context) -> MarkupNode {
    let shown = source.flatMap { words(for: $0, context) } ?? code.id
    return .xliff(
      "ph",
      [("id", code.id), ("canCopy", "no"), ("canDelete", "no"), ("disp", shown), ("equiv", "{\(code.id)}")]
        + (hasData ? [("dataRef", code.id)] : []))
  }

  private func wrapping(_ code: UnitCode, _ content: [MarkupNode], hasData: Bool) -> MarkupNode {
    .xliff(
      "pc",
      [("id", code.id), ("canCopy", "no"), ("canDelete", "no")]
        + [("dispStart", "{\(code.id)}"), ("dispEnd", "{/\(code.id)}")]
        + (hasData ? [("dataRefStart", code.id)] : []), content)
  }

  /// The words that readers will see, or nil when they are computed for each page.
  private func words(for code: InlineCode, _ context: Context) -> String? {
    switch code.kind {
    case .mention(.product): context.product.flatMap { productNames[$0] }
    case .mention(.flow(let id)): id
    case .gesture, .mention(.control), .mention(.screen), .mention(.message), .mention(.status), .mention(.role),
      .mention(.link), .mention(.term), .value, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when:
      code.labelKey.flatMap { labels.label(of: $0, in: context.language)?.text }
    }
  }
}

extension MarkupNode {
  /// An element of XLIFF's core.
  static func xliff(
    _ name: String, _ attributes: [(String, String)] = [], _ children: [MarkupNode] = []
  ) -> MarkupNode {
    .element(
      MarkupElement(
        name, namespace: XLIFFReader.namespace, attributes: attributes.map { MarkupAttribute($0, $1) },
        children: children))
  }
}
