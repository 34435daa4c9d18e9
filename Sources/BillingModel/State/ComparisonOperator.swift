/// How a fact is compared.
package enum ComparisonOperator: String, CaseIterable, Sendable, BitwiseCopyable {
  case `is` = "is"
  case isNot = "is-not"
  case oneOf = "one-of"
  case includes = "includes"
  case atLeast = "at-least"
  case atMost = "at-most"
  case above = "above"
  case below = "below"
}
