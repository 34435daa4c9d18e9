import BillingModel

/// A condition of a flow whose answer is cached: it depends on a small part of the state only, and many walks
/// evaluate it.
struct WalkQuestion {
  /// Equal conditions have equal numbers.
  let number: Int
  /// The part of the state on which the answer depends.
  let stateScope: StateScope
  /// The inputs with which the condition compares, as bits.
  let inputs: UInt8
}
