/// What an order lets the reader enter.
package enum OrderOffer: Int, CaseIterable, Sendable, BitwiseCopyable {
  case vatNumber
}
