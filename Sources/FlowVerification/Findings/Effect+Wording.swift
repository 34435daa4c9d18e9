import BillingModel

extension Effect {
  /// The clause for the sentence "No sentence tells the reader that …".
  var toldWords: String {
    switch self {
    case .orderCharged: "the order is charged today"
    case .invoiceCharged: "the overdue invoice is charged"
    case .creditKept: "credit is kept on the balance"
    case .billingDayMoved: "the billing day moves"
    case .accessLost: "users lose access"
    case .paymentMethodStored: "the payment method is stored"
    case .vatNumberStored: "the VAT number is kept"
    case .otherProductBought: "another product is bought with the same order"
    case .planBegun: "a plan begins that is billed each period"
    case .trialDaysLost: "the rest of the trial is lost"
    case .trialBegun: "a trial begins"
    case .planEnds: "the plan ends"
    case .renewalResumed: "the plan is renewed again"
    case .orderConfirmationSent: "a mail confirms the order"
    case .paymentReceiptSent: "a mail confirms the payment"
    case .cancellationConfirmationSent: "a mail confirms the cancellation"
    case .trialWelcomeSent: "a mail welcomes to the trial"
    }
  }
}
