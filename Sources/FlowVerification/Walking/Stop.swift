package import BillingModel

/// What stopped a gesture.
package enum Stop: Hashable, Sendable {
  case refused(Refusal, Slot)
  /// The step ended on another screen than the ordinary account's.
  case landed(Screen)
}
