/// What a block of a page says in one state of content and data.
struct BlockWords: Sendable {
  /// The id of the block, by which it is recognised in another state.
  let id: String
  /// Where it stands, as comparisons name it: `step checkout`, `step checkout, solution declined`, `note cost`.
  let title: String
  /// The id of the step that it is, or that it belongs to; nil for a block outside of the steps.
  let step: String?
  let sentences: [SentenceWords]
  /// The labels, names, numbers and addresses that are filled in, each once.
  let fillings: [Filling]

  /// All its words.
  var text: String { sentences.map(\.text).joined(separator: " ") }

  /// A sentence, and what is executed for it.
  struct SentenceWords: Sendable {
    /// What the author wrote, with a mark in the place of what is filled in. It is equal for sentences that differ only in
    /// typography.
    let key: String
    /// What readers read.
    let text: String
    let readings: [Reading]
  }

  /// What is executed, as a sentence of the language.
  struct Reading: Hashable, Sendable {
    /// The words that it is executed for; empty for what a block does as a whole.
    let words: String
    let text: String
  }

  /// Something that stands in the place of an element.
  struct Filling: Hashable, Sendable {
    /// What it is the label of: `control placeOrder`.
    let name: String
    let text: String
    /// The explanation of a term.
    let explanation: String?
    /// The address of a link.
    let address: String?
  }
}
