extension BlockKind {
  /// Whether an inline element is allowed in such a block, directly or inside the element `enclosing`.
  ///
  /// Names of things are allowed everywhere. Gestures and claims are allowed where walks do and judge them.
  func allows(_ name: String, in enclosing: String?) -> Bool {
    switch name {
    case "click", "enter", "choose", "open": holdsGestures && (enclosing == nil || enclosing == "if")
    case "claim": isJudgedByWalks && (enclosing == nil || enclosing == "if")
    case "if": (isJudgedByWalks || self == .elsewhere) && (enclosing == nil || enclosing == "if")
    case "need": self == .prerequisite && enclosing == nil
    case "symptom": self == .troubleshooting && enclosing == nil
    case "cause": self == .solution && enclosing == nil
    case "manual": enclosing == nil || enclosing == "if" || enclosing == "when"
    case "value": self == .example
    case "plural": self == .example && enclosing == nil
    case "ui", "link", "term", "product", "ref", "literal": true
    default: preconditionFailure("No rule says where <\(name)> is allowed.")
    }
  }

  /// The inline element that such a block must have; nil when it needs none.
  var required: String? {
    switch self {
    case .prerequisite: "need"
    case .elsewhere: "if"
    case .troubleshooting: "symptom"
    case .title, .summary, .note, .step, .tip, .solution, .result, .example, .next: nil
    }
  }

  /// The inline element of which such a block can have only one. A solution without a cause always applies.
  var atMostOne: String? {
    switch self {
    case .troubleshooting: "symptom"
    case .solution: "cause"
    case .title, .summary, .prerequisite, .elsewhere, .note, .step, .tip, .result, .example, .next: nil
    }
  }

  /// Whether walks do the gestures in such a block.
  private var holdsGestures: Bool { self == .step || self == .tip || self == .solution }

  /// Whether walks judge the claims in such a block.
  private var isJudgedByWalks: Bool {
    switch self {
    // The walk of a reader who goes elsewhere ends before anything is judged.
    case .title, .elsewhere, .troubleshooting, .next: false
    case .summary, .prerequisite, .note, .step, .tip, .solution, .result, .example: true
    }
  }
}
