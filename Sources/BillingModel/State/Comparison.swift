/// How a fact is compared.
package enum Comparison: String, CaseIterable, Sendable, BitwiseCopyable {
  case `is`, isNot = "is-not", oneOf = "one-of", includes, atLeast = "at-least", atMost = "at-most", above, below
}
