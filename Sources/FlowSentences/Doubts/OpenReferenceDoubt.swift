import FlowReading
import FlowTranslation

/// Doubts a fragment that begins with a word for something said before: each flow that uses it says something else.
struct OpenReferenceDoubt {
  let words: NamingWords

  func doubts(about sentence: Sentence) -> [Doubt] {
    guard sentence.context.text.hasPrefix("fragments/"), sentence.number == 1,
      sentence.context.block?.canStandFirst == true,
      let match = words.references.matches(in: sentence.plainText, sentence.range).first,
      match.range.lowerBound == sentence.plainText.words.first?.range.lowerBound,
      let place = sentence.plainText.place(of: match.range)
    else { return [] }
    return [
      Doubt(
        .openReference,
        "“\(sentence.plainText.text(match.range))” refers to something, and nothing stands before it in the fragment.",
        at: place)
    ]
  }
}

extension BlockKind {
  /// Whether a block of a fragment can be the first of its kind on a page.
  fileprivate var canStandFirst: Bool {
    switch self {
    case .prerequisite, .note, .result, .step: true
    case .title, .summary, .elsewhere, .tip, .troubleshooting, .solution, .example, .next: false
    }
  }
}
