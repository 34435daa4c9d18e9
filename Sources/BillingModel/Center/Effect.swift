/// Something that happens to the reader's money, access or data: no page may let it happen untold.
package enum Effect: Int, CaseIterable, Sendable, BitwiseCopyable {
  case orderCharged, invoiceCharged, creditKept, billingDayMoved, accessLost, paymentMethodStored, otherProductBought
  case orderConfirmationSent, paymentReceiptSent

  /// The facts of which a claim tells the effect.
  package var tellingFacts: [Fact] {
    switch self {
    case .orderCharged: [.orderPaid]
    case .invoiceCharged: [.invoicePaid]
    case .creditKept: [.accountBalance]
    case .billingDayMoved: [.subscriptionAnchorDay, .subscriptionNextBillingDate]
    case .accessLost: [.subscriptionAssigned]
    case .paymentMethodStored: [.paymentMethodKind, .paymentMethodWorks]
    case .otherProductBought: [.orderOtherItems, .cartOtherItems]
    case .orderConfirmationSent, .paymentReceiptSent: []
    }
  }

  /// The mail whose claim tells the effect.
  package var tellingMail: MailKind? {
    switch self {
    case .orderConfirmationSent: .orderConfirmation
    case .paymentReceiptSent: .paymentReceipt
    default: nil
    }
  }
}

/// Effects as a set of bits, so that it stays plain bytes in the state of a walk.
package struct EffectSet: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one effect.
  package init(_ effect: Effect) { rawValue = 1 << UInt16(effect.rawValue) }
}
