import BillingModel

/// The parts of a program that at least one walk has reached. A part that no walk reaches is dead text.
package struct ReachedParts {
  /// Gestures that were done at least once.
  package var performedGestures: Marks
  /// Gestures that were stopped at least once.
  var stoppedGestures: Marks
  /// Conditions of `if`s that were true at least once.
  package var conditionsTrue: Marks
  /// Conditions of `if`s that were false at least once.
  package var conditionsFalse: Marks
  /// Conditions that were evaluated at least once before any screen had shown their fact.
  var conditionsOnUnseenFacts: Marks
  /// Decisions that were the first to redirect some account.
  package var takenDecisions: Marks
  /// Claims that were judged at least once.
  package var judgedClaims: Marks
  /// Claims that were true at least once.
  var heldClaims: Marks
  /// Solutions that were followed at least once, because their cause was the reason for the stop.
  package var followedSolutions: Marks
  /// Links that were open to at least one reader who came to them.
  var openLinks: Marks
  /// For each link that turned somebody away, the entry requirements that did so.
  var closedLinks: [Int: Set<Int>] = [:]
  /// Symptoms that described a stop at least once.
  package var metSymptoms: Set<CodePlace> = []
  /// The numbers that were left out for some account of a trial of every number, by input.
  private var numbersLeftOut: [Int: Set<ClosedRange<Int>>] = [:]

  /// The changes of screen that each gesture made, numbered as in `move`.
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
    heldClaims = Marks(program.claims.count)
    followedSolutions = Marks(program.solutions.count)
    openLinks = Marks(program.links.count)
  }

  /// Whether all that other walks reached is reached here too, but for a decision that is no part of the program any more,
  /// and for its links.
  func hasAll(of other: ReachedParts, butDecision decision: Int?, butLinks links: Range<Int>) -> Bool {
    performedGestures.hasAll(of: other.performedGestures) && conditionsTrue.hasAll(of: other.conditionsTrue)
      && conditionsFalse.hasAll(of: other.conditionsFalse) && judgedClaims.hasAll(of: other.judgedClaims)
      && takenDecisions.hasAll(of: other.takenDecisions, but: decision.map { $0..<$0 + 1 } ?? 0..<0)
      && followedSolutions.hasAll(of: other.followedSolutions) && openLinks.hasAll(of: other.openLinks, but: links)
      && metSymptoms.isSuperset(of: other.metSymptoms)
  }

  /// Adds numbers that were left out for an input.
  mutating func leaveOut(_ numbers: [ClosedRange<Int>], ofInput input: Int) {
    if !numbers.isEmpty { numbersLeftOut[input, default: []].formUnion(numbers) }
  }

  /// All numbers that were left out for an input, in ascending order.
  package func numbersLeftOut(ofInput input: Int) -> [ClosedRange<Int>] {
    let ranges = numbersLeftOut[input, default: []].sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    return ranges.reduce(into: []) { joined, range in
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }

  private static let screens = Screen.allCases.count

  /// Adds that a gesture led from one screen to another.
  mutating func move(_ gesture: Int, from first: Screen, to second: Screen) {
    moves.insert((gesture * ReachedParts.screens + first.number) * ReachedParts.screens + second.number)
  }

  /// The pairs of screens from which and to which a gesture led.
  func moves(of gesture: Int) -> [(Screen, Screen)] {
    Screen.allCases.flatMap { first in
      Screen.allCases.filter { second in
        moves.contains((gesture * ReachedParts.screens + first.number) * ReachedParts.screens + second.number)
      }.map { (first, $0) }
    }
  }

  /// A set of small numbers, with one flag for each number so that insertion is cheap.
  package struct Marks {
    private var marks: [Bool]

    init(_ count: Int) { marks = Array(repeating: false, count: count) }

    mutating func insert(_ number: Int) { marks[number] = true }
    package func contains(_ number: Int) -> Bool { marks[number] }

    /// Whether each number of another set is in this one, which may have room for more.
    func hasAll(of other: Marks, but exceptions: Range<Int> = 0..<0) -> Bool {
      other.marks.indices.allSatisfy { !other.marks[$0] || marks[$0] || exceptions.contains($0) }
    }
  }
}

extension Screen {
  /// The index of the screen among all screens.
  fileprivate var number: Int { bit.trailingZeroBitCount }
}
