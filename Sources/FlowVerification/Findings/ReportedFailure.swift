import BillingModel
import FlowReading

/// A failure that is reported, and what is reported with it.
struct ReportedFailure {
  let diagnostic: Diagnostic
  let failure: WalkFailure
  /// The sentence that says which accounts it concerns.
  let facts: String
  let accounts: Int
  let mending: Mending?
  /// The other places where the same accounts are stopped in the same way.
  var others: [SourceRange] = []
  /// What follows from the same mistake: it goes away with the same correction.
  var followers: [Diagnostic] = []

  /// The symptoms that nobody sees because of it.
  var unmetSymptoms: Set<CodePlace> = []

  /// The most followers that are told one by one.
  private static let followerLimit = 4

  /// Whether a group of walks is the same finding at another place.
  func isSame(_ id: Diagnostic.ID, _ group: Exploration.Group, _ description: AccountDescription) -> Bool {
    guard let stop = failure.stop else { return false }
    return diagnostic.id == id && stop == group.failure.stop && facts == description.facts
  }

  /// Whether nobody sees a symptom because of this failure: readers see it once the failure is mended, or nobody can do its
  /// step.
  func explains(_ symptom: CodePlace, inStep step: Int, _ program: FlowProgram) -> Bool {
    if let mending { return mending.correctedSymptom == symptom || mending.metSymptoms.contains(symptom) }
    return diagnostic.id == .instructionWrong && failure.gesture.map { program.gestures[$0].step } == step
  }

  /// The diagnostic with all that is reported with it.
  var whole: Diagnostic {
    let same = others.map { Diagnostic.Note("The same happens here.", at: $0) }
    return (same + followerNotes).reduce(diagnostic) { $0.adding($1) }
  }

  private var followerNotes: [Diagnostic.Note] {
    guard !followers.isEmpty else { return [] }
    let count = followers.count
    return [
      Diagnostic.Note(
        count == 1
          ? "1 more finding follows from this one, and goes away with it."
          : "\(count) more findings follow from this one, and go away with it.")
    ] + followers.prefix(ReportedFailure.followerLimit).map { Diagnostic.Note($0.message, at: $0.place) }
  }
}
