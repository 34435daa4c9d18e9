/// How a fact is compared.
package enum ComparisonOperator: String, CaseIterable, Sendable, BitwiseCopyable {
  case `is`, isNot = "is-not", oneOf = "one-of", includes, atLeast = "at-least", atMost = "at-most", above, below
}
