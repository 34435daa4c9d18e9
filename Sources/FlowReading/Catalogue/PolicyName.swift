import BillingModel

/// The name of a policy in the model's data.
package enum PolicyName: String, CaseIterable {
  case vatRounding = "vatRounding"
  case pastDueEditing = "pastDueEditing"
  case pastDueCancelling = "pastDueCancelling"
  case pendingCancellationEditing = "pendingCancellationEditing"
  case paymentMethodWhenNothingDue = "paymentMethodWhenNothingDue"
  case leftoverCredit = "leftoverCredit"
  case vatServiceDown = "vatServiceDown"

  /// The names of its values.
  package var values: [String] {
    switch self {
    case .vatRounding: VATRounding.allCases.map(\.rawValue)
    case .pastDueEditing, .pastDueCancelling, .pendingCancellationEditing: Permission.allCases.map(\.rawValue)
    case .paymentMethodWhenNothingDue: Request.allCases.map(\.rawValue)
    case .leftoverCredit: LeftoverCredit.allCases.map(\.rawValue)
    case .vatServiceDown: UnverifiedNumber.allCases.map(\.rawValue)
    }
  }
}

extension Policies {
  /// The policies with values of these names; nil when a policy is missing or has another value.
  init?(_ words: [PolicyName: String]) {
    func policy<Value: RawRepresentable<String>>(_ name: PolicyName) -> Value? {
      words[name].flatMap(Value.init(rawValue:))
    }
    guard let vatRounding: VATRounding = policy(.vatRounding),
      let pastDueEditing: Permission = policy(.pastDueEditing),
      let pastDueCancelling: Permission = policy(.pastDueCancelling),
      let pendingCancellationEditing: Permission = policy(.pendingCancellationEditing),
      let paymentMethodWhenNothingDue: Request = policy(.paymentMethodWhenNothingDue),
      let leftoverCredit: LeftoverCredit = policy(.leftoverCredit),
      let vatServiceDown: UnverifiedNumber = policy(.vatServiceDown)
    else { return nil }
    self.init(
      vatRounding: vatRounding, pastDueEditing: pastDueEditing, pastDueCancelling: pastDueCancelling,
      pendingCancellationEditing: pendingCancellationEditing,
      paymentMethodWhenNothingDue: paymentMethodWhenNothingDue, leftoverCredit: leftoverCredit,
      vatServiceDown: vatServiceDown)
  }

  /// The name of a policy's value.
  package func word(for name: PolicyName) -> String {
    switch name {
    case .vatRounding: vatRounding.rawValue
    case .pastDueEditing: pastDueEditing.rawValue
    case .pastDueCancelling: pastDueCancelling.rawValue
    case .pendingCancellationEditing: pendingCancellationEditing.rawValue
    case .paymentMethodWhenNothingDue: paymentMethodWhenNothingDue.rawValue
    case .leftoverCredit: leftoverCredit.rawValue
    case .vatServiceDown: vatServiceDown.rawValue
    }
  }
}
