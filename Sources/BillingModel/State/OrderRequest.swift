/// What an order asks the reader for.
package enum OrderRequest: Int, CaseIterable, Sendable, BitwiseCopyable {
  case paymentMethod, authentication

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .paymentMethod: "paymentMethod"
    case .authentication: "authentication"
    }
  }
}
