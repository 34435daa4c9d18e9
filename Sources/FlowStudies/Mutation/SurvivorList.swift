package import FlowReading
import XMLTree

/// The changes that a project lets go unnoticed, each with its reason: `Content/survivors.xml`.
package struct SurvivorList: Sendable {
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

  /// A list that explains nothing.
  package init() {}

  /// Reads the file, if the project has one; what is wrong with it is reported.
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

  /// Why a change may go unnoticed; nil when no entry says so.
  package func reason(for mutant: Mutant) -> String? { entries.first { $0.explains(mutant) }?.reason }

  /// What is wrong after a run: survivors that no entry explains, and entries that explain none. With flows named, the
  /// others were not tried, and an entry may be theirs.
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
      help: choice(of: MutationKind.allCases.map(\.rawValue), for: name))
  }
}
