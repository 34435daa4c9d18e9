package import FlowReading

/// A flow with its paragraphs in one language, which can be its own. Only `Translator` makes one.
package struct LocalizedFlow: Sendable {
  package let flow: Flow
  /// The tag of the language, for example `it`.
  package let languageTag: String
  /// Every paragraph of the flow in that language, by id. An untranslated one is in the language of its source.
  package let paragraphs: [String: Paragraph]
  /// The ids of the paragraphs that are in the language of the source, because their translation is missing, stale or
  /// wrong.
  package let untranslated: Set<String>
}

extension LocalizedFlow {
  /// The tag of the language of a paragraph's words.
  package func languageTag(of paragraph: Paragraph) -> String {
    untranslated.contains(paragraph.id) ? flow.sourceLanguageTag(of: paragraph.id) : languageTag
  }

  /// The tag of the language of the file that a place is in: a translation, the flow, or a fragment.
  package func languageTag(at place: SourceRange) -> String {
    let path = place.file.path
    if ProjectLayout.isFile(path, in: ProjectLayout.translations(in: languageTag)) { return languageTag }
    let paragraph = flow.paragraphs.first { $0.place.file.path == path }
    return paragraph.map { flow.sourceLanguageTag(of: $0.id) } ?? flow.languageTag
  }
}
