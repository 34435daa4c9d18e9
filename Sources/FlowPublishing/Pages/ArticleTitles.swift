import FlowReading
import FlowTranslation
import FlowVerification
import Foundation

/// The published articles, as those that lead to them name them.
struct ArticleTitles: Sendable {
  /// The titles by flow, then by language.
  private var titles: [String: [String: String]] = [:]
  private var sourceLanguages: [String: String] = [:]

  /// No articles: where a page is made by itself, what it leads to has no title.
  init() {}

  init(_ published: [VerifiedFlow], catalogue: Catalogue) {
    for verified in published {
      let localized = verified.localized
      guard let language = catalogue.languages.first(where: { $0.tag == localized.language }) else { continue }
      let page = SitePaths.article(localized.flow.id, language.tag)
      let parts = FlowView(verified: verified, catalogue: catalogue, language: language, page: page)
      titles[localized.flow.id, default: [:]][language.tag] = parts.phrases.plainText(of: localized.flow.title)
      sourceLanguages[localized.flow.id] = localized.flow.language
    }
  }

  /// The title of a flow for readers of a language, and the language in which there is a page: theirs, or else that in
  /// which it was written, or another one. Nil when the flow is not published.
  func title(of flow: String, in language: String) -> (text: String, language: String)? {
    guard let titles = titles[flow] else { return nil }
    let tags = [language, sourceLanguages[flow] ?? language] + titles.keys.sorted()
    return tags.lazy.compactMap { tag in titles[tag].map { ($0, tag) } }.first
  }
}

extension [VerifiedFlow] {
  /// As a reader of the language looks a title up: letters before accents and capitals.
  func sorted(in language: Language, by title: (VerifiedFlow) -> String) -> [VerifiedFlow] {
    let locale = Locale(identifier: language.locale)
    let entries = map { (title: title($0), flow: $0) }
    return entries.sorted { left, right in
      switch left.title.compare(right.title, locale: locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.flow.localized.flow.id < right.flow.localized.flow.id
      }
    }.map(\.flow)
  }
}
