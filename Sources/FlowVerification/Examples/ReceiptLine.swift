package import BillingModel

/// A line of the receipt that a worked example shows when its account places an order, from the top to the bottom.
package enum ReceiptLine: CaseIterable, Sendable {
  case charge, otherItems, credit, tax, totalDue, balance

  /// The fact whose amount stands on the line.
  package var fact: Fact {
    switch self {
    case .charge: .orderCharge
    case .otherItems: .orderOtherItems
    case .credit: .orderCredit
    case .tax: .orderTax
    case .totalDue: .orderTotalDue
    case .balance: .accountBalance
    }
  }
}
