extension InlineCode {
  /// The label that is shown for the element in a sentence; nil for an element without a label.
  package var labelKey: Labels.Key? {
    switch kind {
    case .gesture(let phrase):
      switch phrase.target {
      case .link(let link): .link(link)
      case .control(let control, _): .control(control)
      }
    case .mention(.control(let control)): .control(control)
    case .mention(.screen(let screen)): .screen(screen)
    case .mention(.message(let message)): .message(message)
    case .mention(.status(let status)): .status(status)
    case .mention(.role(let role)): .role(role)
    case .mention(.link(let link)): .link(link)
    case .mention(.term(let term)): .term(term)
    case .mention(.product), .mention(.namedProduct), .mention(.flow), .mention(.step), .mention(.block),
      .mention(.literal), .value, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when:
      nil
    }
  }
}
