/// The sentences of paragraphs in the language that they are written in, so that no translation takes them apart again.
package struct SourceSentences: Sendable {
  private var sentences: [String: [Sentence]] = [:]

  package init() {}

  /// The sentences of a paragraph of a flow and of the branches of its plurals; nil when it was not collected in this
  /// language.
  subscript(flow: String, paragraph: String, language: String) -> [Sentence]? {
    get { sentences[SourceSentences.key(flow, paragraph, language)] }
    set { sentences[SourceSentences.key(flow, paragraph, language)] = newValue }
  }

  private static func key(_ flow: String, _ paragraph: String, _ language: String) -> String {
    "\(flow)\u{6}\(paragraph)\u{6}\(language)"
  }
}
