import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts numbers in the words of an element, or beside it, that its meaning has not.
struct NumberDoubt {
  let words: NamingWords

  func doubts(about sentence: Sentence, _ elements: [StatedElement]) -> [Doubt] {
    let inside = elements.flatMap { element in
      element.ranges.flatMap { doubts(in: $0, of: sentence, having: element.statement.numbers) }
    }
    guard !elements.isEmpty || sentence.context.block == .example else { return inside }
    let known = Set(elements.flatMap(\.statement.numbers))
    return inside + StatedElement.outside(of: sentence).flatMap { doubts(in: $0, of: sentence, having: known) }
  }

  private func doubts(in range: Range<Int>, of sentence: Sentence, having known: Set<String>) -> [Doubt] {
    words.numbers(in: sentence.plainText, range).filter { !known.contains($0.number) }.compactMap { _, range in
      sentence.plainText.place(of: range).map { place in
        let text = sentence.plainText.text(range)
        return Doubt(.value, "“\(text)” is a number, and nothing that is checked here has it.", at: place)
      }
    }
  }
}

extension Statement {
  /// The numbers in it, as digits.
  fileprivate var numbers: Set<String> {
    Set(
      operands.compactMap { operand -> String? in
        switch operand.literalValue {
        case .count(let count)?: String(count)
        case .money(let money)?: String(money.decimal.prefix { $0 != "." })
        case .none?, .flag?, .day?, .period?, .currency?, .name?, .names?, nil: nil
        }
      })
  }
}
