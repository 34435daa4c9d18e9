extension Outcome {
  /// The word in summaries and comparisons, which say how many accounts were completed, redirected and so on.
  package var summaryName: String {
    switch self {
    case .completes: "completed"
    case .redirected: "redirected"
    case .helped: "helped"
    case .stranded: "stranded"
    case .misled: "misled"
    }
  }
}
