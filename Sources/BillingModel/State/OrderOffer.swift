/// What an order lets the reader enter.
package enum OrderOffer: Int, CaseIterable, Sendable, BitwiseCopyable {
  case vatNumber

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .vatNumber: "vatNumber"
    }
  }
}
