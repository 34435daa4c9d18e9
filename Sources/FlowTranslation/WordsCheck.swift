package import FlowReading

/// Checks the words of a translated flow or fragment in one language: their promises, the names in them, and their
/// grammar. Wrong words stop no walk; a walk does what the codes say.
package struct WordsCheck: Sendable {
  /// The tag of the language.
  private let language: String
  private let promises: PromiseRule
  private let avoided: AvoidedWordsRule
  private let names: ProductNameRule
  private let labels: LabelRule
  private let grammar: GrammarRule
  private let numbers: NumberRule
  /// How many mistakes are reported in one paragraph. Where there are more, all of it is wrong.
  private static let mostMistakes = 50

  /// A check with the language's word lists, its labels, and the names of products.
  package init(language: Language, labels: Labels, products: [String] = []) {
    self.language = language.tag
    promises = PromiseRule(language: language)
    avoided = AvoidedWordsRule(language: language)
    names = ProductNameRule(products: products)
    self.labels = LabelRule(labels: labels.all(in: language.tag))
    grammar = GrammarRule(language: language.tag)
    numbers = NumberRule(language: language, products: products)
  }

  /// The checks for all languages of a catalogue, by their tags.
  package static func all(in catalogue: Catalogue) -> [String: WordsCheck] {
    let products = catalogue.products.map(\.name)
    let checks = catalogue.languages.map {
      ($0.tag, WordsCheck(language: $0, labels: catalogue.labels, products: products))
    }
    return Dictionary(checks, uniquingKeysWith: { first, _ in first })
  }

  /// Reports the mistakes in the flow's own words. Those of its fragments are checked once for all flows.
  package func check(_ localized: LocalizedFlow, diagnostics: inout [Diagnostic]) {
    let flow = localized.flow
    check(flow.translatableText, localized.paragraphs, except: localized.untranslated, diagnostics: &diagnostics)
    // A translation has the elements of its source, and so the same mistakes.
    StepReferenceRule().check(flow, &diagnostics)
    DestinationRule().check(flow, &diagnostics)
    ClaimReferenceRule().check(flow, &diagnostics)
  }

  /// Reports the mistakes in the words of a fragment.
  package func check(_ localized: LocalizedFragment, of fragment: Fragment, diagnostics: inout [Diagnostic]) {
    check(fragment.translatableText, localized.paragraphs, except: localized.untranslated, diagnostics: &diagnostics)
  }

  /// Reports the mistakes in paragraphs of the language, in document order. Untranslated paragraphs are left out.
  private func check(
    _ translatableText: TranslatableText, _ paragraphs: [String: Paragraph], except untranslated: Set<String>,
    diagnostics: inout [Diagnostic]
  ) {
    let isSource = language == translatableText.languageTag
    for block in translatableText.blocks where !untranslated.contains(block.paragraph.id) {
      guard let paragraph = paragraphs[block.paragraph.id] else { continue }
      let plainTexts = PlainText.all(of: paragraph.content)
      // If nothing is checked in a sentence of the source, that has been reported there.
      let sentences = SentenceRule(block.kind)
      let judgesSentences = isSource || sentences.isFulfilled(by: block.paragraph)
      var found: [Diagnostic] = []
      for plainText in plainTexts {
        promises.check(plainText, &found)
        let typed = numbers.check(plainText, &found)
        if judgesSentences { sentences.check(plainText, typed: typed, &found) }
        labels.check(plainText, &found)
        TypographyRule().check(plainText, &found)
        InvisibleCharacterRule().check(plainText, &found)
        AddressRule().check(plainText, &found)
        avoided.check(plainText, &found)
        names.check(plainText, &found)
        grammar.check(plainText, &found)
      }
      diagnostics += found.prefix(WordsCheck.mostMistakes)
    }
  }
}
