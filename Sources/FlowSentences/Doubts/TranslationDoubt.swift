import FlowMeaning
import FlowReading

/// Doubts a translation that denies what its source affirms, or that says the opposite of it.
struct TranslationDoubt {
  let indexes: [String: PhraseIndex]

  func doubts(about words: SentenceWords, _ elements: [ElementWords]) -> [Doubt] {
    let sources = (words.sentence.source ?? []).compactMap { source in
      indexes[source.languageTag].flatMap { $0.isEmpty ? nil : SentenceWords(source, index: $0) }
    }
    guard !sources.isEmpty else { return [] }
    return polarity(elements, sources.flatMap(\.elements)) + opposites(words, sources)
  }

  /// Elements that deny something in one language only. What stays the same may be said not to change.
  private func polarity(_ elements: [ElementWords], _ sources: [ElementWords]) -> [Doubt] {
    elements.compactMap { element in
      guard let source = sources.first(where: { $0.checked.code.id == element.checked.code.id }),
        let said = element.polarity, let original = source.polarity, said != original,
        element.statement.polarity == nil, !element.isRight || !source.isRight, element.parts.count == 1
      else { return nil }
      let range = element.negations.first ?? element.checked.range
      return Doubt(
        .polarity,
        "\(element.words.quoted(element.checked.range)) \(said == .denies ? "denies" : "affirms") what the source "
          + "\(said == .denies ? "affirms" : "denies"): \(source.words.quoted(source.checked.range))",
        at: element.words.place(of: range))
    }
  }

  /// One side of an opposition in the source, and only the other side here.
  private func opposites(_ words: SentenceWords, _ sources: [SentenceWords]) -> [Doubt] {
    let whole = [words.sentence.range]
    return Opposition.allCases.flatMap { opposition -> [Doubt] in
      [Opposition.Side.first, .second].flatMap { side -> [Doubt] in
        let found = words.ranges(of: opposition.list(side), in: whole)
        guard !found.isEmpty, words.ranges(of: opposition.list(side.other), in: whole).isEmpty else { return [] }
        func ranges(_ side: Opposition.Side) -> [(SentenceWords, Range<Int>)] {
          sources.flatMap { source in
            source.ranges(of: opposition.list(side), in: [source.sentence.range]).map { (source, $0) }
          }
        }
        guard ranges(side).isEmpty, let (source, range) = ranges(side.other).first else { return [] }
        // What does not change stays: one negation more or less makes it right again.
        if opposition.turnsWithNegation, words.negations.isEmpty != source.negations.isEmpty { return [] }
        return found.prefix(1).map {
          Doubt(
            .opposite, "\(words.quoted($0)) says the opposite of \(source.quoted(range)) in the source",
            at: words.place(of: $0))
        }
      }
    }
  }
}
