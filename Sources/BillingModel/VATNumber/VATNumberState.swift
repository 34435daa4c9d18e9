/// What is known of a customer's VAT number (`billing.md` section 4).
package enum VATNumberState: Int, CaseIterable, Sendable, BitwiseCopyable {
  case absent, malformed, wellFormed, verified, rejected, serviceDown
}
