/// Colours text for a terminal, or leaves it as it is.
struct TerminalStyle {
  /// Whether there are colours.
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

  /// The text in a colour, and then the normal colour again (ECMA-48 section 8.3.117, Select Graphic Rendition).
  private func colored(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
