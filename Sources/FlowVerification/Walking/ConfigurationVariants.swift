package import BillingModel

/// Makes variants of the project's configuration with one setting changed, as another company might have it.
///
/// A condition may hold always or never with the project's data, but not with a variant. Then it is no mistake of the
/// author: its words are for the day on which the data change, or for another company.
package enum ConfigurationVariants {
  /// The configurations that differ in one policy, in the smallest number of licences, in whether there is a premium
  /// plan, or in whether the ordinary account pays VAT.
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

  /// The policies with one of them changed: one result for each other value of each policy.
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
