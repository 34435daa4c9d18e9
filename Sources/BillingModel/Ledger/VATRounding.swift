/// Where VAT is rounded: on each line, or on the lines of one rate together (`docs/rules.md` ROUND-4).
package enum VATRounding: String, CaseIterable, Sendable, BitwiseCopyable {
  case perLine = "perLine"
  case perCategory = "perCategory"
}
