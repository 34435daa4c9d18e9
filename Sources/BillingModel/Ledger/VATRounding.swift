/// Where VAT is rounded: on each line, or on the lines of one rate together (`billing.md` 3.3).
package enum VATRounding: String, CaseIterable, Sendable, BitwiseCopyable {
  case perLine, perCategory
}
