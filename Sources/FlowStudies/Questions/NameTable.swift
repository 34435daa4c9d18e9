package import FlowReading
import XMLTree

/// The names of one kind of thing that files can have, each with its meaning.
package enum NameTable {
  /// The lists that are the same in every project.
  package static let lists: [Vocabulary.NameList] = [
    .controls, .facts, .links, .mails, .messages, .policies, .roles, .screens, .statuses, .interfaceTexts,
    .readingPatterns, .wordLists, .wordChanges, .diagnostics, .mutations,
  ]

  /// The kinds of things that each project names itself.
  package enum ProjectKind: String, CaseIterable {
    case accounts = "accounts"
    case flows = "flows"
    case fragments = "fragments"
    case languages = "languages"
    case products = "products"
    case terms = "terms"
  }

  /// Every kind, in the order of the alphabet.
  package static var kinds: [String] {
    (lists.compactMap(\.kind) + ProjectKind.allCases.map(\.rawValue)).sorted()
  }

  /// The names of a list.
  package static func table(_ list: Vocabulary.NameList) -> ModelTable {
    table(Array(zip(list.names, list.meanings)))
  }

  /// The names of a kind that the project has.
  package static func table(
    _ kind: ProjectKind, in sources: ProjectSources, _ catalogue: Catalogue
  ) -> ModelTable {
    let language = catalogue.languages.first?.tag ?? ""
    switch kind {
    case .accounts: return table(roots(of: sources.catalogue).flatMap { $0.elements }.compactMap(account))
    case .flows: return table(sources.flows.map { ($0.id, title(of: $0.file)) })
    case .fragments: return table(sources.fragments.map { ($0.id, blocks(of: $0.file)) })
    case .languages: return table(catalogue.languages.map { ($0.tag, $0.name) })
    case .products: return table(catalogue.products.map { ($0.id, $0.name) })
    case .terms:
      let terms = catalogue.labels.all(in: language).compactMap { key, label -> (String, String)? in
        guard case .term(let id) = key else { return nil }
        return (id, "\(label.text): \(label.explanation ?? "")")
      }
      return table(terms.sorted { $0.0 < $1.0 })
    }
  }

  private static func table(_ entries: [(name: String, meaning: String)]) -> ModelTable {
    ModelTable(columns: ["name", "meaning"], rows: entries.map { [$0.name, $0.meaning] })
  }

  private static func roots(of files: [SourceFile]) -> [MarkupElement] {
    var ignored: [Diagnostic] = []  // the catalogue has been read without mistakes
    return files.compactMap { MarkupParser.tree(of: $0, diagnostics: &ignored) }
  }

  /// An account with the facts in which it differs from the ordinary one; nil for another element.
  private static func account(_ element: MarkupElement) -> (name: String, meaning: String)? {
    guard element.name == "account", let id = element[attribute: "id"] else { return nil }
    let facts = element.elements.map { fact in
      [fact[attribute: "name"], fact[attribute: "is"]].compactMap { $0?.token }.joined(separator: " ")
    }
    return (id.token, facts.joined(separator: ", "))
  }

  /// The title of a flow, with … for each element in it.
  private static func title(of file: SourceFile) -> String {
    let title = roots(of: [file]).first?.elements.first { $0.name == "title" }
    let words = title?.children.map { child in
      switch child {
      case .text(let text): text.value
      case .element: "…"
      case .comment, .instruction: ""
      }
    }
    return (words ?? []).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The kinds and ids of the blocks of a fragment.
  private static func blocks(of file: SourceFile) -> String {
    let blocks = roots(of: [file]).first?.elements.filter { $0[attribute: "id"] != nil } ?? []
    return blocks.map { "\($0.name) \($0[attribute: "id"]?.token ?? "")" }.joined(separator: ", ")
  }
}
