/// What an order asks the reader for.
package enum OrderRequest: Int, CaseIterable, Sendable, BitwiseCopyable {
  case paymentMethod, authentication
}
