/// A mail that is sent: by whom and to whom its kind says.
package enum MailKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case orderConfirmation, paymentReceipt, cancellationConfirmation, trialWelcome, questionToBillingContact

  /// Who sends it.
  package var sender: MailParty { self == .questionToBillingContact ? .reader : .billingCenter }

  /// Who gets it.
  package var recipient: MailParty { .billingContact }

  /// Its place among the bits of a state's mail.
  package var bit: UInt8 {
    switch self {
    case .orderConfirmation: 1
    case .paymentReceipt: 2
    case .cancellationConfirmation: 4
    case .trialWelcome: 8
    case .questionToBillingContact: 16
    }
  }
}

/// Who sends or gets a mail. The reader is the billing contact only where the account's role says so.
package enum MailParty: String, CaseIterable, Sendable, BitwiseCopyable {
  case billingCenter, billingContact, reader
}
