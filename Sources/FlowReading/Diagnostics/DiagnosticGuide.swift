/// What each kind of diagnostic means, as text, as Markdown and as JSON.
package enum DiagnosticGuide {
  /// Every id with its meaning, in a line each.
  package static var list: String {
    let width = Diagnostic.ID.allCases.map(\.rawValue.count).max() ?? 0
    let chapters = Diagnostic.ID.chapters.map { title, ids in
      let lines = ids.map { id in
        "  " + id.rawValue + String(repeating: " ", count: width - id.rawValue.count) + "  " + id.meaning
      }
      return ([title] + lines).joined(separator: "\n") + "\n"
    }
    return chapters.joined(separator: "\n")
  }

  /// One id: its severity, its meaning, an example, and what to do.
  package static func explanation(of id: Diagnostic.ID) -> String {
    var lines = [
      "\(id.severity.rawValue)[\(id.rawValue)]: \(id.meaning)", "", "Example:", "  \(id.example)", "",
      "What to do: \(id.cure)",
    ]
    if id.canBeAccepted { lines.append("It can be accepted for a while, in \(ProjectLayout.known).") }
    if id.canBeLowered { lines.append("It can be lowered, in \(ProjectLayout.settings).") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of `docs/diagnostics.md`.
  package static var markdown: String {
    var lines = [
      "# Diagnostics", "",
      "What `passo` can say, by the id that stands in brackets: what it means, words that provoke it, and the cure. The",
      "diagnostic itself names the place and says more. Ids never change. This page is made from the code: run",
      "`passo diagnostics --markdown > docs/diagnostics.md` after a change. `passo diagnostics ID` explains one id.",
    ]
    for (title, ids) in Diagnostic.ID.chapters {
      lines += ["", "## \(title)"]
      for id in ids {
        let acceptance = id.canBeAccepted ? " It can be accepted for a while." : ""
        let lowering = id.canBeLowered ? " It can be lowered." : ""
        lines += [
          "", "### `\(id.rawValue)`", "", id.meaning, "", "```xml", id.example, "```", "",
          "*Cure:* \(id.cure)\(acceptance)\(lowering)",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The ids for tools: a JSON array of objects.
  package static func json(of ids: [Diagnostic.ID]) -> String {
    JSONValue.list(ids.map(\.json)).document
  }
}

extension Diagnostic.ID {
  fileprivate var json: JSONValue {
    .object([
      "id": .text(rawValue), "severity": .text(severity.rawValue), "meaning": .text(meaning),
      "example": .text(example), "cure": .text(cure), "canBeAccepted": .flag(canBeAccepted),
      "canBeLowered": .flag(canBeLowered),
    ])
  }
}
