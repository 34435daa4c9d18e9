/// A mail that is sent: its kind says by whom and to whom.
package enum MailKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case orderConfirmation = "orderConfirmation"
  case paymentReceipt = "paymentReceipt"
  case cancellationConfirmation = "cancellationConfirmation"
  case trialWelcome = "trialWelcome"
  case questionToBillingContact = "questionToBillingContact"

  /// Who sends it.
  package var sender: MailParty { definition.sender }

  /// Who gets it.
  package var recipient: MailParty { definition.recipient }

  /// Its place among the bits of a state's mail.
  package var bit: UInt8 { UInt8(bit: definition.place) }

  private var definition: (sender: MailParty, recipient: MailParty, place: Int) {
    switch self {
    case .orderConfirmation: (.billingCenter, .billingContact, 0)
    case .paymentReceipt: (.billingCenter, .billingContact, 1)
    case .cancellationConfirmation: (.billingCenter, .billingContact, 2)
    case .trialWelcome: (.billingCenter, .billingContact, 3)
    case .questionToBillingContact: (.reader, .billingContact, 4)
    }
  }
}

/// Who sends or gets a mail. The reader is the billing contact only where the account's role says so.
package enum MailParty: String, CaseIterable, Sendable, BitwiseCopyable {
  case billingCenter = "billingCenter"
  case billingContact = "billingContact"
  case reader = "reader"
}
