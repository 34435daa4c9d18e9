import BillingModel

/// Where a walk is and what it brought about. Plain bytes, so that a copy of it is a snapshot.
struct Walk: BitwiseCopyable {
  /// How many inputs, solutions and claims of what a screen shows there is room for.
  static let inputLimit = 8
  static let solutionLimit = 64
  static let shownLimit = 8

  var billing: BillingState
  /// The operation that comes next.
  var position: Int32 = 0
  /// The decision that told the reader to go elsewhere. The walk goes on all the same: if it completes, the page
  /// turned away someone who could do it.
  var told: Int16?
  var isHelped = false
  var hasTakenTip = false
  /// Solutions that were tried, as bits.
  var usedSolutions: UInt64 = 0
  /// Effects that a judged claim told, as bits.
  var toldEffects: EffectSet = []
  /// Screens that the walk has seen, as bits.
  var seenScreens: UInt32 = 0
  /// What the reader decided on, by the number of the input.
  var inputs: InlineArray<8, Entry?> = InlineArray(repeating: nil)
  /// What the claims that show something showed last; used from the front.
  var shown: InlineArray<8, Shown?> = InlineArray(repeating: nil)

  init(start: BillingState) {
    billing = start
  }

  /// What a claim of what the screen shows saw there.
  struct Shown: BitwiseCopyable {
    let claim: Int32
    let fact: Fact
    let value: Value
  }

  /// Goes on with another operation.
  mutating func go(to operation: Int) { position = Int32(operation) }

  mutating func see(_ screen: Screen) {
    seenScreens |= screen.bit
  }

  mutating func show(_ fact: Fact, _ value: Value, claim: Int) {
    for index in shown.indices where shown[index] == nil || shown[index]?.claim == Int32(claim) {
      shown[index] = Shown(claim: Int32(claim), fact: fact, value: value)
      return
    }
  }
}

extension Screen {
  /// Its place in a set of bits.
  var bit: UInt32 {
    UInt32(1) << UInt32(Screen.allCases.firstIndex(of: self) ?? 0)
  }
}
