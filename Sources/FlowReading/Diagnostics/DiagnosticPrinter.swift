/// Prints diagnostics, for people and for tools, always in the same order.
package enum DiagnosticPrinter {
  /// The diagnostics with their source lines, and a last line that counts them; empty when there are none.
  package static func text(_ diagnostics: [Diagnostic], inColor: Bool = false) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let style = TerminalStyle(isOn: inColor)
    // Of very many alike, the first say it all.
    let counts = Dictionary(diagnostics.map { (Kind($0), 1) }, uniquingKeysWith: +)
    var printed: [Kind: Int] = [:]
    var text = ""
    for diagnostic in diagnostics.inOrder {
      let kind = Kind(diagnostic)
      let number = printed[kind, default: 0] + 1
      printed[kind] = number
      guard number <= mostAlike else { continue }
      text += DiagnosticBlock(diagnostic, style: style).text + "\n"
      let rest = counts[kind, default: 0] - mostAlike
      if number == mostAlike, rest > 0 {
        text += "… and \(rest.grouped()) more \(kind.id.rawValue) in \(kind.path.printable).\n\n"
      }
    }
    return text + summary(of: diagnostics) + "\n"
  }

  /// How many diagnostics of one kind are printed as text for one file. JSON has all.
  private static let mostAlike = 50

  private struct Kind: Hashable {
    let id: Diagnostic.ID
    let path: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      path = diagnostic.path
    }
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
