/// Colours text for a terminal, or leaves it as it is.
struct TerminalStyle {
  /// Whether there are colours.
  let isOn: Bool

  func severity(_ severity: Diagnostic.Severity, _ text: String) -> String {
    switch severity {
    case .error: colored(text, .error)
    case .warning: colored(text, .warning)
    case .note: colored(text, .note)
    }
  }

  func strong(_ text: String) -> String { colored(text, .strong) }

  func gutter(_ text: String) -> String { colored(text, .gutter) }

  /// What is written to a terminal to change the colour (ECMA-48 section 8.3.117, Select Graphic Rendition).
  enum Sequence: String, CaseIterable {
    case normal = "\u{1B}[0m"
    case strong = "\u{1B}[1m"
    case error = "\u{1B}[1;31m"
    case warning = "\u{1B}[1;33m"
    case gutter = "\u{1B}[1;34m"
    case note = "\u{1B}[1;36m"
  }

  /// The text in a colour, and then the normal colour again.
  private func colored(_ text: String, _ color: Sequence) -> String {
    isOn ? color.rawValue + text + Sequence.normal.rawValue : text
  }
}
