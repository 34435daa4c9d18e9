/// What a quote says.
enum QuotePart: Hashable, Sendable, BitwiseCopyable {
  case credit, charge, otherItems, tax, due, balance, document
}
