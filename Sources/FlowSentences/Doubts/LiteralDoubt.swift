import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts a number that the author writes in the words of an element, or beside it, and that its meaning has not, and one
/// that stands for the number of a step.
struct LiteralDoubt {
  let words: NamingWords

  func doubts(about sentence: Sentence, _ elements: [StatedElement]) -> [Doubt] {
    let numbers = sentence.plainText.placeholders.filter { sentence.range.contains($0.offset) && $0.code.value != nil }
    guard !numbers.isEmpty else { return [] }
    let operands = elements.flatMap { [$0.statement] + $0.presumed }.flatMap(\.operands)
    let known = Set(operands.compactMap(\.literalValue))
    // The amounts of an example are computed, and compared with what its claims say.
    let hasAmount = operands.contains(.amount)
    let own = elements.flatMap(\.ranges) + (elements.isEmpty ? [] : StatedElement.outside(of: sentence))
    return numbers.compactMap { code, offset -> Doubt? in
      if isStep(offset, in: sentence) {
        let says = "“\(code.slotName)” stands for a step, and does not follow it: write <ref>."
        return Doubt(.value, says, at: code.place)
      }
      guard let value = code.value, own.contains(where: { $0.contains(offset) }), !known.contains(value) else {
        return nil
      }
      if hasAmount, case .money = value { return nil }
      let says = "“\(code.slotName)” is a number, and nothing that is checked here has it."
      return Doubt(.value, says, at: code.place)
    }
  }

  /// Whether a number follows a word such as “step”.
  private func isStep(_ offset: Int, in sentence: Sentence) -> Bool {
    let text = sentence.plainText
    guard let word = text.words.last(where: { $0.range.upperBound <= offset }) else { return false }
    return !words.numbered.matches(in: text, word.range).isEmpty
      && text.text(word.range.upperBound..<offset).allSatisfy(\.isWhitespace)
  }
}

extension InlineCode {
  /// The value of a literal that is a number.
  fileprivate var value: Value? {
    guard case .mention(.literal(let literal)) = kind else { return nil }
    return switch literal {
    case .count(let count), .percent(let count): .count(count)
    case .money(let money): .money(money)
    case .day(let day): .day(day)
    case .vatNumber, .name: nil
    }
  }
}
