extension Paragraph {
  /// An element of the paragraph and the `if` elements around it, outermost first.
  package struct ScopedCode: Sendable {
    package let code: InlineCode
    package let scopes: [InlineCode]
  }

  /// Every element of the paragraph, at any depth, in the order of the sentence.
  package var codes: [ScopedCode] { Paragraph.codes(in: content, scopes: []) }

  /// The element with this id; nil when there is none.
  package func code(_ id: String) -> InlineCode? { codes.first { $0.code.id == id }?.code }

  private static func codes(in content: [Inline], scopes: [InlineCode]) -> [ScopedCode] {
    var found: [ScopedCode] = []
    for case .code(let code) in content {
      found.append(ScopedCode(code: code, scopes: scopes))
      var inner = scopes
      if case .if = code.kind { inner.append(code) }
      found += codes(in: code.content, scopes: inner)
    }
    return found
  }
}
