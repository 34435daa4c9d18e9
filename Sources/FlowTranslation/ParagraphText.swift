package import FlowReading

/// Writes paragraphs of a localized flow as plain words: labels, names of products and titles of flows stand in the
/// place of the codes for them.
package struct ParagraphText {
  private let localized: LocalizedFlow
  private let catalogue: Catalogue
  /// The title of another flow, by its id; nil when it has none. The id stands for it then.
  private let title: (String) -> String?

  package init(_ localized: LocalizedFlow, catalogue: Catalogue, title: @escaping (String) -> String? = { _ in nil }) {
    self.localized = localized
    self.catalogue = catalogue
    self.title = title
  }

  /// The words of a paragraph in the language of the flow, or in its own language where it is not translated.
  package func text(of paragraph: Paragraph) -> String {
    let content = (localized.paragraphs[paragraph.id] ?? paragraph).content
    return text(of: content, in: localized.languageTag(of: paragraph))
  }

  /// The words inside of a code.
  package func text(inside code: InlineCode) -> String { text(of: code.content, in: localized.languageTag) }

  /// The words in the place of a code in the language of the flow: a label, a name, or what is inside of it.
  package func text(of code: InlineCode) -> String { text(of: code, in: localized.languageTag) }

  /// The words of some content that is in a language.
  func text(of content: [Inline], in language: String) -> String {
    content.map { part in
      switch part {
      case .text(let text, _): text
      case .code(let code): text(of: code, in: language)
      }
    }.joined()
  }

  private func text(of code: InlineCode, in language: String) -> String {
    if let key = code.labelKey { return catalogue.labels.label(of: key, in: language)?.text ?? "" }
    if case .mention(.product) = code.kind { return product }
    if case .mention(.namedProduct(let id)) = code.kind { return catalogue.name(ofProduct: id) }
    if case .mention(.flow(let id)) = code.kind { return title(id) ?? id }
    if case .mention(.step(let id)) = code.kind { return localized.reference(toStep: id, in: spoken(language)) }
    if case .mention(.block(let block)) = code.kind { return reference(to: block, in: language) }
    if case .mention(.literal(let literal)) = code.kind {
      return spoken(language).map { literal.text(in: LocalFormat(locale: $0.locale)) } ?? literal.plain
    }
    return text(of: code.content, in: language)
  }

  /// What a sentence of a language calls another block: “note “A new card is only stored””.
  package func reference(to block: ReferredBlock, in language: String) -> String {
    let name = BlockNames(self, of: localized).name(of: block)
    guard let text = block.kind?.text else { return name }
    return spoken(language)?.text(text, ["name": name]) ?? name
  }

  private func spoken(_ tag: String) -> Language? { catalogue.languages.first { $0.tag == tag } }

  private var product: String { catalogue.name(ofProduct: localized.flow.product) }
}

extension ReferredBlock.Kind {
  /// The words of a page for such a block.
  fileprivate var text: InterfaceText {
    switch self {
    case .note: .noteReference
    case .tip: .tipReference
    case .troubleshooting: .troubleshootingReference
    case .solution: .solutionReference
    }
  }
}
