/// A part of a quote that a fact can show.
enum QuotePart: Hashable, Sendable, BitwiseCopyable {
  case credit, charge, otherItems, tax, due, balance, document
}
