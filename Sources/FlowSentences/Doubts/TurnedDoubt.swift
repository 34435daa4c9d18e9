import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts words beside a promise that turn it round or limit it: “It is a myth that …”, “… if you call us first”.
struct TurnedDoubt {
  func doubts(about words: SentenceWords, _ elements: [ElementWords]) -> [Doubt] {
    let promises = elements.filter(\.isPromise).map(\.checked.range)
    guard let promise = promises.first else { return [] }
    // The words of a condition stand beside the promises in it.
    let conditions = elements.filter(\.isCondition).flatMap(\.parts)
    let outside = words.wordsOutside + conditions
    let whole = outside + promises
    // What begins a condition is what it is for; a second one behind the promise is not checked.
    let own = words.ranges(of: .condition, in: conditions).filter { range in
      !promises.contains { $0.upperBound <= range.lowerBound }
    }
    return words.ranges(of: .disbelief, in: whole).map {
      Doubt(
        .polarity,
        "\(words.quoted($0)) turns what is promised here round, and \(words.quoted(promise)) is checked as it is.",
        at: words.place(of: $0))
    }
      + words.ranges(of: .hedging, in: whole).filter { isBeside(promises, $0, words) }.map {
        Doubt(
          .polarity, "\(words.quoted($0)) says that this is not always so, and what is checked is that it is.",
          at: words.place(of: $0))
      }
      + words.ranges(of: .condition, in: whole)
      .filter { isBeside(promises, $0, words) && !isBefore(promises, $0, words) && !own.contains($0) }.map {
        Doubt(
          .polarity, "\(words.quoted($0)) limits what is promised here, and what is checked has no such condition.",
          at: words.place(of: $0))
      }
      + words.negations(in: outside).filter { isBefore(promises, $0, words) }.map {
        Doubt(
          .polarity, "\(words.quoted($0)) denies what is promised here, and what is checked is that it is so.",
          at: words.place(of: $0))
      }
  }

  /// Whether some words are in or beside a promise, with no colon or semicolon between.
  private func isBeside(_ promises: [Range<Int>], _ range: Range<Int>, _ words: SentenceWords) -> Bool {
    promises.contains { promise in
      if promise.overlaps(range) { return true }
      let gap =
        range.upperBound <= promise.lowerBound
        ? range.upperBound..<promise.lowerBound : promise.upperBound..<range.lowerBound
      return !words.sentence.plainText.text(gap).utf8.contains { ":;".utf8.contains($0) }
    }
  }

  /// Whether a promise follows some words in the same clause.
  private func isBefore(_ promises: [Range<Int>], _ range: Range<Int>, _ words: SentenceWords) -> Bool {
    promises.contains { promise in
      range.upperBound <= promise.lowerBound
        && !words.sentence.plainText.hasBoundary(range.upperBound..<promise.lowerBound)
    }
  }
}

extension ElementWords {
  fileprivate var isPromise: Bool {
    switch checked.meaning {
    case .claim, .need: true
    case .presumed, .if, .elsewhere, .symptom, .cause, .manual, .entry: false
    }
  }
}
