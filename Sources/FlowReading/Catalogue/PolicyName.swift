import BillingModel

/// A policy, by the name that the data give it.
package enum PolicyName: String, CaseIterable {
  case vatRounding = "vatRounding"
  case pastDueEditing = "pastDueEditing"
  case pastDueCancelling = "pastDueCancelling"
  case pendingCancellationEditing = "pendingCancellationEditing"
  case paymentMethodWhenNothingDue = "paymentMethodWhenNothingDue"
  case leftoverCredit = "leftoverCredit"
  case vatServiceDown = "vatServiceDown"

  /// The words that it can be.
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
  /// Policies of words that were each found among their values; nil when one is missing.
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

  /// The word for what is done by a policy.
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
