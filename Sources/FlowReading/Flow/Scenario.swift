package import BillingModel

/// An account and the gestures that its reader makes: a question to the model.
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
  /// Who makes it; nil for the reader.
  package let role: Role?
}
