import BillingModel
package import FlowReading
package import FlowTranslation

/// Writes the sentences of a flow as markup, with the product's labels in the page's language.
package struct ParagraphRenderer {
  let localized: LocalizedFlow
  let catalogue: Catalogue
  /// The page that is written: links inside the site are relative to it.
  let page: String
  let format: LocalFormat
  /// What links to other flows lead to.
  var articles: ArticleTitles
  /// What the facts of an example come to, while one is written.
  var facts: [Operand: Value] = [:]

  package init(
    localized: LocalizedFlow, catalogue: Catalogue, page: String, format: LocalFormat
  ) {
    self.init(localized: localized, catalogue: catalogue, page: page, format: format, articles: ArticleTitles())
  }

  init(localized: LocalizedFlow, catalogue: Catalogue, page: String, format: LocalFormat, articles: ArticleTitles) {
    self.localized = localized
    self.catalogue = catalogue
    self.page = page
    self.format = format
    self.articles = articles
  }

  /// The content of a paragraph in the page's language.
  func content(of paragraph: Paragraph) -> HTML {
    let words = localized.paragraphs[paragraph.id] ?? paragraph
    return content(words.content, in: localized.language(of: paragraph))
  }

  /// A paragraph with its id as anchor; marked, and in its own language, where it is not translated.
  func paragraph(_ paragraph: Paragraph, id: String? = nil) -> HTML {
    var html = HTML()
    var attributes: [HTML.Attribute] = id.map { [.id($0)] } ?? []
    let isUntranslated = localized.untranslated.contains(paragraph.id)
    if isUntranslated {
      attributes += [.class("untranslated"), .lang(localized.flow.sourceLanguage(of: paragraph.id))]
    }
    html.append(.p, attributes) {
      if isUntranslated { $0.append(languageMark(of: paragraph)) }
      $0.append(content(of: paragraph))
    }
    return html
  }

  /// Says in which language words are that are not in the page's.
  func languageMark(of paragraph: Paragraph) -> HTML {
    let tag = localized.flow.sourceLanguage(of: paragraph.id)
    let name = catalogue.languages.first { $0.tag == tag }?.name ?? tag
    var html = HTML()
    html.append(.span, [.class("language")]) { $0.append(text: name) }
    html.append(text: " ")
    return html
  }

  /// The words of a paragraph alone, for the head of a page.
  package func plainText(of paragraph: Paragraph) -> String {
    let words = localized.paragraphs[paragraph.id] ?? paragraph
    let language = localized.language(of: paragraph)
    return words.content.map { plainText($0, in: language) }.joined()
  }

  private func plainText(_ part: Inline, in language: String) -> String {
    switch part {
    case .text(let text, _): return text
    case .code(let code):
      if let key = code.labelKey { return text(key, in: language) }
      if case .mention(.product) = code.kind { return product }
      if case .mention(.flow(let id)) = code.kind { return articles.title(of: id, in: localized.language)?.text ?? id }
      return code.content.map { plainText($0, in: language) }.joined()
    }
  }

  private var product: String { catalogue.products.first { $0.id == localized.flow.product }?.name ?? "" }

  private func content(_ parts: [Inline], in language: String) -> HTML {
    var html = HTML()
    var asks = false
    for part in parts {
      switch part {
      // A title that asks ends the sentence with its own mark.
      case .text(let text, _): html.append(text: asks && text.hasPrefix(".") ? String(text.dropFirst()) : text)
      case .code(let code): html.append(content(of: code, in: language))
      }
      asks = isQuestion(part)
    }
    return html
  }

  private func isQuestion(_ part: Inline) -> Bool {
    guard case .code(let code) = part, case .mention(.flow(let id)) = code.kind else { return false }
    return articles.title(of: id, in: localized.language)?.text.hasSuffix("?") ?? false
  }

  private func content(of code: InlineCode, in language: String) -> HTML {
    switch code.kind {
    case .gesture(let phrase): return gesture(phrase, in: language)
    case .mention(let mention): return self.mention(mention, in: language)
    case .value(let operand): return value(of: operand)
    case .claim: return span("claim", code, in: language)
    case .symptom: return span("symptom", code, in: language)
    case .cause: return span("cause", code, in: language)
    case .manual: return span("manual", code, in: language)
    case .need, .if, .when: return content(code.content, in: language)
    case .plural(let fact): return plural(code, of: fact, in: language)
    }
  }

  private func span(_ name: String, _ code: InlineCode, in language: String) -> HTML {
    var html = HTML()
    html.append(.span, [.class(name)]) { $0.append(content(code.content, in: language)) }
    return html
  }

  private func gesture(_ phrase: GesturePhrase, in language: String) -> HTML {
    switch phrase.target {
    case .link(let link): self.link(link, in: language)
    case .control(let control, _):
      label(.control(control), in: language, as: .b, name: control.use == .enter ? "field" : "control")
    }
  }

  private func mention(_ mention: Mention, in language: String) -> HTML {
    switch mention {
    case .product: return HTML(text: product)
    case .control(let control):
      return label(.control(control), in: language, as: .b, name: control.use == .enter ? "field" : "control")
    case .screen(let screen): return label(.screen(screen), in: language, as: .b, name: "screen")
    case .message(let message): return label(.message(message), in: language, as: .q, name: "message")
    case .status(let status): return label(.status(status), in: language, as: .span, name: "status")
    case .role(let role): return HTML(text: text(.role(role), in: language))
    case .link(let link): return self.link(link, in: language)
    case .term(let term): return self.term(term, in: language)
    case .flow(let id): return article(id)
    }
  }

  /// The title of another flow, which leads to its page: in this page's language, or in one that it has.
  private func article(_ id: String) -> HTML {
    guard let title = articles.title(of: id, in: localized.language) else { return HTML(text: id) }
    var html = HTML()
    let target = SitePaths.link(to: SitePaths.article(id, title.language), from: page)
    let isForeign = title.language != localized.language
    html.append(.a, [.href(target)] + (isForeign ? [.hreflang(title.language), .lang(title.language)] : [])) {
      $0.append(text: title.text)
    }
    return html
  }

  private func text(_ key: Labels.Key, in language: String) -> String {
    catalogue.labels.label(of: key, in: language)?.text ?? ""
  }

  private func label(_ key: Labels.Key, in language: String, as element: HTML.Element, name: String) -> HTML {
    var html = HTML()
    html.append(element, [.class(name)]) { $0.append(text: text(key, in: language)) }
    return html
  }

  private func link(_ link: Link, in language: String) -> HTML {
    var html = HTML()
    let address = catalogue.labels.address(of: link, in: language) ?? ""
    html.append(.a, [.class("external"), .href(address)]) { $0.append(text: text(.link(link), in: language)) }
    return html
  }

  private func term(_ term: String, in language: String) -> HTML {
    var html = HTML()
    let label = catalogue.labels.label(of: .term(term), in: language)
    html.append(.dfn, label?.explanation.map { [.title($0)] } ?? []) { $0.append(text: label?.text ?? "") }
    return html
  }

  /// An amount and its unit stay on one line: the formatter puts a no-break space between them.
  private func value(of operand: Operand) -> HTML {
    var format = format
    guard let value = facts[operand] else { return HTML() }
    if case .fact(let fact) = operand, fact.type == .percent, case .count(let rate) = value {
      return HTML(text: format.percent(hundredths: rate))
    }
    return HTML(text: format.text(of: value) ?? "")
  }

  private func plural(_ code: InlineCode, of fact: Fact, in language: String) -> HTML {
    guard case .count(let count)? = facts[.fact(fact)], let form = PluralRules(language: language)?.form(of: count)
    else {
      return HTML()
    }
    let branches = code.content.compactMap { part -> (String, [Inline])? in
      guard case .code(let branch) = part, case .when(let category) = branch.kind else { return nil }
      return (category, branch.content)
    }
    let branch = branches.first { $0.0 == form.rawValue } ?? branches.first { $0.0 == "other" }
    return content(branch?.1 ?? [], in: language)
  }
}

extension LocalizedFlow {
  /// The language that a paragraph's words are in.
  func language(of paragraph: Paragraph) -> String {
    untranslated.contains(paragraph.id) ? flow.sourceLanguage(of: paragraph.id) : language
  }
}
