/// Colours for a terminal, or none. Only what is passed in here is coloured, and no text brings colours of its own.
struct TerminalStyle {
  let isOn: Bool

  func severity(_ severity: Diagnostic.Severity, _ text: String) -> String {
    switch severity {
    case .error: colored(text, "1;31")
    case .warning: colored(text, "1;33")
    case .note: colored(text, "1;36")
    }
  }

  func strong(_ text: String) -> String { colored(text, "1") }

  func gutter(_ text: String) -> String { colored(text, "1;34") }

  /// Select Graphic Rendition (ECMA-48, 8.3.117), and back to normal.
  private func colored(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
