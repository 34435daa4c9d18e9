import FlowMeaning
import FlowReading

/// Doubts words beside a promise that turn it round or limit it: “It is a myth that …”, “… if you call us first”.
struct TurnedDoubt {
  func doubts(about words: SentenceWords, _ elements: [ElementWords]) -> [Doubt] {
    let promises = elements.filter(\.isPromise)
    guard let promise = promises.first else { return [] }
    let outside = words.wordsOutside
    let whole = outside + promises.map(\.checked.range)
    var doubts = words.ranges(of: .disbelief, in: whole).map { range in
      Doubt(
        .polarity,
        "\(words.quoted(range)) turns \(words.quoted(promise.checked.range)) round, and that is checked as it is",
        at: words.place(of: range))
    }
    doubts += words.ranges(of: .condition, in: whole).map { range in
      Doubt(
        .polarity, "\(words.quoted(range)) limits what is promised here, and what is checked has no such condition",
        at: words.place(of: range))
    }
    doubts += words.negations(in: outside).compactMap { range in
      guard
        promises.contains(where: { promise in
          let start = promise.checked.range.lowerBound
          return range.upperBound <= start && !words.sentence.plainText.hasBoundary(range.upperBound..<start)
        })
      else { return nil }
      return Doubt(
        .polarity, "\(words.quoted(range)) stands before \(words.quoted(promise.checked.range)) and denies it",
        at: words.place(of: range))
    }
    return doubts
  }
}

extension ElementWords {
  var isPromise: Bool {
    switch checked.meaning {
    case .claim, .need: true
    case .if, .elsewhere, .symptom, .cause, .manual, .entry: false
    }
  }
}
