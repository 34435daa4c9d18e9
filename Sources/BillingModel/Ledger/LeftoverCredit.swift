/// What becomes of credit that is more than the charge: it stays on the balance, or it lapses.
package enum LeftoverCredit: String, CaseIterable, Sendable, BitwiseCopyable {
  case balance = "balance"
  case lapses = "lapses"
}
