package import BillingModel

/// Whose control is meant, where one stands beside each subscription.
package enum ControlOwner: Hashable, Sendable {
  /// That of the page's product.
  case page
  case other
  /// That of the product which the reader chose for this input.
  case chosen(input: String)

  package init(_ slot: Slot) {
    switch slot {
    case .page: self = .page
    case .other: self = .other
    }
  }
}
