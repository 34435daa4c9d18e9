/// What differs from company to company and GoTo's public help leaves open (`billing.md` D8). None has a default.
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

/// Where VAT is rounded: on each line, or on the lines of one rate together (`billing.md` 3.3).
package enum VATRounding: String, CaseIterable, Sendable, BitwiseCopyable {
  case perLine, perCategory
}

/// Whether something can be done to a subscription in some state, or that state must be settled first.
package enum Permission: String, CaseIterable, Sendable, BitwiseCopyable {
  case allowed, refused
}

/// Whether the checkout asks for something.
package enum Request: String, CaseIterable, Sendable, BitwiseCopyable {
  case asked, notAsked
}

/// What becomes of credit that is more than the charge: it stays on the balance, or it lapses.
package enum LeftoverCredit: String, CaseIterable, Sendable, BitwiseCopyable {
  case balance, lapses
}

/// What becomes of a well formed VAT number while the service that verifies it is down (`billing.md` N30).
package enum UnverifiedNumber: String, CaseIterable, Sendable, BitwiseCopyable {
  /// `charged`: it is kept, and VAT charged until it is verified; `trusted`: it counts at once; `refused`: not taken.
  case charged, trusted, refused
}
