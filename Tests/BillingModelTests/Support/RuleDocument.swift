/// `docs/rules.md` as tests read it: what it defines, and what it names.
struct RuleDocument {
  /// A rule, scenario, invariant, decision or source: a paragraph that begins with its id, or a row of a table.
  struct Entry {
    let id: String
    let words: String
    let isParagraph: Bool
  }

  /// In the order in which they stand there.
  private(set) var entries: [Entry] = []
  /// Paragraphs that begin like an entry and have no id.
  private(set) var paragraphsWithoutID: [String] = []
  /// What stands between backticks and has a slash in it: tests and paths of files.
  let names: [String]

  var ids: Set<String> { Set(entries.map(\.id)) }

  init(_ text: String) {
    for block in text.split(separator: "\n\n") {
      if let entry = block.prefixMatch(of: /\*\*(case [A-Z]\d?|[A-Z]+-\d+|[A-Z]\d+)\.\*\*\s/) {
        entries.append(Entry(id: String(entry.1), words: String(block), isParagraph: true))
      } else if block.hasPrefix("**") {
        paragraphsWithoutID.append(String(block.prefix(40)))
      }
      for line in block.split(separator: "\n") {
        guard let row = line.prefixMatch(of: /\| (case [A-Z]\d?|[A-Z]+-\d+|[A-Z]\d+) \|/) else { continue }
        entries.append(Entry(id: String(row.1), words: String(line), isParagraph: false))
      }
    }
    names = text.matches(of: /`([^`\s]+\/[^`\s]+)`/).map { String($0.1) }
  }

  /// Ids that more than one entry has.
  var repeatedIDs: [String] {
    Dictionary(grouping: entries, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
  }

  /// Paragraphs that do not say all of why, from where, and which test holds them.
  var incompleteEntries: [String] {
    entries.filter(\.isParagraph).filter { entry in
      let labels = entry.id.hasPrefix("N") ? ["*Rules:*", "*Tests:*"] : ["*Reason:*", "*Source:*", "*Tests:*"]
      guard labels.allSatisfy({ entry.words.contains($0) }), let tests = entry.words.firstRange(of: "*Tests:*") else {
        return true
      }
      let named = entry.words[tests.upperBound...]
      return !named.contains(/`\w+Tests\/\w+`/) && !named.contains("none")
    }.map(\.id)
  }

  /// What it names that is neither one of these tests nor a file.
  func unknownNames(tests: Set<String>, isFile: (String) -> Bool) -> [String] {
    names.filter { !tests.contains($0) && !isFile($0) }
  }

  /// Ids that a text cites as this document's, in its own words or in a comment, and that are not in it.
  func unknownIDs(in text: String) -> [String] {
    RuleDocument.citedIDs(in: text).filter { !ids.contains($0) }
  }

  /// The ids behind each `docs/rules.md` in a text, across the ends of lines in comments.
  static func citedIDs(in text: String) -> [String] {
    guard text.contains("rules.") else { return [] }
    let words = text.replacing(/\n\s*(?:\/\/\/?|#)?\s*/, with: " ")
    // What names the document, as code or as a link, and ids with commas and words between them.
    let list =
      /rules\.md[`)\]]*(?:\([\w\/.]*rules\.md\))?((?:(?: |, | to | and | or )(?:case [A-Z]\d?|[A-Z]+-?\d+)\b)+)/
    return words.matches(of: list).flatMap { citation in
      citation.1.matches(of: /case [A-Z]\d?|[A-Z]+-?\d+/).map { String($0.0) }
    }
  }

  /// The ids in the comments of Swift sources, whether or not the document is named beside them: those of scenarios,
  /// invariants and decisions, and those that begin like another id of this document.
  func idsInComments(of source: String) -> [String] {
    let areas = Set(ids.compactMap { $0.split(separator: "-").count == 2 ? $0.split(separator: "-").first : nil })
    return source.split(separator: "\n").flatMap { line -> [String] in
      guard let start = line.firstRange(of: "//") else { return [] }
      return line[start.upperBound...].matches(of: /\b(?:([A-Z]+)-\d+|[NID]\d+)\b/).compactMap { id in
        id.1.map { areas.contains($0) } ?? true ? String(id.0) : nil
      }
    }
  }
}
