import FlowReading

/// Checks what the words of a flow or a fragment say in one language, as far as words can be checked: the promises that they make, the
/// names that they repeat, and how they stand around what is filled in.
struct WordsCheck: Sendable {
  private let language: String
  private let promises: PromiseRule
  private let wordings: WordingRule
  private let avoided: AvoidedWordsRule
  private let names: ProductNameRule
  private let labels: LabelRule
  private let grammar: GrammarRule

  /// A check by a language's own lists, the product's labels in it, and the names of products.
  init(language: Language, labels: Labels, products: [String] = []) {
    self.language = language.tag
    promises = PromiseRule(language: language)
    wordings = WordingRule(language: language)
    avoided = AvoidedWordsRule(language: language)
    names = ProductNameRule(products: products)
    self.labels = LabelRule(labels: labels.all(in: language.tag))
    grammar = GrammarRule(language: language.tag)
  }

  /// Reports what is wrong with the paragraphs that stand in the language, in document order.
  func check(
    _ translatableText: TranslatableText, _ paragraphs: [String: Paragraph], except untranslated: Set<String>,
    diagnostics: inout [Diagnostic]
  ) {
    let isSource = language == translatableText.language
    let promising = translatableText.fullyCheckedIDs
    for source in translatableText.paragraphs where !untranslated.contains(source.id) {
      guard let paragraph = paragraphs[source.id] else { continue }
      let plainTexts = PlainText.all(of: paragraph.content)
      for plainText in plainTexts {
        promises.check(plainText, &diagnostics)
        // The translation of a sentence that is unwrapped in the source is so as well, and need not be reported again.
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
      wordings.check(paragraph, &diagnostics)
    }
  }
}
