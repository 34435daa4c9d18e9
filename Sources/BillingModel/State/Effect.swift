/// Something that happens to the reader's money, access or data. A page has to tell each that happens.
package enum Effect: Int, CaseIterable, Sendable, BitwiseCopyable {
  case orderCharged, invoiceCharged, creditKept, billingDayMoved, accessLost, paymentMethodStored, vatNumberStored
  case otherProductBought, planBegun, trialDaysLost, trialBegun, planEnds, renewalResumed
  case orderConfirmationSent, paymentReceiptSent, cancellationConfirmationSent, trialWelcomeSent

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .orderCharged: "orderCharged"
    case .invoiceCharged: "invoiceCharged"
    case .creditKept: "creditKept"
    case .billingDayMoved: "billingDayMoved"
    case .accessLost: "accessLost"
    case .paymentMethodStored: "paymentMethodStored"
    case .vatNumberStored: "vatNumberStored"
    case .otherProductBought: "otherProductBought"
    case .planBegun: "planBegun"
    case .trialDaysLost: "trialDaysLost"
    case .trialBegun: "trialBegun"
    case .planEnds: "planEnds"
    case .renewalResumed: "renewalResumed"
    case .orderConfirmationSent: "orderConfirmationSent"
    case .paymentReceiptSent: "paymentReceiptSent"
    case .cancellationConfirmationSent: "cancellationConfirmationSent"
    case .trialWelcomeSent: "trialWelcomeSent"
    }
  }

  /// The facts of which a claim tells the effect.
  package var tellingFacts: [Fact] { telling.facts }

  /// The mail whose claim tells the effect.
  package var tellingMail: MailKind? { telling.mail }

  /// By what a claim tells the effect, a row for each.
  private var telling: (facts: [Fact], mail: MailKind?) {
    switch self {
    case .orderCharged: ([.orderPaid], nil)
    case .invoiceCharged: ([.invoicePaid], nil)
    case .creditKept: ([.accountBalance], nil)
    case .billingDayMoved: ([.subscriptionAnchorDay, .subscriptionNextBillingDate], nil)
    case .accessLost: ([.subscriptionAssigned], nil)
    case .paymentMethodStored: ([.paymentMethodKind, .paymentMethodWorks], nil)
    case .vatNumberStored: ([.vatNumber, .vatStatus, .vatTreatment], nil)
    case .otherProductBought: ([.orderOtherItems, .cartOtherItems], nil)
    case .planBegun: ([.subscriptionStatus, .subscriptionEndDate, .accountProducts], nil)
    case .trialDaysLost: ([.subscriptionStatus, .orderPeriodStart], nil)
    case .trialBegun: ([.accountProducts], nil)
    case .planEnds: ([.subscriptionStatus, .subscriptionEndDate, .accountProducts], nil)
    case .renewalResumed: ([.subscriptionStatus, .subscriptionEndDate, .accountProducts], nil)
    case .orderConfirmationSent: ([], .orderConfirmation)
    case .paymentReceiptSent: ([], .paymentReceipt)
    case .cancellationConfirmationSent: ([], .cancellationConfirmation)
    case .trialWelcomeSent: ([], .trialWelcome)
    }
  }
}
