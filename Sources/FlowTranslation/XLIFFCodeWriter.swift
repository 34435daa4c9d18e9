import FlowReading
import XMLTree

/// Writes the text of a unit with its codes as `<ph>` and `<pc>`.
struct XLIFFCodeWriter: Sendable {
  let labels: Labels
  let productNames: [String: String]

  /// The product and the language, which decide the words that are shown for a code.
  struct Context {
    /// The id of the product; nil in a fragment, which has the product of each flow that uses it.
    let product: String?
    /// The tag of the language to which it is translated.
    let language: String
  }

  /// The nodes of a source. For a target, `known` has the codes of today's source by id.
  func nodes(of parts: [UnitPart], _ context: Context, known: [String: UnitCode]? = nil) -> [MarkupNode] {
    parts.map { part in
      switch part {
      case .text(let text, _): return .text(MarkupText(text))
      case .code(let code):
        // A code that the source does not have is kept, so that the translator sees it, but has no meaning.
        let hasData = known.map { $0[code.id] != nil } ?? true
        return code.wraps
          ? wrapper(code, nodes(of: code.content, context, known: known), hasData: hasData)
          : placeholder(code, known?[code.id]?.source ?? code.source, hasData: hasData, context)
      }
    }
  }

  // canReorder is left out: its "no" would also keep a mention between two gestures from moving (XLIFF 2.0, section
  // 4.7.2.2.2). CodesCheck checks the order of gestures.
  private func placeholder(_ code: UnitCode, _ source: InlineCode?, hasData: Bool, _ context: Context) -> MarkupNode {
    let shown = source.flatMap { words(for: $0, context) } ?? code.id
    return .xliff(
      "ph",
      [("id", code.id), ("canCopy", "no"), ("canDelete", "no"), ("disp", shown), ("equiv", "{\(code.id)}")]
        + (hasData ? [("dataRef", code.id)] : []))
  }

  private func wrapper(_ code: UnitCode, _ content: [MarkupNode], hasData: Bool) -> MarkupNode {
    .xliff(
      "pc",
      [("id", code.id), ("canCopy", "no"), ("canDelete", "no")]
        + [("dispStart", "{\(code.id)}"), ("dispEnd", "{/\(code.id)}")]
        + (hasData ? [("dataRefStart", code.id)] : []), content)
  }

  /// The words that readers see for a code; nil when each page computes them.
  private func words(for code: InlineCode, _ context: Context) -> String? {
    switch code.kind {
    case .mention(.product): context.product.flatMap { productNames[$0] }
    case .mention(.namedProduct(let id)): productNames[id]
    case .mention(.flow(let id)): id
    case .mention(.literal(let literal)): literal.plain
    case .gesture, .mention(.control), .mention(.screen), .mention(.message), .mention(.status), .mention(.role),
      .mention(.link), .mention(.term), .mention(.step), .mention(.block), .value, .claim, .need, .if, .symptom, .cause,
      .manual, .plural, .when:
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
