/// What kind of block a paragraph stands in, and so which elements may stand in it.
enum BlockKind: String {
  case title = "title"
  case summary = "summary"
  case prerequisite = "prerequisite"
  case elsewhere = "elsewhere"
  case note = "note"
  case step = "step"
  case tip = "tip"
  case troubleshooting = "troubleshooting"
  case solution = "solution"
  case result = "result"
  case example = "example"
  case next = "next"

  /// Whether an inline element may stand in such a block, inside another one or directly.
  ///
  /// Names of things may stand everywhere. What the model plays or judges may stand where it does so.
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
    case "ui", "link", "term", "product": true
    default: preconditionFailure("Nobody has said where <\(name)> may stand.")
    }
  }

  /// The inline element without which such a block says nothing that can be checked.
  var required: String? {
    switch self {
    case .prerequisite: "need"
    case .elsewhere: "if"
    case .troubleshooting: "symptom"
    case .title, .summary, .note, .step, .tip, .solution, .result, .example, .next: nil
    }
  }

  /// The inline element of which such a block has one at most. A solution without a cause always applies.
  var atMostOne: String? {
    switch self {
    case .troubleshooting: "symptom"
    case .solution: "cause"
    case .title, .summary, .prerequisite, .elsewhere, .note, .step, .tip, .result, .example, .next: nil
    }
  }

  private var holdsGestures: Bool { self == .step || self == .tip || self == .solution }

  private var isJudgedByWalks: Bool {
    switch self {
    // Readers who go elsewhere leave before anything could be judged.
    case .title, .elsewhere, .troubleshooting, .next: false
    case .summary, .prerequisite, .note, .step, .tip, .solution, .result, .example: true
    }
  }
}
