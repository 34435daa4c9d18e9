/// Something that happens to the reader's money, access or data: no page may let it happen untold.
package enum Effect: Int, CaseIterable, Sendable, BitwiseCopyable {
  case orderCharged, invoiceCharged, creditKept, billingDayMoved, accessLost, paymentMethodStored, vatNumberStored
  case otherProductBought, planBegun, trialDaysLost, trialBegun, planEnds, renewalResumed
  case orderConfirmationSent, paymentReceiptSent, cancellationConfirmationSent, trialWelcomeSent

  /// The facts of which a claim tells the effect.
  package var tellingFacts: [Fact] {
    switch self {
    case .orderCharged: [.orderPaid]
    case .invoiceCharged: [.invoicePaid]
    case .creditKept: [.accountBalance]
    case .billingDayMoved: [.subscriptionAnchorDay, .subscriptionNextBillingDate]
    case .accessLost: [.subscriptionAssigned]
    case .paymentMethodStored: [.paymentMethodKind, .paymentMethodWorks]
    case .vatNumberStored: [.vatNumber, .vatStatus, .vatTreatment]
    case .otherProductBought: [.orderOtherItems, .cartOtherItems]
    case .planBegun, .planEnds, .renewalResumed: [.subscriptionStatus, .subscriptionEndDate, .accountProducts]
    case .trialDaysLost: [.subscriptionStatus, .orderPeriodStart]
    case .trialBegun: [.accountProducts]
    case .orderConfirmationSent, .paymentReceiptSent, .cancellationConfirmationSent, .trialWelcomeSent: []
    }
  }

  /// The mail whose claim tells the effect.
  package var tellingMail: MailKind? {
    switch self {
    case .orderConfirmationSent: .orderConfirmation
    case .paymentReceiptSent: .paymentReceipt
    case .cancellationConfirmationSent: .cancellationConfirmation
    case .trialWelcomeSent: .trialWelcome
    default: nil
    }
  }
}
