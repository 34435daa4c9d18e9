import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// Renders the paragraphs of a flow as markup, with the product's labels in the page's language.
struct ParagraphRenderer {
  let localized: LocalizedFlow
  let catalogue: Catalogue
  /// The path of the page inside the site; links to other pages are relative to it.
  let path: String
  let format: LocalFormat
  /// The titles that links to other flows show.
  var titles: ArticleTitles
  /// The values that the paragraphs of a worked example show; empty for other paragraphs.
  var facts: [Operand: Value] = [:]
  /// The readings of what was checked; nil for a page that does not show them.
  var readings: FlowReadings?
  /// The ids of the blocks that the page leaves out.
  var absent: Set<String> = []
  /// The id of the paragraph that is rendered.
  var paragraph = ""

  /// The content of a paragraph in the page's language.
  func content(of paragraph: Paragraph) -> HTML {
    let words = localized.paragraphs[paragraph.id] ?? paragraph
    var renderer = self
    renderer.paragraph = paragraph.id
    return renderer.content(words.content, in: localized.languageTag(of: paragraph))
  }

  /// A paragraph as a `p` element, with an id as its anchor. A paragraph that is not translated is marked with the language
  /// that it is in.
  func paragraph(_ paragraph: Paragraph, id: String? = nil) -> HTML {
    var html = HTML()
    var attributes: [HTML.Attribute] = id.map { [.id($0)] } ?? []
    let isUntranslated = localized.untranslated.contains(paragraph.id)
    if isUntranslated {
      attributes += [
        .class("untranslated"), .lang(catalogue.pageTag(of: localized.flow.sourceLanguageTag(of: paragraph.id))),
      ]
    }
    html.append(.p, attributes) {
      if isUntranslated { $0.append(languageMark(of: paragraph)) }
      $0.append(content(of: paragraph))
    }
    return html
  }

  /// The name of the language that an untranslated paragraph is in.
  func languageMark(of paragraph: Paragraph) -> HTML {
    let tag = localized.flow.sourceLanguageTag(of: paragraph.id)
    let name = catalogue.languages.first { $0.tag == tag }?.name ?? tag
    var html = HTML()
    html.append(.span, [.class("language")]) { $0.append(text: name) }
    html.append(text: " ")
    return html
  }

  /// The words of a paragraph without markup, for the head of a page and for lists of pages.
  func plainText(of paragraph: Paragraph) -> String { paragraphText.text(of: paragraph) }

  private var paragraphText: ParagraphText {
    ParagraphText(localized, catalogue: catalogue) { titles.title(of: $0, in: localized.languageTag)?.text }
  }

  private var product: String { catalogue.name(ofProduct: localized.flow.product) }

  private func content(_ parts: [Inline], in language: String) -> HTML {
    var html = HTML()
    var followsQuestion = false
    for (number, part) in parts.enumerated() {
      switch part {
      // A title that is a question ends the sentence with its question mark, so the full stop is left out.
      case .text(let text, _):
        let value = number + 1 < parts.count ? firstValue(of: parts[number + 1]) : nil
        let agreeing = value.map { format.words(text, before: $0) } ?? text
        html.append(text: followsQuestion && agreeing.hasPrefix(".") ? String(agreeing.dropFirst()) : agreeing)
      case .code(let code): html.append(content(of: code, in: language))
      }
      followsQuestion = isQuestion(part)
    }
    return html
  }

  /// The value that a part begins with; nil where it begins with words.
  private func firstValue(of part: Inline) -> Value? {
    guard case .code(let code) = part else { return nil }
    switch code.kind {
    case .value(let operand): return facts[operand]
    case .claim, .if, .manual: return code.content.first.flatMap(firstValue)
    case .gesture, .mention, .need, .symptom, .cause, .plural, .when: return nil
    }
  }

  /// Whether a part is the title of another flow that ends with a question mark.
  private func isQuestion(_ part: Inline) -> Bool {
    guard case .code(let code) = part, case .mention(.flow(let id)) = code.kind else { return false }
    return titles.title(of: id, in: localized.languageTag)?.text.hasSuffix("?") ?? false
  }

  private func content(of code: InlineCode, in language: String) -> HTML {
    switch code.kind {
    case .gesture(let phrase): return gesture(phrase, in: language)
    case .mention(let mention): return self.mention(mention, in: language)
    case .value(let operand): return value(of: operand)
    case .claim: return checked("claim", code, in: language)
    case .symptom: return checked("symptom", code, in: language)
    case .cause: return checked("cause", code, in: language)
    case .manual: return span("manual", code, in: language)
    case .need, .if, .when: return content(code.content, in: language)
    case .plural(let fact): return plural(code, of: fact, in: language)
    }
  }

  /// Words that were checked. Their reading is kept in an attribute, so that it is no text of the page: a script shows it.
  private func checked(_ name: String, _ code: InlineCode, in language: String) -> HTML {
    let reading = readings?.reading(of: code.id, in: paragraph)
    return span(name, code, in: language, reading.map { [.data("reading", $0)] } ?? [])
  }

  private func span(
    _ name: String, _ code: InlineCode, in language: String, _ attributes: [HTML.Attribute] = []
  ) -> HTML {
    var html = HTML()
    html.append(.span, [.class(name)] + attributes) { $0.append(content(code.content, in: language)) }
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
    case .namedProduct(let id): return HTML(text: catalogue.name(ofProduct: id))
    case .control(let control):
      return label(.control(control), in: language, as: .b, name: control.use == .enter ? "field" : "control")
    case .screen(let screen): return label(.screen(screen), in: language, as: .b, name: "screen")
    case .message(let message): return label(.message(message), in: language, as: .q, name: "message")
    case .status(let status): return label(.status(status), in: language, as: .span, name: "status")
    case .role(let role): return HTML(text: text(.role(role), in: language))
    case .link(let link): return self.link(link, in: language)
    case .term(let term): return self.term(term, in: language)
    case .flow(let id): return article(id)
    case .step(let id): return reference(toStep: id, in: language)
    case .block(let block): return reference(to: block, in: language)
    case .literal(let literal): return HTML(text: literal.text(in: format))
    }
  }

  /// A link to another flow, with the flow's title as its words.
  private func article(_ id: String) -> HTML {
    guard let title = titles.title(of: id, in: localized.languageTag) else { return HTML(text: id) }
    var html = HTML()
    let target = SitePaths.link(to: SitePaths.article(id, title.language), from: path)
    let isForeign = title.language != localized.languageTag
    let tag = catalogue.pageTag(of: title.language)
    html.append(.a, [.href(target)] + (isForeign ? [.hreflang(tag), .lang(tag)] : [])) {
      $0.append(text: title.text)
    }
    return html
  }

  /// The number of a step, which leads to the step on the same page.
  private func reference(toStep id: String, in language: String) -> HTML {
    var html = HTML()
    html.append(.a, [.href("#\(id)")]) {
      $0.append(text: localized.reference(toStep: id, in: catalogue.languages.first { $0.tag == language }))
    }
    return html
  }

  /// The name of another block, which leads to it: on the same page, or on the article where a checklist leaves it out.
  private func reference(to block: ReferredBlock, in language: String) -> HTML {
    let article = SitePaths.link(to: SitePaths.article(localized.flow.id, localized.languageTag), from: path)
    var html = HTML()
    html.append(.a, [.href("\(absent.contains(block.id) ? article : "")#\(block.id)")]) {
      $0.append(text: paragraphText.reference(to: block, in: language))
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

  /// The value of an operand in an example; nothing where there is none. An amount and its unit stay on one line, because
  /// the formatter puts a no-break space between them.
  private func value(of operand: Operand) -> HTML {
    guard let value = facts[operand] else { return HTML() }
    if case .fact(let fact) = operand, fact.type == .percent, case .count(let rate) = value {
      return HTML(text: format.percent(hundredths: rate))
    }
    return HTML(text: format.text(of: value) ?? "")
  }

  /// The branch of a plural for the count of the example, or the branch `other`.
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
