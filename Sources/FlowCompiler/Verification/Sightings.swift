/// What the walks of a flow have met: a thing that was never met is dead text.
struct Sightings {
  /// Gestures that were done, and that were refused, at least once.
  var performed: Marks
  var stopped: Marks
  var conditionsTrue: Marks
  var conditionsFalse: Marks
  /// Conditions that were asked before any screen had shown their fact.
  var unseen: Marks
  /// Decisions that were the first to tell some account.
  var decided: Marks
  var judged: Marks
  var solutions: Marks
  var symptoms: Set<CodePlace> = []

  init(_ walkthrough: Walkthrough) {
    performed = Marks(walkthrough.gestures.count)
    stopped = Marks(walkthrough.gestures.count)
    conditionsTrue = Marks(walkthrough.conditions.count)
    conditionsFalse = Marks(walkthrough.conditions.count)
    unseen = Marks(walkthrough.conditions.count)
    decided = Marks(walkthrough.decisions.count)
    judged = Marks(walkthrough.claims.count)
    solutions = Marks(walkthrough.solutions.count)
  }

  /// A set of small numbers that is cheap to add to.
  struct Marks {
    private var marks: [Bool]

    init(_ count: Int) { marks = Array(repeating: false, count: count) }

    mutating func insert(_ number: Int) { marks[number] = true }
    func contains(_ number: Int) -> Bool { marks[number] }
  }
}
