import BillingModel
package import FlowReading
import FlowTranslation

extension LocalizedFlow {
  /// The element that a place of a program means, in this language.
  package func code(at place: CodePlace) -> InlineCode? {
    (paragraphs[place.paragraph] ?? flow.paragraphs.first { $0.id == place.paragraph })?.code(place.code)
  }

  package func place(of place: CodePlace) -> SourceRange {
    code(at: place)?.place ?? paragraphs[place.paragraph]?.place ?? flow.title.place
  }
}

extension InlineCode {
  /// The words inside, without labels.
  var plainText: String {
    content.map { part in
      switch part {
      case .text(let text, _): text
      case .code(let code): code.plainText
      }
    }.joined()
  }
}

extension Effect {
  /// For the sentence "No sentence tells the reader that …".
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
