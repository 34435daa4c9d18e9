/// What differs from company to company and GoTo's public help leaves open (`docs/rules.md` POLICY-1 to
/// POLICY-7). None has a default.
package struct Policies: Hashable, Sendable, BitwiseCopyable {
  package var vatRounding: VATRounding
  package var pastDueEditing: Permission
  package var pastDueCancelling: Permission
  package var pendingCancellationEditing: Permission
  package var paymentMethodWhenNothingDue: Request
  package var leftoverCredit: LeftoverCredit
  package var vatServiceDown: UnverifiedNumber

  package init(
    vatRounding: VATRounding, pastDueEditing: Permission, pastDueCancelling: Permission,
    pendingCancellationEditing: Permission, paymentMethodWhenNothingDue: Request, leftoverCredit: LeftoverCredit,
    vatServiceDown: UnverifiedNumber
  ) {
    self.vatRounding = vatRounding
    self.pastDueEditing = pastDueEditing
    self.pastDueCancelling = pastDueCancelling
    self.pendingCancellationEditing = pendingCancellationEditing
    self.paymentMethodWhenNothingDue = paymentMethodWhenNothingDue
    self.leftoverCredit = leftoverCredit
    self.vatServiceDown = vatServiceDown
  }
}

/// Whether something can be done to a subscription in some state, or that state must be settled first.
package enum Permission: String, CaseIterable, Sendable, BitwiseCopyable {
  case allowed = "allowed"
  case refused = "refused"
}

/// Whether the checkout asks for something.
package enum Request: String, CaseIterable, Sendable, BitwiseCopyable {
  case asked = "asked"
  case notAsked = "notAsked"
}

/// What becomes of a well formed VAT number while the service that verifies it is down (`docs/rules.md` POLICY-7).
package enum UnverifiedNumber: String, CaseIterable, Sendable, BitwiseCopyable {
  /// `charged`: it is kept, and VAT charged until it is verified; `trusted`: it counts at once; `refused`: not taken.
  case charged = "charged"
  case trusted = "trusted"
  case refused = "refused"
}
