import FlowReading

/// The titles of the published articles, for links that lead to them.
struct ArticleTitles: Sendable {
  /// The titles by the id of the flow, then by language.
  private var titles: [String: [String: String]] = [:]
  /// The language that each flow is written in, by the id of the flow.
  private var sourceLanguages: [String: String] = [:]

  /// No titles. A link then shows the id of the flow that it leads to.
  init() {}

  mutating func add(_ entry: ArticleEntry) {
    titles[entry.flow, default: [:]][entry.languageTag] = entry.title
    sourceLanguages[entry.flow] = entry.sourceLanguageTag
  }

  /// The title of a flow for readers of a language, and the language of the page that it belongs to. When there is no
  /// page in the readers' language, it is the page in the language that the flow is written in, and when that page is
  /// missing too, the first by language tag. Nil when the flow is not published.
  func title(of flow: String, in language: String) -> (text: String, language: String)? {
    guard let titles = titles[flow] else { return nil }
    let tags = [language, sourceLanguages[flow] ?? language] + titles.keys.sorted()
    return tags.lazy.compactMap { tag in titles[tag].map { ($0, tag) } }.first
  }
}
