extension CatalogueDecoding {
  /// The changes of words that are tried. One that says too little is reported.
  mutating func wordChanges(of element: CatalogueElement, _ tag: String) -> [WordChange] {
    var changes: [WordChange] = []
    for child in element.children("change") {
      guard let kind = name("kind", of: child, .wordChanges, among: WordChange.Kind.allCases) else { continue }
      let (words, replacement) = (child["from"], child["to"])
      let isClause = replacement.hasPrefix("{words}") != replacement.hasSuffix("{words}")
      guard kind == .clause ? words.isEmpty && isClause : !words.isEmpty else {
        diagnostics.append(.wordChangeIncomplete(kind, at: child.place))
        continue
      }
      guard isFirst("\(kind.rawValue) change", "\(words) \(replacement)", in: tag, at: child.place) else { continue }
      let exceptions = child["unless"].split(separator: ",").flatMap { $0.split(separator: " ") }
      changes.append(WordChange(kind, words, to: replacement, exceptions: exceptions.map { $0.lowercased() }))
    }
    return changes
  }
}

extension Diagnostic {
  fileprivate static func wordChangeIncomplete(_ kind: WordChange.Kind, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place,
      kind == .clause
        ? "This does not say on which side of the words of a claim the clause comes."
        : "This does not say which words are replaced.",
      help: kind == .clause
        ? "Write it without from, and with {words} first or last: to=\"it is a myth that {words}\"."
        : "Add from=\"…\".")
  }
}
