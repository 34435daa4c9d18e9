import FlowReading

/// Makes the page where a visitor chooses a language.
struct RootView {
  let catalogue: Catalogue
  /// The language that the page itself is written in.
  let language: Language

  /// The values of `Templates/root.mustache`.
  var template: TemplateView {
    var view = TemplateView()
    view["rootHeading"] = HTML(text: language.texts[.rootHeading] ?? "")
    view.lists = [
      "doors": catalogue.languages.map { language in
        var door = TemplateView()
        door["doorLanguage"] = HTML(text: language.pageTag)
        door["doorHref"] = HTML(text: SitePaths.index(language.tag))
        door["doorName"] = HTML(text: language.name)
        door["doorText"] = HTML(text: language.texts[.doorText] ?? "")
        return door
      }
    ]
    return view
  }
}
