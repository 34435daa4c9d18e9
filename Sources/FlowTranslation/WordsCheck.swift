import FlowReading

/// Checks the words of a flow or a fragment in one language: their promises, the names in them, and their grammar.
struct WordsCheck: Sendable {
  /// The tag of the language.
  private let language: String
  private let promises: PromiseRule
  private let avoided: AvoidedWordsRule
  private let names: ProductNameRule
  private let labels: LabelRule
  private let grammar: GrammarRule

  /// A check with the language's word lists, its labels, and the names of products.
  init(language: Language, labels: Labels, products: [String] = []) {
    self.language = language.tag
    promises = PromiseRule(language: language)
    avoided = AvoidedWordsRule(language: language)
    names = ProductNameRule(products: products)
    self.labels = LabelRule(labels: labels.all(in: language.tag))
    grammar = GrammarRule(language: language.tag)
  }

  /// Reports the mistakes in paragraphs of the language, in document order. Untranslated paragraphs are left out.
  func check(
    _ translatableText: TranslatableText, _ paragraphs: [String: Paragraph], except untranslated: Set<String>,
    diagnostics: inout [Diagnostic]
  ) {
    let isSource = language == translatableText.languageTag
    let promising = translatableText.fullyCheckedIDs
    for source in translatableText.paragraphs where !untranslated.contains(source.id) {
      guard let paragraph = paragraphs[source.id] else { continue }
      let plainTexts = PlainText.all(of: paragraph.content)
      for plainText in plainTexts {
        promises.check(plainText, &diagnostics)
        // If nothing is checked in a sentence of the source, that has been reported there.
        if promising.contains(source.id), isSource || SentenceRule.isWrapped(source) {
          SentenceRule().check(plainText, &diagnostics)
        }
        labels.check(plainText, &diagnostics)
        TypographyRule().check(plainText, &diagnostics)
        InvisibleCharacterRule().check(plainText, &diagnostics)
        AddressRule().check(plainText, &diagnostics)
        avoided.check(plainText, &diagnostics)
        names.check(plainText, &diagnostics)
        grammar.check(plainText, &diagnostics)
      }
    }
  }
}
