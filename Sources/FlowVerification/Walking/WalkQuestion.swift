import BillingModel

/// A question of a flow whose answer is worth remembering, because it follows from what was ordered and many walks ask it.
struct WalkQuestion {
  /// Equal conditions have equal numbers.
  let number: Int
  let stateScope: StateScope
  /// The inputs that it compares with, as bits.
  let inputs: UInt8
}
