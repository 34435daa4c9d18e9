import FlowReading
import FlowTranslation
import Foundation

/// Makes the list of the articles in one language.
struct IndexView {
  let language: Language
  let entries: [ArticleEntry]

  /// The values of `Templates/index.mustache`.
  var template: TemplateView {
    var view = TemplateView()
    let texts: [(String, InterfaceText)] = [
      ("indexHeading", .indexHeading), ("indexSummary", .indexSummary), ("checklistLabel", .checklistHeading),
      ("draftLabel", .draftLabel),
    ]
    for (name, text) in texts { view[name] = HTML(text: language.texts[text] ?? "") }
    view.lists = ["articles": entries.sorted(in: language).map(item)]
    return view
  }

  private func item(_ entry: ArticleEntry) -> TemplateView {
    let path = SitePaths.index(language.tag)
    let format = LocalFormat(locale: language.locale)
    let unit =
      PluralRules(language: language.tag)?.form(of: entry.steps) == .one ? InterfaceText.entryUnitOne : .entryUnit
    var view = TemplateView()
    view["entryCount"] = HTML(text: format.count(entry.steps))
    view["entryUnit"] = HTML(text: language.text(unit))
    view["entryTitle"] = HTML(text: entry.title)
    view["entryHref"] = HTML(text: SitePaths.link(to: SitePaths.article(entry.flow, language.tag), from: path))
    view["entryChecklistHref"] = HTML(
      text: SitePaths.link(to: SitePaths.checklist(entry.flow, language.tag), from: path))
    view["entryChecklistName"] = HTML(text: language.text(.entryChecklistName, ["title": entry.title]))
    view["entrySummary"] = entry.summary
    view.flags = ["isDraftEntry": entry.isDraft]
    return view
  }
}

extension [ArticleEntry] {
  /// The entries by title, in the alphabetical order of the language. Accents and capitals count only between titles that
  /// are otherwise equal.
  fileprivate func sorted(in language: Language) -> [ArticleEntry] {
    let locale = Locale(identifier: language.locale)
    return sorted { left, right in
      switch left.title.compare(right.title, locale: locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.flow < right.flow
      }
    }
  }
}
