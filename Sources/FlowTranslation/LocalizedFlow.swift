package import FlowReading

/// A flow joined with one language: the source language is one too. Only Translation makes one.
package struct LocalizedFlow: Sendable {
  package let flow: Flow
  /// For example `it`.
  package let language: String
  /// Every paragraph of the flow in that language, by id; a missing one is the source's own.
  package let paragraphs: [String: Paragraph]
  /// The ids of the paragraphs that are not translated, or whose translation is stale, and so stand in the source language.
  package let untranslated: Set<String>
}

extension LocalizedFlow {
  /// The language that a paragraph's words are in.
  package func language(of paragraph: Paragraph) -> String {
    untranslated.contains(paragraph.id) ? flow.sourceLanguage(of: paragraph.id) : language
  }
}
