import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts words that name another fact, or another value of the fact, than the meaning of their element.
struct NamingDoubt {
  let words: NamingWords
  let readings: ReadingWriter

  func doubts(about sentence: Sentence, _ elements: [StatedElement]) -> [Doubt] {
    guard !words.namings.isEmpty else { return [] }
    return elements.flatMap { element in element.ranges.flatMap { doubts(about: element, in: $0) } }
      + beside(sentence, elements)
  }

  /// The doubts about words outside of the elements: they name a value of a fact of which something else is checked,
  /// and nothing in the sentence names the value that is.
  private func beside(_ sentence: Sentence, _ elements: [StatedElement]) -> [Doubt] {
    let text = sentence.plainText
    let outside = StatedElement.outside(of: sentence)
    let matches = outside.flatMap { range in
      words.namings.matches(in: text, range).filter { match in
        match.meanings.contains { $0.value != nil }
          && words.negations.matches(in: text, range.lowerBound..<match.range.lowerBound).isEmpty
      }
    }
    guard !matches.isEmpty else { return [] }
    let all = words.namings.matches(in: text, sentence.range).flatMap(\.meanings)
    return matches.compactMap { match in
      let element = elements.first { element in
        element.statement.operands.allSatisfy { $0.literalValue != nil }
          && match.meanings.contains { $0.value != nil && $0.concerns(element) }
      }
      guard let element, let place = text.place(of: match.range),
        !all.contains(where: { $0.value != nil && $0.fits(element) })
      else { return nil }
      return .otherName(text.text(match.range), match.meanings, readings.clause(element.statement), at: place)
    }
  }

  private func doubts(about element: StatedElement, in range: Range<Int>) -> [Doubt] {
    let text = element.sentence.plainText
    return words.namings.matches(in: text, range).compactMap { match in
      guard !match.meanings.contains(where: { $0.fits(element) }), let place = text.place(of: match.range),
        !isDeniedValue(match, of: element, in: range),
        match.meanings.contains(where: { $0.concerns(element) })
      else { return nil }
      return .otherName(text.text(match.range), match.meanings, readings.clause(element.statement), at: place)
    }
  }
}

extension NamingDoubt {
  /// Whether a negation stands before words for a value: “not active” names a status that it has not.
  private func isDeniedValue(
    _ match: PhraseTable<Naming>.Match, of element: StatedElement, in range: Range<Int>
  ) -> Bool {
    match.meanings.contains { $0.value != nil }
      && !words.negations.matches(in: element.sentence.plainText, range.lowerBound..<match.range.lowerBound).isEmpty
  }
}

extension Naming {
  /// Whether an element that is about this fact or value may have the words.
  fileprivate func fits(_ element: StatedElement) -> Bool {
    guard let value else { return element.facts.contains(fact) }
    guard case .fact(let subject) = element.statement.subject, subject == fact else { return false }
    // What is not so is named in order to deny it.
    return element.statement.comparison == .isNot || element.statement.holds(.name(value))
  }

  /// Whether the meaning could have been said with such words. Around an `if`, words also say what is so in that case.
  fileprivate func concerns(_ element: StatedElement) -> Bool {
    switch element.statement.subject {
    case .fact(let subject): value == nil ? !element.isCondition : subject == fact
    case .shown: value == nil
    case .control, .message, .screen, .mail: false
    }
  }
}

extension Doubt {
  fileprivate static func otherName(
    _ words: Substring, _ namings: [Naming], _ clause: String, at place: SourceRange
  ) -> Doubt {
    let names = namings.map { naming -> String in
      guard let value = naming.value, case .name(let names) = naming.fact.type else { return naming.fact.rawValue }
      return "\(naming.fact.rawValue) \(names[value])"
    }
    let named = names.first ?? ""
    return Doubt(.value, "“\(words)” names \(named), and what is checked is: “\(clause)”", at: place)
  }
}
