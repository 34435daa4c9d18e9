package import BillingModel

/// A question to the model: an account and the gestures that are made for it.
package struct Scenario: Sendable {
  /// The id of the account's product.
  package let product: String
  /// The account before the first gesture.
  package let start: BillingState
  package let gestures: [ScenarioGesture]
}

/// A gesture of a scenario.
package struct ScenarioGesture: Sendable {
  package let phrase: GesturePhrase
  /// The role of the person who makes it; nil for the reader.
  package let role: Role?
}
