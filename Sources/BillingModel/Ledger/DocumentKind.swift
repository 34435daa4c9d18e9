/// The accounting document that an order makes: always one (`docs/rules.md` INVOICE-1, I9).
package enum DocumentKind: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// `invoice`: the charges are more than the credit; `zeroInvoice`: as much; `creditNote`: less.
  case invoice, zeroInvoice, creditNote

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .invoice: "invoice"
    case .zeroInvoice: "zeroInvoice"
    case .creditNote: "creditNote"
    }
  }
}
