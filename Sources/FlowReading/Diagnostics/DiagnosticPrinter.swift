/// Prints diagnostics, for people and for tools, always in the same order.
package enum DiagnosticPrinter {
  /// The diagnostics with their source lines, and a last line that counts them; empty when there are none.
  package static func text(_ diagnostics: [Diagnostic], inColor: Bool = false) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let style = TerminalStyle(isOn: inColor)
    let blocks = diagnostics.inOrder.map { DiagnosticBlock($0, style: style).text + "\n" }
    return blocks.joined() + summary(of: diagnostics) + "\n"
  }

  /// An array of objects with `id`, `severity`, `path`, `line`, `column`, `endLine`, `endColumn`, `message`, `notes`
  /// and `help`; places are `null` when the file is not there. Lines and columns count from 1, columns in Unicode
  /// scalars.
  package static func json(_ diagnostics: [Diagnostic]) -> String {
    JSONValue.list(diagnostics.inOrder.map(\.json)).document
  }

  /// `2 errors, 1 warning`.
  private static func summary(of diagnostics: [Diagnostic]) -> String {
    let severities: [Diagnostic.Severity] = [.error, .warning, .note]
    return severities.compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }
}
