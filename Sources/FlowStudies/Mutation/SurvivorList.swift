package import FlowReading
import XMLTree

/// The mutants that a project accepts as survivors, each with its reason, from `Content/survivors.xml`.
package struct SurvivorList: Sendable {
  /// An entry of the list. It explains every mutant of its kind; with `about` or `owner`, only those that also agree in these.
  private struct Entry {
    let kind: MutationKind
    let about: String?
    let owner: String?
    let reason: String
    let place: SourceRange

    func explains(_ mutant: Mutant) -> Bool {
      kind == mutant.kind && (about ?? mutant.about) == mutant.about && (owner ?? mutant.owner) == mutant.owner
    }
  }

  private var entries: [Entry] = []

  /// An empty list.
  package init() {}

  /// Reads the file and reports its mistakes. The list is empty when the project has no such file.
  package init(_ file: SourceFile?, diagnostics: inout [Diagnostic]) {
    guard let file else { return }
    let parser = MarkupParser(.survivors, grammar: Grammar.survivors)
    for element in parser.parse(file, diagnostics: &diagnostics)?.elements ?? [] {
      guard let name = element[attribute: "mutation"] else { continue }
      guard let kind = MutationKind(rawValue: name.token) else {
        diagnostics.append(.unknownKind(name.token, at: SourceRange(file, name.valueRange)))
        continue
      }
      let reason = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      entries.append(
        Entry(
          kind: kind, about: element[attribute: "of"]?.value, owner: element[attribute: "in"]?.value, reason: reason,
          place: SourceRange(file, element.startTag)))
    }
  }

  /// The reason for which a mutant may survive; nil when no entry explains it.
  package func reason(for mutant: Mutant) -> String? { entries.first { $0.explains(mutant) }?.reason }

  /// The diagnostics of a run: survivors that no entry explains, and entries that explain no survivor. When only some flows
  /// were tried, unused entries are not reported, because they may explain mutants of the other flows.
  package func diagnostics(after report: MutationReport, ofAllFlows isWhole: Bool = true) -> [Diagnostic] {
    let survivors = report.survivors.map(\.mutant)
    let unused = entries.filter { entry in !survivors.contains(where: entry.explains) }
    return report.survivors.filter { $0.reason == nil }.map { .unexplained($0.mutant) }
      + (isWhole ? unused.map { .unused(at: $0.place) } : [])
  }
}

extension Grammar {
  fileprivate static let survivors = Grammar(of: .survivors)
}

extension Diagnostic {
  fileprivate static func unexplained(_ mutant: Mutant) -> Diagnostic {
    let entry =
      "<survivor mutation=\"\(mutant.kind.rawValue)\" of=\"\(mutant.about)\""
      + (mutant.owner.map { " in=\"\($0)\"" } ?? "") + ">"
    let help = "Add \(mutant.kind.cure), or say in \(ProjectLayout.survivors) why it does no harm: \(entry)."
    guard let place = mutant.place else {
      return Diagnostic(
        .survivorUnexplained, path: ProjectLayout.survivors,
        "No flow notices a model that \(mutant.sentence).", help: help)
    }
    return Diagnostic(
      .survivorUnexplained, at: place, "Nothing notices a change that \(mutant.sentence).", help: help)
  }

  fileprivate static func unused(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .survivorUnused, at: place, "This explains no change that goes unnoticed: the flows notice them all.",
      help: "Remove the entry.")
  }

  fileprivate static func unknownKind(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no kind of change called \"\(name)\".",
      help: choice(of: .mutations, for: name))
  }
}
