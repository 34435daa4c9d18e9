import BillingModel

extension CatalogueDecoding {
  /// The words of a language from which readings are made. What is missing, and what would make two readings alike, is
  /// reported.
  mutating func readings(of element: CatalogueElement, _ tag: String) -> ReadingWords {
    let patterns = self.patterns(of: element, tag)
    var facts: [Fact: ReadingWords.FactWords] = [:]
    var named: Set<String> = []
    for child in element.children("fact") {
      named.insert(child["name"])
      guard let fact = name("name", of: child, .facts, among: Fact.allCases),
        isFirst("fact", fact.rawValue, in: tag, at: child.place(of: "name"))
      else { continue }
      facts[fact] = words(of: fact, child, tag)
    }
    for fact in Fact.allCases where !named.contains(fact.rawValue) {
      diagnostics.append(.noReading("fact", fact.rawValue, tag, at: element.place))
    }
    return ReadingWords(facts: facts, mails: mails(of: element, tag), patterns: patterns)
  }

  private mutating func patterns(of element: CatalogueElement, _ tag: String) -> [ReadingPattern: String] {
    var patterns: [ReadingPattern: String] = [:]
    var named: Set<String> = []
    for child in element.children("reading") {
      named.insert(child["name"])
      guard let pattern = name("name", of: child, .readingPatterns, among: ReadingPattern.allCases),
        isFirst("reading", pattern.rawValue, in: tag, at: child.place(of: "name")),
        isFirst("the reading", child.text, in: tag, at: child.textPlace)
      else { continue }
      patterns[pattern] = child.text
      checkValues(pattern.values, of: "the reading \(pattern.rawValue)", child)
    }
    for pattern in ReadingPattern.allCases where !named.contains(pattern.rawValue) {
      diagnostics.append(.noReading("reading", pattern.rawValue, tag, at: element.place))
    }
    return patterns
  }

  private mutating func mails(of element: CatalogueElement, _ tag: String) -> [MailKind: String] {
    var mails: [MailKind: String] = [:]
    for child in element.children("mail") {
      guard let mail = name("name", of: child, .mails, among: MailKind.allCases),
        isFirst("mail", mail.rawValue, in: tag, at: child.place(of: "name")),
        isFirst("the words", child["says"], in: tag, at: child.place(of: "says"))
      else { continue }
      mails[mail] = child["says"]
    }
    for mail in MailKind.allCases where mails[mail] == nil {
      diagnostics.append(.noReading("mail", mail.rawValue, tag, at: element.place))
    }
    return mails
  }

  private mutating func words(
    of fact: Fact, _ element: CatalogueElement, _ tag: String
  ) -> ReadingWords.FactWords {
    let isFlag = fact.type == .flag
    for attribute in isFlag ? ["says", "yes", "no"] : ["says"] {
      guard element.has(attribute) else {
        diagnostics.append(.noWords(attribute, fact, tag, at: element.place))
        continue
      }
      _ = isFirst("the words", element[attribute], in: tag, at: element.place(of: attribute))
    }
    for attribute in ["yes", "no"] where !isFlag && element.has(attribute) {
      diagnostics.append(.idleWords(attribute, fact, at: element.place(of: attribute)))
    }
    if element.has("none") { _ = isFirst("the words", element["none"], in: tag, at: element.place(of: "none")) }
    return ReadingWords.FactWords(
      name: element["says"], yes: element["yes"], no: element["no"], none: element.has("none") ? element["none"] : nil,
      values: values(of: fact, element, tag))
  }

  /// The words for the names of a fact, in the order of the model.
  private mutating func values(of fact: Fact, _ element: CatalogueElement, _ tag: String) -> [String] {
    let names: [String] =
      switch fact.type {
      case .name(let names), .names(let names): names
      case .flag, .count, .money, .day, .period, .currency, .percent, .products: []
      }
    var words: [String: String] = [:]
    for child in element.children("value") {
      let name = child["name"]
      guard names.contains(name) else {
        diagnostics.append(.noSuchValue(name, fact, among: names, at: child.place(of: "name")))
        continue
      }
      guard isFirst("value \(name) of \(fact.rawValue)", "", in: tag, at: child.place(of: "name")),
        isFirst("the words", child["says"], in: "\(fact.rawValue) in \(tag)", at: child.place(of: "says"))
      else { continue }
      words[name] = child["says"]
    }
    for name in names where words[name] == nil {
      diagnostics.append(.noReading("value", "\(name) of \(fact.rawValue)", tag, at: element.place))
    }
    return names.map { words[$0] ?? "" }
  }
}

extension Diagnostic {
  fileprivate static func noReading(
    _ kind: String, _ name: String, _ language: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .labelMissing, at: place, "\"\(language)\" has no words for the \(kind) \(name), so nothing can be read back.",
      help: "Add them to the language’s file, as another language has them.")
  }

  fileprivate static func noWords(
    _ attribute: String, _ fact: Fact, _ language: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .labelMissing, at: place, "The fact \(fact.rawValue) has no words \"\(attribute)\" in \"\(language)\".",
      help: "Add \(attribute)=\"…\", as another language has it.")
  }

  fileprivate static func idleWords(_ attribute: String, _ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeUnknown, at: place, "\(fact.rawValue) is not true or false, so nothing reads \"\(attribute)\".",
      help: "Take \"\(attribute)\" out.")
  }

  fileprivate static func noSuchValue(
    _ name: String, _ fact: Fact, among names: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "\(fact.rawValue) has no value \"\(name)\".",
      help: names.isEmpty ? "Take it out." : choice(of: names, for: name))
  }
}
