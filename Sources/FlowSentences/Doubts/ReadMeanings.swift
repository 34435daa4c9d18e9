import FlowMeaning
import FlowReading
import FlowTranslation

/// The statements for which the words of elements have been read, but for those of examples: they are true of one
/// account only.
struct ReadMeanings: Sendable {
  private var statements: [String: Set<Statement>] = [:]

  init(_ sentences: [Sentence]) {
    for sentence in sentences where sentence.context.block != .example {
      for checked in sentence.checked {
        guard let statement = checked.meaning.statement else { continue }
        statements[sentence.levelledWords(of: checked), default: []].insert(statement.withoutLimits)
      }
    }
  }

  /// What the same words have been read for.
  func statements(for words: String) -> Set<Statement> { statements[words] ?? [] }
}

extension Sentence {
  /// The words of an element in small letters, with its slots: equal for words that read the same.
  func levelledWords(of checked: Checked) -> String {
    let words = plainText.words.filter { checked.range.contains($0.range.lowerBound) }
      .map { ($0.range.lowerBound, $0.lowercased) }
    let slots = plainText.placeholders.filter { checked.range.contains($0.offset) }
      .map { ($0.offset, "[\($0.code.slotName)]") }
    return (words + slots).sorted { $0.0 < $1.0 }.map(\.1).joined(separator: " ")
  }
}
