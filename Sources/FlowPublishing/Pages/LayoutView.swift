import FlowReading

/// Makes what surrounds the content of every page: the head, the masthead, the language switch, the footer.
struct LayoutView {
  /// What the page is, which decides the scripts that it has.
  enum Kind {
    case article, checklist, list
  }

  let catalogue: Catalogue
  let language: Language
  /// The path of the page inside the site.
  let path: String
  let title: String
  let description: String
  let kind: Kind
  /// The path of the same page in each language that it is published in.
  let alternates: [(language: Language, path: String)]

  /// The values of `Templates/layout.mustache`.
  func template(around content: HTML) -> TemplateView {
    var view = TemplateView()
    view["language"] = HTML(text: language.pageTag)
    let site = language.texts[.siteName] ?? ""
    view["pageTitle"] = HTML(text: title == site ? site : "\(title) · \(site)")
    view["description"] = HTML(text: description)
    view["root"] = HTML(text: String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }))
    view["home"] = HTML(text: SitePaths.link(to: SitePaths.index(language.tag), from: path))
    view["siteName"] = HTML(text: site)
    view["skipLabel"] = HTML(text: language.texts[.skipLabel] ?? "")
    view["languagesLabel"] = HTML(text: language.texts[.languagesLabel] ?? "")
    view["allArticlesLabel"] = HTML(text: language.texts[.allArticlesLabel] ?? "")
    view["disclaimer"] = HTML(text: language.texts[.disclaimer] ?? "")
    view["content"] = content
    view.flags = [
      "isArticle": kind == .article, "isChecklist": kind == .checklist, "hasLanguages": alternates.count > 1,
      "hasArticles": path != SitePaths.root && path != SitePaths.index(language.tag),
    ]
    view.lists = [
      "alternates": alternates.map { alternate in
        var entry = TemplateView()
        entry["alternateLanguage"] = HTML(text: alternate.language.pageTag)
        entry["alternateHref"] = HTML(text: SitePaths.link(to: alternate.path, from: path))
        return entry
      },
      "languages": alternates.map { alternate in
        var entry = TemplateView()
        entry["languageCode"] = HTML(text: alternate.language.pageTag)
        entry["languageName"] = HTML(text: alternate.language.name)
        entry["languageHref"] = HTML(text: SitePaths.link(to: alternate.path, from: path))
        entry.flags = ["isCurrent": alternate.language.tag == language.tag]
        return entry
      },
    ]
    return view
  }
}
