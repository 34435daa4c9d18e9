import BillingModel
import FlowMeaning
package import FlowReading
package import FlowTranslation

/// Collects all sentences that readers of a project's pages read in one language.
package struct SentenceCollector: Sendable {
  private let language: Language
  private let catalogue: Catalogue
  private let readings: ReadingWriter

  package init(_ language: Language, catalogue: Catalogue) {
    self.language = language
    self.catalogue = catalogue
    readings = ReadingWriter(language, labels: catalogue.labels)
  }

  /// The sentences of flows in this language, by flow and by fragment. Those of a fragment have the meanings that the
  /// flows give it. A paragraph that is not translated has none. `sources` are the sentences of what was not translated.
  package func texts(of flows: [LocalizedFlow], sources: SourceSentences = SourceSentences()) -> [SentenceText] {
    var texts: [SentenceText] = []
    var places: [String: Int] = [:]
    for localized in flows {
      let splitter = splitter(of: localized.flow)
      for block in localized.flow.blocks where !localized.untranslated.contains(block.paragraph.id) {
        let paragraph = block.paragraph
        let name = localized.flow.textName(of: paragraph.id)
        let place = places[name] ?? texts.count
        if place == texts.count { texts.append(SentenceText(name: name, languageTag: language.tag)) }
        places[name] = place
        let sentences =
          sources[localized.flow.id, paragraph.id, language.tag]
          ?? splitter.sentences(
            of: localized.paragraphs[paragraph.id] ?? paragraph, language.tag, in: block.kind, text: name,
            source: localized.source(of: paragraph, in: language.tag), sources: sources)
        for sentence in sentences { texts[place].append(sentence) }
      }
    }
    return texts
  }

  /// Adds the sentences of the paragraphs that are written in this language.
  package func collectSources(of flows: [LocalizedFlow], into sources: inout SourceSentences) {
    for localized in flows {
      let splitter = splitter(of: localized.flow)
      for block in localized.flow.blocks
      where localized.flow.sourceLanguageTag(of: block.paragraph.id) == language.tag {
        let paragraph = block.paragraph
        sources[localized.flow.id, paragraph.id, language.tag] = splitter.sentences(
          of: paragraph, language.tag, in: block.kind, text: localized.flow.textName(of: paragraph.id), source: nil,
          sources: sources)
      }
    }
  }

  private func splitter(of flow: Flow) -> SentenceSplitter {
    SentenceSplitter(
      flow, readings: readings, blocks: BlockReadings(of: flow, in: language, catalogue: catalogue))
  }

  /// The texts of the catalogue that stand on pages: labels, terms, links, products, and the texts of the pages themselves.
  package var catalogueTexts: [SentenceText] {
    var texts = CatalogueText.allCases.map { SentenceText(name: $0.name, languageTag: language.tag) }
    for (key, label) in catalogue.labels.all(in: language.tag).sorted(by: { $0.key.name < $1.key.name }) {
      guard let place = label.place else { continue }
      let address = key.link.flatMap { catalogue.labels.address(of: $0, in: language.tag) }
      append(
        label.text, key.name, address.map { "\(key.name), \($0)" } ?? key.name, at: place, to: &texts[key.text.rawValue]
      )
      if let explanation = label.explanation {
        append(explanation, key.name, "\(key.name), explained", at: place, to: &texts[key.text.rawValue])
      }
    }
    for product in catalogue.products {
      let reading = "product \(product.id), in \(product.plan.standard.monthly.currency.code)"
      append(product.name, product.id, reading, at: product.namePlace, to: &texts[CatalogueText.products.rawValue])
    }
    for text in InterfaceText.allCases {
      guard let words = language.texts[text], let place = language.textPlaces[text] else { continue }
      append(words, text.rawValue, "text \(text.rawValue)", at: place, to: &texts[CatalogueText.pages.rawValue])
    }
    return texts
  }

  private func append(
    _ words: String, _ name: String, _ reading: String, at place: SourceRange, to text: inout SentenceText
  ) {
    guard let plainText = PlainText.all(of: [.text(words, place)]).first else { return }
    text.append(
      Sentence(
        Sentence.Context(
          text: text.name, paragraph: name, languageTag: language.tag, block: nil, role: nil), number: 1,
        parts: [.text(words)],
        checked: [], readings: [reading],
        plainText: plainText, range: 0..<words.utf8.count, place: place, source: nil))
  }
}

extension LocalizedFlow {
  /// What a paragraph translates, with the tag of its language; nil in the language of the source.
  fileprivate func source(of paragraph: Paragraph, in language: String) -> SentenceSplitter.Source? {
    let tag = flow.sourceLanguageTag(of: paragraph.id)
    return tag == language ? nil : (flow.id, paragraph, tag)
  }
}

extension Flow {
  /// The text to which a paragraph belongs: the flow, or the fragment that it comes from.
  fileprivate func textName(of paragraph: String) -> String {
    uses.first { $0.paragraphs.contains(paragraph) }.map { ProjectLayout.fragmentText($0.fragment) } ?? id
  }
}

extension Labels.Key {
  /// The name of the thing that has the label: `control.placeOrder`.
  fileprivate var name: String {
    switch self {
    case .control(let control): "control.\(control.rawValue)"
    case .screen(let screen): "screen.\(screen.rawValue)"
    case .message(let message): "message.\(message.rawValue)"
    case .status(let status): "status.\(status.name)"
    case .role(let role): "role.\(role.name)"
    case .link(let link): "link.\(link.rawValue)"
    case .term(let term): "term.\(term)"
    }
  }

  fileprivate var link: Link? { if case .link(let link) = self { link } else { nil } }

  fileprivate var text: CatalogueText {
    switch self {
    case .control, .screen, .message, .status, .role: .labels
    case .link: .links
    case .term: .terms
    }
  }
}
