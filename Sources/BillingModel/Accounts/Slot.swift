/// One of the two subscriptions that the model knows: that of the page's product, or that of another one.
package enum Slot: Int, CaseIterable, Sendable, BitwiseCopyable {
  case page, other
}
