import FlowReading
import FlowTranslation
import FlowVerification
import Foundation

/// The titles of the published articles, for links that lead to them.
struct ArticleTitles: Sendable {
  /// The titles by the id of the flow, then by language.
  private var titles: [String: [String: String]] = [:]
  /// The language that each flow is written in, by the id of the flow.
  private var sourceLanguages: [String: String] = [:]

  /// No titles. A link then shows the id of the flow that it leads to.
  init() {}

  init(_ published: [VerifiedFlow], catalogue: Catalogue) {
    for verified in published {
      let localized = verified.localized
      guard let language = catalogue.languages.first(where: { $0.tag == localized.languageTag }) else { continue }
      let path = SitePaths.article(localized.flow.id, language.tag)
      let flowView = FlowView(verified: verified, catalogue: catalogue, language: language, path: path)
      titles[localized.flow.id, default: [:]][language.tag] = flowView.renderer.plainText(of: localized.flow.title)
      sourceLanguages[localized.flow.id] = localized.flow.languageTag
    }
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

extension [VerifiedFlow] {
  /// The flows by title, in the alphabetical order of the language. Accents and capitals count only between titles that
  /// are otherwise equal.
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
