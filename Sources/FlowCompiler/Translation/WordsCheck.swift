/// Checks what the words of a flow say in one language, as far as words can be checked: the promises that they make, the
/// names that they repeat, and how they stand around what is filled in.
package struct WordsCheck: Sendable {
  let language: Language
  let labels: Labels

  /// A check by a language's own lists and the product's labels in it.
  package init(language: Language, labels: Labels) {
    self.language = language
    self.labels = labels
  }

  /// Reports what is wrong with the paragraphs that stand in the language, in document order.
  package func check(_ localized: LocalizedFlow, diagnostics: inout [Diagnostic]) {
    let flow = localized.flow
    let isSource = language.tag == flow.language
    let promising = flow.promisingIDs
    let promises = PromiseRule(language: language)
    let wordings = WordingRule(language: language)
    let labels = LabelRule(labels: labels.all(in: language.tag))
    let grammar = GrammarRule(language: language.tag)
    for source in flow.paragraphs where !localized.untranslated.contains(source.id) {
      guard let paragraph = localized.paragraphs[source.id] else { continue }
      let proses = Prose.all(of: paragraph.content)
      for prose in proses {
        promises.check(prose, &diagnostics)
        // The translation of a sentence that is unwrapped in the source is so as well, and need not be reported again.
        if promising.contains(source.id), isSource || SentenceRule.isWrapped(source) {
          SentenceRule().check(prose, &diagnostics)
        }
        labels.check(prose, &diagnostics)
        TypographyRule().check(prose, &diagnostics)
        InvisibleRule().check(prose, &diagnostics)
        AddressRule().check(prose, &diagnostics)
        grammar.check(prose, &diagnostics)
      }
      wordings.check(paragraph, &diagnostics)
    }
  }
}

extension Flow {
  /// The ids of the paragraphs in which every sentence promises, needs or explains something: summary, notes, results.
  fileprivate var promisingIDs: Set<String> {
    let notes = preliminaries.filter { if case .note = $0.kind { true } else { false } }.map(\.paragraph)
    return Set((summary + notes + results).map(\.id))
  }
}
