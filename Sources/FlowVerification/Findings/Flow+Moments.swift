import FlowReading

extension Flow {
  /// The sentence that says when what stands in a paragraph is judged. A condition around a gesture is asked before it.
  func momentOfJudging(_ paragraph: String, isGesture: Bool = false) -> String {
    if isGesture { return "It is asked where the walk comes to it, as things are then." }
    let block: String
    if summary.contains(where: { $0.id == paragraph }) {
      block = "A summary"
    } else if let preliminary = preliminaries.first(where: { $0.paragraph.id == paragraph }) {
      switch preliminary.kind {
      case .prerequisite: block = "A prerequisite’s claim"
      case .elsewhere: return "An elsewhere is asked before the first step."
      case .note: block = "A note"
      }
    } else if results.contains(where: { $0.id == paragraph }) {
      block = "A result"
    } else if examples.contains(where: { $0.id == paragraph }) {
      return "An example is judged at the end, for its own account."
    } else {
      return "It is judged after the last gesture of its own step, tip or solution."
    }
    return "\(block) is judged at the end of the walk, as things are then, and not where the reader reads it; "
      + "{before.FACT} is what a fact showed before step 1."
  }
}

extension FlowProgram {
  /// Whether a condition is asked before a gesture, by the place of its `if`.
  func asks(_ place: CodePlace) -> Bool {
    operations.contains { operation in
      if case .when(let condition, _) = operation { conditions[condition].place == place } else { false }
    }
  }
}
