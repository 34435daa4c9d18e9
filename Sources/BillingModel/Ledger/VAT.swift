/// How VAT falls on an invoice. A credit keeps the rate and treatment of the invoice that it reverses (`docs/rules.md`
/// VAT-3).
package struct VAT: Hashable, Sendable, BitwiseCopyable {
  /// Hundredths of a per cent, so that Finland's 25.5 % is a whole number; 0 unless the treatment is `domestic`.
  package let basisPoints: Int
  package let treatment: VATTreatment

  /// VAT that is charged at a rate. A rate of nothing is no VAT, whoever says it: the company or an account.
  package init(basisPoints: Int) {
    self.basisPoints = basisPoints
    treatment = basisPoints == 0 ? .none : .domestic
  }

  /// An invoice without VAT, for the reason that the treatment says.
  package init(untaxed treatment: VATTreatment) {
    basisPoints = 0
    self.treatment = treatment
  }

  /// No VAT: outside the VAT area.
  package static let none = VAT(untaxed: .none)

  /// The tax on an amount, rounded half up.
  package func on(_ amount: Money) -> Money {
    basisPoints == 0 ? amount.zero : amount.times(Fraction(basisPoints, of: 10_000))
  }
}

/// What was billed with its VAT.
package struct TaxedAmount: Hashable, Sendable, BitwiseCopyable {
  /// Before VAT.
  package let amount: Money
  package let vat: VAT

  package init(amount: Money, vat: VAT) {
    self.amount = amount
    self.vat = vat
  }
}

/// Why an invoice carries VAT or not (`docs/rules.md` VAT-1, VAT-4).
package enum VATTreatment: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// `domestic`: charged; `reverseCharge`: the customer accounts for it; `exempt`: freed from it; `none`: outside its area.
  case domestic, reverseCharge, exempt, none

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .domestic: "domestic"
    case .reverseCharge: "reverseCharge"
    case .exempt: "exempt"
    case .none: "none"
    }
  }
}
