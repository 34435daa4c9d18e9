/// Writes the text of a unit with its codes as `<ph>` and `<pc>`.
struct XLIFFCodeWriter: Sendable {
  let labels: Labels
  let productNames: [String: String]

  /// What decides the words that stand for a code.
  struct Context {
    let product: String
    /// The language that is translated to.
    let language: String
  }

  /// The text of a source; of a target with the codes of the source by id, whose meaning is today's.
  func text(of parts: [UnitPart], _ context: Context, known: [String: UnitCode]? = nil) -> String {
    parts.map { part in
      switch part {
      case .text(let text, _): return text.escaped
      case .code(let code):
        // A code that the source does not have stays, for the translator to see, but means nothing.
        let reference = known.map { $0[code.id] != nil } ?? true
        let kind = known?[code.id]?.kind ?? code.kind
        return code.wraps
          ? wrapping(code, text(of: code.content, context, known: known), hasData: reference)
          : standing(code, kind, hasData: reference, context)
      }
    }.joined()
  }

  private func standing(_ code: UnitCode, _ kind: InlineCode.Kind?, hasData: Bool, _ context: Context) -> String {
    let shown = kind.flatMap { words(for: $0, context) } ?? code.id
    return "<ph id=\"\(code.id.escaped)\" canCopy=\"no\" canDelete=\"no\" disp=\"\(shown.escaped)\""
      + " equiv=\"\("{\(code.id)}".escaped)\"" + (hasData ? " dataRef=\"\(code.id.escaped)\"" : "") + "/>"
  }

  private func wrapping(_ code: UnitCode, _ content: String, hasData: Bool) -> String {
    "<pc id=\"\(code.id.escaped)\" canCopy=\"no\" canDelete=\"no\""
      + " dispStart=\"\("{\(code.id)}".escaped)\" dispEnd=\"\("{/\(code.id)}".escaped)\""
      + (hasData ? " dataRefStart=\"\(code.id.escaped)\"" : "") + ">\(content)</pc>"
  }

  /// The words that readers will see, or nil when they are computed for each page.
  private func words(for kind: InlineCode.Kind, _ context: Context) -> String? {
    switch kind {
    case .gesture(let phrase):
      switch phrase.target {
      case .link(let link): label(.link(link), context)
      case .control(let control, _): label(.control(control), context)
      }
    case .mention(.product): productNames[context.product]
    case .mention(.flow(let id)): id
    case .mention(.control(let control)): label(.control(control), context)
    case .mention(.screen(let screen)): label(.screen(screen), context)
    case .mention(.message(let message)): label(.message(message), context)
    case .mention(.status(let status)): label(.status(status), context)
    case .mention(.role(let role)): label(.role(role), context)
    case .mention(.link(let link)): label(.link(link), context)
    case .mention(.term(let term)): label(.term(term), context)
    case .value, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when: nil
    }
  }

  private func label(_ key: Labels.Key, _ context: Context) -> String? {
    labels.label(of: key, in: context.language)?.text
  }
}
