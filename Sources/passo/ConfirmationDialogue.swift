import FlowSentences

/// Asks for each sentence, one after the other, in a terminal.
struct ConfirmationDialogue {
  typealias Answer = (waiting: WaitingSentence, because: String?)

  /// The sentences that were confirmed. The end of the input ends the dialogue. Each answer is kept at once, so that an
  /// interruption loses none. What nobody sees is not confirmed: where nobody reads the output, it ends.
  func answers(for chosen: [WaitingSentence], keep: ([Answer]) throws -> Void) throws -> [Answer] {
    var answers: [Answer] = []
    for (number, waiting) in chosen.enumerated() {
      try StandardStream.output.print("\(number + 1) of \(chosen.count)", needsReader: true)
      try StandardStream.output.print(WaitingPrinter.text(waiting), terminator: "", needsReader: true)
      switch try answer(about: waiting) {
      case .yes(let because):
        answers.append((waiting, because))
        try keep(answers)
      case .no: continue
      case .quit: return answers
      }
    }
    return answers
  }

  private enum Reply {
    case yes(because: String?)
    case no, quit
  }

  private func answer(about waiting: WaitingSentence) throws -> Reply {
    while true {
      try StandardStream.output.print(
        "Does it say the same? [y]es, [n]ot now, [q]uit: ", terminator: "", needsReader: true)
      switch readLine()?.lowercased() {
      case nil, "q": return .quit
      case "n", "": return .no
      case "y" where waiting.doubts.isEmpty: return .yes(because: nil)
      case "y":
        try StandardStream.output.print("Why is it right, in spite of the doubt? ", terminator: "", needsReader: true)
        guard let reason = readLine() else { return .quit }
        // Without a reason a doubt stays.
        if reason.isReason { return .yes(because: reason) }
      default: continue
      }
    }
  }
}
