import BillingModel

extension CatalogueDecoding {
  /// The languages, in the order of their files. A text that is missing in one of them is reported.
  mutating func languages() -> [Language] {
    if locales.isEmpty {
      diagnostics.append(
        Diagnostic(
          .modelIncomplete, path: ProjectLayout.locales, "There is no language.",
          help: "Add \(ProjectLayout.locale("en")), or one for the language that you write in."))
    }
    return locales.map { language($0) }
  }

  private mutating func language(_ element: CatalogueElement) -> Language {
    let tag = element["tag"]
    reportName(of: "languages", element)
    if !element.file.path.hasSuffix("/\(tag).xml") {
      diagnostics.append(.otherTag(tag, at: element.place(of: "tag")))
    }
    if !isLocale(element["locale"], of: tag) {
      diagnostics.append(.noLocale(element["locale"], tag, at: element.place(of: "locale")))
    }
    let promises = element.children("promise").filter { isFirst("promise", $0.text, in: tag, at: $0.place) }
    let harmless = element.children("harmless").filter { isFirst("harmless", $0.text, in: tag, at: $0.place) }
    let avoided = element.children("avoid").filter { isFirst("avoid", $0.text, in: tag, at: $0.place) }
    return Language(
      tag: tag, name: element["name"], locale: element["locale"], region: region(of: element, tag),
      texts: texts(of: element, tag), promises: promises.map(\.text), harmless: harmless.map(\.text),
      avoided: avoided.map { Language.AvoidedWords(words: $0.text, instead: $0["say"]) },
      words: words(of: element, tag), namings: namings(of: element, tag), numbers: numbers(of: element, tag),
      changes: wordChanges(of: element, tag), readings: readings(of: element, tag), textPlaces: textPlaces(of: element))
  }

  /// Whether the locale is the tag, an underscore and the code of a region.
  private func isLocale(_ locale: String, of tag: String) -> Bool {
    guard locale.hasPrefix(tag + "_") else { return false }
    return isRegion(locale.dropFirst(tag.count + 1))
  }

  /// The region in whose way the language is written; nil where none is given.
  private mutating func region(of element: CatalogueElement, _ tag: String) -> String? {
    guard element.has("region") else { return nil }
    let region = element["region"]
    if !isRegion(region) { diagnostics.append(.noRegion(region, tag, at: element.place(of: "region"))) }
    return region
  }

  private func isRegion(_ region: some StringProtocol) -> Bool { RegionCode.all.contains(String(region)) }

  private mutating func texts(of element: CatalogueElement, _ tag: String) -> [InterfaceText: String] {
    var texts: [InterfaceText: String] = [:]
    var named: Set<String> = []
    for child in element.children("text") {
      named.insert(child["name"])
      guard let text = name("name", of: child, .interfaceTexts, among: InterfaceText.allCases),
        isFirst("text", text.rawValue, in: tag, at: child.place(of: "name"))
      else { continue }
      texts[text] = child.text
      checkValues(text.values, of: "the text \(text.rawValue)", child)
    }
    for text in InterfaceText.allCases where !named.contains(text.rawValue) {
      diagnostics.append(.noText(text, tag, at: element.place))
    }
    return texts
  }

  private mutating func words(of element: CatalogueElement, _ tag: String) -> [WordList: [String]] {
    var words: [WordList: [String]] = [:]
    for child in element.children("word") {
      guard let list = name("list", of: child, .wordLists, among: WordList.allCases) else { continue }
      for part in child.text.split(separator: ",") {
        let word = part.split(separator: " ").joined(separator: " ")
        guard isFirst("word of \(list.rawValue)", word, in: tag, at: child.place) else { continue }
        words[list, default: []].append(word)
      }
    }
    return words
  }

  private func textPlaces(of element: CatalogueElement) -> [InterfaceText: SourceRange] {
    let places = element.children("text").compactMap { child in
      InterfaceText(rawValue: child["name"]).map { ($0, child.textPlace) }
    }
    return Dictionary(places) { first, _ in first }
  }

  /// Reports a value that the text does not have in braces, and a name in braces that is none of its values.
  mutating func checkValues(_ values: [String], of text: String, _ element: CatalogueElement) {
    let written = element.text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    let names = written.map { String($0.prefix { $0 != "}" }) }
    for name in values where !names.contains(name) {
      diagnostics.append(.valueMissing(name, text, at: element.textPlace))
    }
    for name in names where !values.contains(name) {
      diagnostics.append(.valueUnknown(name, text, among: values, at: element.textPlace))
    }
  }
}

extension Diagnostic {
  fileprivate static func otherTag(_ tag: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idFileName, at: place, "The file is not called \(tag).xml.", help: "Give the file the name of its language.")
  }

  fileprivate static func noLocale(_ locale: String, _ tag: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\"\(locale)\" is not a locale of the language \"\(tag)\".",
      help: "Write the language and a region, for example \(tag)_\(tag.uppercased().prefix(2)).")
  }

  fileprivate static func noRegion(_ region: String, _ tag: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\"\(region)\" is not the code of a region.",
      help: "Write the two capital letters of ISO 3166, for example \(tag.uppercased().prefix(2)), or leave the"
        + " attribute out.")
  }

  fileprivate static func noText(_ text: InterfaceText, _ tag: String, at place: SourceRange) -> Diagnostic {
    let values = text.values.isEmpty ? "" : ", with \(text.values.map { "{\($0)}" }.joined(separator: ", "))"
    return Diagnostic(
      .labelMissing, at: place, "The text \(text.rawValue) is missing in \"\(tag)\".",
      help: "Add <text name=\"\(text.rawValue)\">…</text>\(values).")
  }

  fileprivate static func valueMissing(_ name: String, _ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\(text.prefix(1).uppercased() + text.dropFirst()) does not say {\(name)}.",
      help: "Write {\(name)} where it belongs.")
  }

  fileprivate static func valueUnknown(
    _ name: String, _ text: String, among values: [String], at place: SourceRange
  ) -> Diagnostic {
    let known = values.map { "{\($0)}" }
    return Diagnostic(
      .nameUnknown, at: place, "Nothing is filled in for {\(name)} in \(text).",
      help: known.isEmpty ? "Take it out." : "It can have \(list(known)).")
  }
}
