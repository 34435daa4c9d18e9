extension Diagnostic.Severity {
  /// What comes of it, for people who write settings.
  package var meaning: String {
    switch self {
    case .error: "stops the page"
    case .warning: "is printed, and stops nothing"
    case .note: "is printed, and asks for nothing"
    }
  }
}
