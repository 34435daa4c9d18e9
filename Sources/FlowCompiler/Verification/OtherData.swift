import BillingModel

/// What other companies' data could be, as far as it decides more than amounts: the terms with one thing changed.
///
/// A condition that holds always or never with the project's data, and not with one of these, is no mistake of its author:
/// the words are there for the day on which the data change, or for another company's.
enum OtherData {
  /// The terms that differ from these in one policy, in the smallest plan, in having one plan only, or in whether there is
  /// VAT.
  static func variants(of terms: Terms) -> [Terms] {
    policies(otherThan: terms.policies).map { policies in changed(terms) { $0.policies = policies } } + [
      changed(terms) { $0.plan.minimumLicences = terms.plan.minimumLicences == 1 ? 2 : 1 },
      changed(terms) { $0.plan.premium = terms.plan.premium == nil ? terms.plan.standard : nil },
      changed(terms) { $0.ordinary.vat = terms.ordinary.vat == .none ? VAT(basisPoints: 2200) : .none },
    ]
  }

  /// Each policy in each other way, one at a time.
  static func policies(otherThan policies: Policies) -> [Policies] {
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
