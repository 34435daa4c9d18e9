package import FlowReading

/// Which changes something noticed, and which nothing.
package struct MutationReport: Sendable {
  /// A change and what became of it.
  package struct Result: Sendable {
    package let mutant: Mutant
    /// The first error that it made; nil when there was none.
    package let noticedBy: Diagnostic.ID?
    /// Why it may go unnoticed, where the project says so.
    package let reason: String?

    /// Whether nothing notices it.
    package var survives: Bool { noticedBy == nil }
  }

  /// In the order of the kinds, and of the words.
  package let results: [Result]
  /// The ids of flows that were left out because something is wrong with them without any change.
  package let unmeasured: [String]

  /// The changes of one kind.
  package func results(of kind: MutationKind) -> [Result] { results.filter { $0.mutant.kind == kind } }

  /// The changes that nothing noticed.
  package var survivors: [Result] { results.filter(\.survives) }

  /// How many of a thousand changes were noticed, rounded down, so that a thousand means all.
  package static func score(_ results: [Result]) -> Int {
    results.isEmpty ? 1000 : results.count { !$0.survives } * 1000 / results.count
  }
}
