package import BillingModel

extension EntryType {
  /// The type of the values that are entered, as facts have types.
  package var valueType: ValueType {
    switch self {
    case .count: .count
    case .paymentMethod: .name(PaymentMethod.allCases.map(\.name))
    case .vatNumber: .name(VATNumber.allCases.map(\.name))
    case .tier: .name(Dimension.tier.names)
    case .cycle: .name(Dimension.cycle.names)
    case .product: .products
    }
  }
}
