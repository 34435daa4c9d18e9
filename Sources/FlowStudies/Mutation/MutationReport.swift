package import FlowReading

/// The results of a mutation test: which mutants were noticed, and which survived.
package struct MutationReport: Sendable {
  /// A mutant with its result.
  package struct Result: Sendable {
    package let mutant: Mutant
    /// The first error that the mutant causes; nil when it causes none.
    package let noticedBy: Diagnostic.ID?
    /// Why the mutant may survive; nil when it does not survive, or when the project gives no reason.
    package let reason: String?

    /// Whether the mutant causes no error.
    package var survives: Bool { noticedBy == nil }
  }

  /// The results in the order of the kinds, then of the text.
  package let results: [Result]
  /// The changes of words, in the order of the kinds.
  package let words: [WordResult]
  /// The ids of the flows that were left out because they have errors without any mutation.
  package let excludedFlows: [String]

  /// The results of one kind of mutation.
  package func results(of kind: MutationKind) -> [Result] { results.filter { $0.mutant.kind == kind } }

  /// The results of the mutants that survived.
  package var survivors: [Result] { results.filter(\.survives) }

  /// How many mutants of a thousand were noticed, rounded down, so that 1000 means all.
  package static func score(_ results: [Result]) -> Int {
    results.isEmpty ? 1000 : results.count { !$0.survives } * 1000 / results.count
  }
}
