import TestSupport

/// A link of a Markdown document to another file of the repository.
struct MarkdownLink {
  /// The words of the link, without backticks.
  let text: String
  /// Whether the words are code: a name that the file is said to have.
  let isCode: Bool
  /// Where it leads to, from the root of the repository, without a heading.
  let path: String
  /// The heading that it leads to, as it stands in the address.
  let heading: String?

  /// The links of a document but for those that lead out of the repository.
  static func all(in file: ProjectFiles.File) -> [MarkdownLink] {
    file.text.matches(of: /\[([^\]]*)\]\(([^)\s]+)\)/).compactMap { match -> MarkdownLink? in
      guard !match.2.contains("://") else { return nil }
      let parts = match.2.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let folder = file.folder.isEmpty ? "" : file.folder + "/"
      return MarkdownLink(
        text: String(match.1.replacing("`", with: "")), isCode: match.1.hasPrefix("`"),
        path: parts[0].isEmpty ? file.path : resolved(folder + parts[0]), heading: parts.count > 1 ? parts[1] : nil)
    }
  }

  /// A path without `..`.
  private static func resolved(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }.joined(separator: "/")
  }

  /// The headings of a document, as addresses name them.
  static func headings(of text: String) -> Set<String> {
    Set(
      text.matches(of: /(?m)^#+ (.+)$/).map { match in
        match.1.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
          .replacing(" ", with: "-")
      })
  }
}
