import XMLTree

extension FlowDecoding {
  /// A reference to a step or to another block of the flow.
  mutating func reference(_ element: MarkupElement, _ reading: inout ParagraphReading) -> InlineCode? {
    guard let attribute = onlyAttribute(of: element, among: ["step", "block"]) else { return nil }
    if attribute.name == "step" {
      return stepID(attribute).flatMap { code(element, .mention(.step($0)), "step.\($0)", attribute, &reading) }
    }
    return referredBlock(attribute, from: reading.blockID).flatMap { block in
      code(element, .mention(.block(block)), "block.\(block.id)", attribute, &reading)
    }
  }

  /// The block to which a reference leads; nil, with a diagnostic, when it is none to which a reader of this block can be
  /// sent.
  ///
  /// Whether readers meet it is judged where it stands, and not for each reference: a troubleshooting or a solution that
  /// nobody needs is an error there, and what nobody needs has no page to lead to.
  private mutating func referredBlock(_ attribute: MarkupAttribute, from origin: String?) -> ReferredBlock? {
    let id = attribute.token
    guard let entry = blocks[id] else {
      // What a fragment does not have, each of its flows can have.
      if context == .fragmentAlone { return ReferredBlock(id: id, kind: nil) }
      _ = reference(attribute, to: "block", among: blocks.referableIDs)
      return nil
    }
    guard let kind = entry.referredKind else {
      diagnostics.append(.notReferable(id, entry.kind, among: blocks.referableIDs, at: place(attribute)))
      return nil
    }
    if let origin, origin == id || blocks[origin]?.parent == id {
      diagnostics.append(.referenceInside(id, entry.kind, at: place(attribute)))
      return nil
    }
    return ReferredBlock(id: id, kind: kind)
  }
}

extension BlockKind {
  /// The kind with its article, inside a sentence.
  fileprivate var noun: String {
    switch self {
    case .elsewhere, .example: "an \(rawValue)"
    case .title, .summary, .prerequisite, .note, .step, .tip, .troubleshooting, .solution, .result, .next:
      "a \(rawValue)"
    }
  }
}

extension Diagnostic {
  fileprivate static func notReferable(
    _ id: String, _ kind: BlockKind, among ids: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .referenceWrong, at: place, "\"\(id)\" is \(kind.noun), and <ref block=\"…\"/> has no name for one.",
      help: kind == .step
        ? "Write <ref step=\"\(id)\"/>, which prints its number."
        : "Name a note, a tip, a troubleshooting or a solution. " + choice(of: ids, for: id))
  }

  fileprivate static func referenceInside(_ id: String, _ kind: BlockKind, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .referenceWrong, at: place, "This stands in the \(kind.rawValue) \"\(id)\" itself, so it leads nowhere else.",
      help: "Name another block, or take it out.")
  }
}
