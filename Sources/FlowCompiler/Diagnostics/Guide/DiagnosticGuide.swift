/// What a kind of diagnostic means in general: for `docs/diagnostics.md`, and for tools that explain it.
package struct DiagnosticGuide: Sendable {
  package let id: Diagnostic.ID
  /// One sentence.
  package let meaning: String
  /// Words of a file that provoke it.
  package let example: String
  /// What to do, in one or two sentences.
  package let cure: String

  init(_ id: Diagnostic.ID, _ meaning: String, example: String, cure: String) {
    self.id = id
    self.meaning = meaning
    self.example = example
    self.cure = cure
  }
}

extension DiagnosticGuide {
  /// The guides in the order of the document, by the stage that reports them.
  package static let chapters: [(title: String, guides: [DiagnosticGuide])] = [
    ("Files", files), ("Shape and names", shape), ("Words", words), ("Translation", translation), ("Walks", walks),
    ("What the project agreed on", agreements), ("Pages", pages),
  ]

  private static let byID = Dictionary(
    chapters.flatMap(\.guides).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The text of `docs/diagnostics.md`.
  package static var document: String {
    var lines = [
      "# Diagnostics", "",
      "What `passo` can say, by the id that stands in brackets: what it means, words that provoke it, and the cure. The",
      "diagnostic itself names the place and says more. Ids never change. This page is made from the code: run",
      "`UPDATE_EXPECTED=1 script/test --filter DiagnosticGuideTests` after a change.",
    ]
    for (title, guides) in chapters {
      lines += ["", "## \(title)"]
      for guide in guides {
        lines += [
          "", "### `\(guide.id.rawValue)`", "", guide.meaning, "", "```xml", guide.example, "```", "",
          "*Cure:* \(guide.cure)",
        ]
        if Diagnostic.ID.acceptable.contains(guide.id) { lines[lines.count - 1] += " It can be accepted for a while." }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Diagnostic.ID {
  /// What it means in general; nil only as long as nobody has written it.
  package var guide: DiagnosticGuide? { DiagnosticGuide.guide(of: self) }
}

extension DiagnosticGuide {
  fileprivate static func guide(of id: Diagnostic.ID) -> DiagnosticGuide? { byID[id] }
}
