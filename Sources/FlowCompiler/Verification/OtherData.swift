import BillingModel

/// What other companies' data could be, as far as it decides more than amounts: the terms with one thing changed.
///
/// A condition that holds always or never with the project's data, and not with one of these, is no mistake of its author:
/// the words are there for the day on which the data change, or for another company's.
enum OtherData {
  /// The terms that differ from these in one policy, in the smallest plan, or in whether there is VAT.
  static func variants(of terms: Terms) -> [Terms] {
    policies(otherThan: terms.policies).map { terms.with(policies: $0) }
      + [terms.with(minimumLicences: terms.plan.minimumLicences == 1 ? 2 : 1)]
      + [terms.with(vat: terms.ordinary.vat == .none ? VAT(basisPoints: 2200) : .none)]
  }

  private static func policies(otherThan policies: Policies) -> [Policies] {
    VATRounding.allCases.filter { $0 != policies.vatRounding }.map { policies.with(vatRounding: $0) }
      + Permission.allCases.filter { $0 != policies.pastDueEditing }.map { policies.with(pastDueEditing: $0) }
      + Permission.allCases.filter { $0 != policies.pendingCancellationEditing }
      .map { policies.with(pendingCancellationEditing: $0) }
      + Request.allCases.filter { $0 != policies.paymentMethodWhenNothingDue }
      .map { policies.with(paymentMethodWhenNothingDue: $0) }
      + LeftoverCredit.allCases.filter { $0 != policies.leftoverCredit }.map { policies.with(leftoverCredit: $0) }
  }
}

extension Policies {
  fileprivate func with(
    vatRounding: VATRounding? = nil, pastDueEditing: Permission? = nil, pendingCancellationEditing: Permission? = nil,
    paymentMethodWhenNothingDue: Request? = nil, leftoverCredit: LeftoverCredit? = nil
  ) -> Policies {
    Policies(
      vatRounding: vatRounding ?? self.vatRounding, pastDueEditing: pastDueEditing ?? self.pastDueEditing,
      pendingCancellationEditing: pendingCancellationEditing ?? self.pendingCancellationEditing,
      paymentMethodWhenNothingDue: paymentMethodWhenNothingDue ?? self.paymentMethodWhenNothingDue,
      leftoverCredit: leftoverCredit ?? self.leftoverCredit)
  }
}

extension Terms {
  fileprivate func with(policies: Policies? = nil, minimumLicences: Int? = nil, vat: VAT? = nil) -> Terms {
    Terms(
      plan: Plan(
        monthlyPrice: plan.monthlyPrice, annualPrice: plan.annualPrice,
        minimumLicences: minimumLicences ?? plan.minimumLicences, maximumLicences: plan.maximumLicences),
      otherPlan: otherPlan, policies: policies ?? self.policies,
      ordinary: Ordinary(licences: ordinary.licences, periodStart: ordinary.periodStart, vat: vat ?? ordinary.vat))
  }
}
