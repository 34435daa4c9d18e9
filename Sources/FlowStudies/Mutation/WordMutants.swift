import BillingModel
import FlowReading
import FlowSentences
import FlowTranslation
import XMLTree

/// Finds the mutants of the words of a text in one language: its sentences with words, names or values that make them
/// false. No walk notices them, because what is executed stays the same.
struct WordMutants {
  private struct Edit: Hashable {
    let start: Int
    let bytes: [UInt8]
  }

  private let language: Language
  private var mutants: [Mutant] = []
  /// What has been found, because a fragment has the same sentence for several flows.
  private var known: Set<[Edit]> = []
  /// How many claims have been given a clause, so that the clauses take turns.
  private var clauseCount = 0

  /// Every mutant of a text, in the order of the text.
  static func all(of text: SentenceText, in language: Language) -> [Mutant] {
    var result = WordMutants(language: language)
    for sentence in text.sentences { result.visit(sentence) }
    return result.mutants
  }

  private init(language: Language) { self.language = language }

  private mutating func visit(_ sentence: Sentence) {
    let text = SentenceEdits(sentence)
    for kind in [WordChange.Kind.negation, .opposite, .number] { replaceWords(kind, text) }
    for word in text.numbers {
      guard let number = Int(word.text), number < 1_000_000 else { continue }
      let edits = text.replacing(word.range, with: "\(number + 1)")
      add(.replaceNumber, String(word.text), says(word.text, "\(number + 1)"), edits, text)
    }
    for claim in sentence.checked { addClause(to: claim, text) }
    for (code, _) in text.slots { replaceName(code, text) }
    for (first, second) in zip(text.swappable, text.swappable.dropFirst()) {
      let says = "swaps <\(first.meaning)> and <\(second.meaning)>"
      add(.swapValues, first.meaning, says, text.swapping(first, second), text)
    }
  }

  /// Replaces each place of words that a change begins with; of several at one place, the longest.
  private mutating func replaceWords(_ kind: WordChange.Kind, _ text: SentenceEdits) {
    let changes = language.changes.filter { $0.kind == kind }.sorted { $0.words.utf8.count > $1.words.utf8.count }
    var end = text.sentence.range.lowerBound
    for word in text.words where word.range.lowerBound >= end {
      let found = changes.lazy.compactMap { change in
        text.range(of: change.words, from: word.range.lowerBound).map { (change, $0) }
      }.first
      guard let (change, range) = found else { continue }
      end = range.upperBound
      // A number is one wherever it stands; of other words, the meaning is known only where something is executed.
      guard kind == .number || text.isExecuted(range),
        Set(change.exceptions).isDisjoint(with: text.words(beside: range))
      else { continue }
      let edits = text.replacing(range, with: change.replacement)
      add(kind.mutation, change.words, says(change.words, change.replacement), edits, text)
    }
  }

  /// Puts the next clause beside the words of a claim that can stand there.
  private mutating func addClause(to claim: Sentence.Checked, _ text: SentenceEdits) {
    guard case .claim(let condition) = claim.code.kind else { return }
    // What a screen shows is no whole clause: “the total due”.
    if case .shown = condition.subject { return }
    let clauses = language.changes.filter { $0.kind == .clause }
    for offset in clauses.indices {
      let clause = clauses[(clauseCount + offset) % clauses.count].replacement
      guard let edits = text.adding(clause, to: claim) else { continue }
      clauseCount += 1
      return add(.addClause, clause, "adds the clause “\(clause)”", edits, text)
    }
  }

  /// Replaces the name of a status or a role by that of the next one. A translation has the names of its source.
  private mutating func replaceName(_ code: InlineCode, _ text: SentenceEdits) {
    guard text.isSource, case .mention(let mention) = code.kind else { return }
    switch mention {
    case .status(let status): replaceName(status, code, text)
    case .role(let role): replaceName(role, code, text)
    case .product, .namedProduct, .control, .screen, .message, .link, .flow, .term, .step, .block, .literal: break
    }
  }

  private mutating func replaceName<Property: AccountProperty>(
    _ property: Property, _ code: InlineCode, _ text: SentenceEdits
  ) {
    let all = Array(Property.allCases)
    guard let index = all.firstIndex(of: property) else { return }
    let other = all[(index + 1) % all.count].name
    add(.replaceName, property.name, says(property.name, other), [TextEdit(code.place.bytes, other.utf8)], text)
  }

  private func says(_ words: some StringProtocol, _ replacement: String) -> String {
    replacement.isEmpty ? "leaves out “\(words)”" : "says “\(replacement)” for “\(words)”"
  }

  private mutating func add(
    _ kind: MutationKind, _ about: String, _ sentence: String, _ edits: [TextEdit]?, _ text: SentenceEdits
  ) {
    guard let edits, let first = edits.map(\.range).min(by: { $0.lowerBound < $1.lowerBound }) else { return }
    let change = edits.map { Edit(start: $0.range.lowerBound, bytes: $0.bytes) }
    guard known.insert(change).inserted else { return }
    mutants.append(
      Mutant(
        kind: kind, about: about, place: SourceRange(text.file, first), sentence: sentence,
        change: text.isSource ? .source(text.file, edits) : .translation(text.file, edits)))
  }
}

extension WordChange.Kind {
  /// The kind of mutation that such a change makes.
  fileprivate var mutation: MutationKind {
    switch self {
    case .negation: .negateWords
    case .opposite: .replaceOpposite
    case .clause: .addClause
    case .number: .replaceNumber
    }
  }
}
