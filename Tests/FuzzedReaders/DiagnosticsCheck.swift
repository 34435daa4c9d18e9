import FlowReading

/// What holds for the diagnostics of all input.
enum DiagnosticsCheck {
  /// Checks that each has a place inside of its file, that all can be printed, and that their order does not depend on
  /// the order in which they were found.
  static func check(_ diagnostics: [Diagnostic]) throws(BrokenPromise) {
    for diagnostic in diagnostics {
      try BrokenPromise.expect(!diagnostic.path.isEmpty, "A diagnostic has no path: \(diagnostic.message)")
      try BrokenPromise.expect(!diagnostic.message.isEmpty, "A diagnostic says nothing: \(diagnostic.id)")
      for place in [diagnostic.place] + diagnostic.notes.map(\.place) {
        guard let place else { continue }
        try BrokenPromise.expect(
          place.bytes.lowerBound >= 0 && place.bytes.upperBound <= place.file.bytes.count,
          "\(diagnostic.id) is at \(place.bytes) of \(place.file.bytes.count) bytes.")
      }
    }
    let printed = DiagnosticPrinter.json(diagnostics)
    try BrokenPromise.expect(
      keys(diagnostics.reversed()) == keys(diagnostics), "The order depends on what was found first.")
    try BrokenPromise.expect(
      JSONValue(document: Array(printed.utf8)) != nil, "The diagnostics as JSON cannot be read.")
    _ = DiagnosticPrinter.text(diagnostics)
  }

  /// Checks that reading the same again finds the same.
  static func check(_ first: [Diagnostic], equal second: [Diagnostic]) throws(BrokenPromise) {
    try BrokenPromise.expect(
      DiagnosticPrinter.json(first) == DiagnosticPrinter.json(second), "Reading twice does not find the same.")
  }

  private static func keys(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.inOrder.map { "\($0.location) \($0.id.rawValue) \($0.message)" }
  }
}
