import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts a translation that denies what its source affirms, or that says the opposite of it.
struct TranslationDoubt {
  let indexes: [String: PhraseTable<WordList>]

  func doubts(about words: SentenceWords, _ elements: [ElementWords]) -> [Doubt] {
    let sources = (words.sentence.source ?? []).compactMap { source in
      indexes[source.context.languageTag].flatMap { $0.isEmpty ? nil : SentenceWords(source, index: $0) }
    }
    guard !sources.isEmpty else { return [] }
    return polarity(elements, sources.flatMap(\.elements)) + negations(words, sources) + opposites(words, sources)
  }

  /// Elements that deny something in one language only. What stays the same may be said not to change.
  private func polarity(_ elements: [ElementWords], _ sources: [ElementWords]) -> [Doubt] {
    elements.compactMap { element in
      guard !element.isPresumed, let source = sources.first(where: { $0.checked.code.id == element.checked.code.id }),
        let said = element.polarity, let original = source.polarity, said != original,
        element.statement.polarity == nil, element.statement.isAlikeInAllLanguages,
        !element.isRight || !source.isRight, element.parts.count == 1
      else { return nil }
      let range = element.negations.first ?? element.checked.range
      return Doubt(
        .polarity,
        "\(element.words.quoted(element.checked.range)) \(said == .denies ? "denies" : "affirms") what the source "
          + "\(said == .denies ? "affirms" : "denies"): \(source.words.quoted(source.checked.range)).",
        at: element.words.place(of: range))
    }
  }

  /// A negation beside what is checked, where nothing is denied in the other language. Languages deny with as many words as
  /// they like, and at other places.
  private func negations(_ words: SentenceWords, _ sources: [SentenceWords]) -> [Doubt] {
    if let range = words.uncheckedNegation, !sources.contains(where: \.canDeny) {
      let says = "\(words.quoted(range)) denies something, and the source sentence denies nothing."
      return [Doubt(.polarity, says, at: words.place(of: range))]
    }
    guard !words.canDeny,
      let (source, range) = sources.lazy.compactMap({ words in words.uncheckedNegation.map { (words, $0) } }).first
    else { return [] }
    let says = "Nothing is denied here, and the source sentence has \(source.quoted(range))."
    return [Doubt(.polarity, says, at: words.sentence.place)]
  }

  /// One side of an opposition in the source, and only the other side here.
  private func opposites(_ words: SentenceWords, _ sources: [SentenceWords]) -> [Doubt] {
    Opposition.allCases.compactMap { opposition in
      guard let (side, range) = words.onlySide(of: opposition) else { return nil }
      let origins = sources.map { ($0, $0.sides(of: opposition)) }
      guard !origins.contains(where: { $0.1.contains { $0.side == side } }),
        let (source, sides) = origins.first(where: { !$0.1.isEmpty }), let origin = sides.first
      else { return nil }
      return Doubt(
        .opposite, "\(words.quoted(range)) says the opposite of \(source.quoted(origin.range)) in the source.",
        at: words.place(of: range))
    }
  }
}

extension SentenceWords {
  /// Whether there are words that deny something or that can be said by denying: what is before something is not yet so.
  fileprivate var canDeny: Bool {
    [WordList.negation, .noNegation, .until].contains { !ranges(of: $0, in: [sentence.range]).isEmpty }
  }

  /// The first negation outside of the elements that have a statement.
  fileprivate var uncheckedNegation: Range<Int>? {
    let stated = sentence.checked.filter { $0.meaning.statement != nil }.map(\.range)
    return negations.first { negation in !stated.contains { $0.overlaps(negation) } }
  }

  /// The words of an opposition in the sentence, with the side that they are on: what does not change stays.
  fileprivate func sides(of opposition: Opposition) -> [(side: Opposition.Side, range: Range<Int>)] {
    [Opposition.Side.first, .second].flatMap { side in
      ranges(of: opposition.list(side), in: [sentence.range]).map { range in
        let isTurned = opposition.turnsWithNegation && denial(of: range, in: [sentence.range]) != nil
        return (isTurned ? side.other : side, range)
      }
    }
  }

  /// The side that all words of an opposition in the sentence are on, and the first of them.
  fileprivate func onlySide(of opposition: Opposition) -> (Opposition.Side, Range<Int>)? {
    let sides = sides(of: opposition)
    guard let first = sides.first, sides.allSatisfy({ $0.side == first.side }) else { return nil }
    return first
  }
}

extension Statement {
  /// Whether languages deny it alike. More than a plan can have, and so many a plan cannot have, say the same.
  fileprivate var isAlikeInAllLanguages: Bool {
    switch comparison {
    case .is, .isNot, .oneOf, .includes: true
    case .atLeast, .atMost, .above, .below: false
    }
  }
}
