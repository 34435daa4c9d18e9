/// How VAT falls on an invoice. A credit keeps the treatment of the invoice that it reverses (`billing.md` 3.5).
package struct VAT: Hashable, Sendable, BitwiseCopyable {
  /// Hundredths of a per cent, so that Finland's 25.5 % is a whole number; 0 under reverse charge.
  package let basisPoints: Int

  package init(basisPoints: Int) { self.basisPoints = basisPoints }

  /// No VAT: outside the VAT area, or the reader's company accounts for it.
  package static let none = VAT(basisPoints: 0)

  /// The tax on an amount, rounded half up.
  package func on(_ amount: Money) -> Money { amount.times(Fraction(basisPoints, of: 10_000)) }
}
