import BillingModel

/// What the walks of a flow have met: a thing that was never met is dead text.
package struct ReachedParts {
  /// Gestures that were done, and that were refused, at least once.
  package var performedGestures: Marks
  var stoppedGestures: Marks
  package var conditionsTrue: Marks
  package var conditionsFalse: Marks
  /// Conditions that were asked before any screen had shown their fact.
  var conditionsOnUnseenFacts: Marks
  /// Decisions that were the first to tell some account.
  package var takenDecisions: Marks
  package var judgedClaims: Marks
  package var followedSolutions: Marks
  package var metSymptoms: Set<CodePlace> = []

  /// From which screen to which each gesture led, see `move`.
  private var moves: Marks

  init(_ program: FlowProgram) {
    moves = Marks(program.gestures.count * ReachedParts.screens * ReachedParts.screens)
    performedGestures = Marks(program.gestures.count)
    stoppedGestures = Marks(program.gestures.count)
    conditionsTrue = Marks(program.conditions.count)
    conditionsFalse = Marks(program.conditions.count)
    conditionsOnUnseenFacts = Marks(program.conditions.count)
    takenDecisions = Marks(program.decisions.count)
    judgedClaims = Marks(program.claims.count)
    followedSolutions = Marks(program.solutions.count)
  }

  private static let screens = Screen.allCases.count

  /// A gesture led from a screen to another one.
  mutating func move(_ gesture: Int, from first: Screen, to second: Screen) {
    moves.insert((gesture * ReachedParts.screens + first.number) * ReachedParts.screens + second.number)
  }

  /// From which screen to which a gesture led.
  func moves(of gesture: Int) -> [(Screen, Screen)] {
    Screen.allCases.flatMap { first in
      Screen.allCases.filter { second in
        moves.contains((gesture * ReachedParts.screens + first.number) * ReachedParts.screens + second.number)
      }.map { (first, $0) }
    }
  }

  /// A set of small numbers that is cheap to add to.
  package struct Marks {
    private var marks: [Bool]

    init(_ count: Int) { marks = Array(repeating: false, count: count) }

    mutating func insert(_ number: Int) { marks[number] = true }
    package func contains(_ number: Int) -> Bool { marks[number] }
  }
}

extension Screen {
  /// Its place among all screens.
  fileprivate var number: Int { bit.trailingZeroBitCount }
}
