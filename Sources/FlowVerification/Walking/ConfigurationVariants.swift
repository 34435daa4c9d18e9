package import BillingModel

/// What other companies' data could be, as far as it decides more than amounts: the configuration with one thing changed.
///
/// A condition that holds always or never with the project's data, and not with one of these, is no mistake of its author:
/// the words are there for the day on which the data change, or for another company's.
package enum ConfigurationVariants {
  /// The configurations that differ in one policy, in the smallest plan, in having one plan only, or in whether there is
  /// VAT.
  static func variants(of configuration: BillingConfiguration) -> [BillingConfiguration] {
    policies(otherThan: configuration.policies).map { policies in changed(configuration) { $0.policies = policies } }
      + [
        changed(configuration) { $0.plan.minimumLicences = configuration.plan.minimumLicences == 1 ? 2 : 1 },
        changed(configuration) {
          $0.plan.premium = configuration.plan.premium == nil ? configuration.plan.standard : nil
        },
        changed(configuration) {
          $0.ordinary.vat = configuration.ordinary.vat == .none ? VAT(basisPoints: 2200) : .none
        },
      ]
  }

  /// Each policy in each other way, one at a time.
  package static func policies(otherThan policies: Policies) -> [Policies] {
    others(policies, \.vatRounding) + others(policies, \.pastDueEditing) + others(policies, \.pastDueCancelling)
      + others(policies, \.pendingCancellationEditing) + others(policies, \.paymentMethodWhenNothingDue)
      + others(policies, \.leftoverCredit) + others(policies, \.vatServiceDown)
  }

  private static func others<Value: CaseIterable & Equatable>(
    _ policies: Policies, _ policy: WritableKeyPath<Policies, Value>
  ) -> [Policies] {
    Value.allCases.filter { $0 != policies[keyPath: policy] }.map { value in
      changed(policies) { $0[keyPath: policy] = value }
    }
  }

  private static func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
  }
}
