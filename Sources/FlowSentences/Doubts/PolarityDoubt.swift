import FlowMeaning
import FlowReading

/// Doubts words that deny what is executed, or that do not deny what is not.
struct PolarityDoubt {
  func doubts(about elements: [ElementWords]) -> [Doubt] {
    elements.compactMap { element in
      guard element.isJudged, !element.isRight, element.wrong.allSatisfy({ !$0.opposition.turnsWithNegation }),
        let wanted = element.statement.polarity, let said = element.polarity, said != wanted
      else { return nil }
      let words = element.words
      switch said {
      case .denies:
        let range = element.negations.first ?? element.checked.range
        return Doubt(
          .polarity,
          "\(words.quoted(element.checked.range)) denies something with \(words.quoted(range)), and what is checked is: "
            + "“\(element.checked.reading)”", at: words.place(of: range))
      case .affirms:
        return Doubt(
          .polarity,
          "\(words.quoted(element.checked.range)) denies nothing, and what is checked is: “\(element.checked.reading)”",
          at: words.wholePlace(of: element.checked.range))
      }
    }
  }
}

extension ElementWords {
  /// Whether its words say the statement.
  var isJudged: Bool {
    switch checked.meaning {
    case .claim, .need, .symptom, .cause, .if, .elsewhere: true
    case .presumed, .manual, .entry: false
    }
  }
}
