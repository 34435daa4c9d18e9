import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts words of a paragraph that now stand for what other words of it have been read for: two claims have changed places.
package struct SwappedDoubt {
  /// What the words of each element were read for.
  private var readings: [String: Set<String>] = [:]

  /// The sentences of the paragraph that were read, and are not there any more.
  package init(_ sentences: [ReadSentence]) {
    for sentence in sentences {
      for (words, reading) in sentence.pairs { readings[words.levelledWords, default: []].insert(reading) }
    }
  }

  package func doubts(about sentence: Sentence) -> [Doubt] {
    sentence.checked.compactMap { checked in
      let words = sentence.words(of: checked)
      guard checked.meaning.statement != nil, let known = readings[words.levelledWords],
        !known.contains(checked.reading), let old = known.min(),
        readings.contains(where: { $0.key != words.levelledWords && $0.value.contains(checked.reading) })
      else { return nil }
      let quoted = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Doubt(
        .elsewhere, "“\(quoted)” was read in this paragraph as “\(old)”, and other words as what is checked here.",
        at: sentence.plainText.place(of: checked.range) ?? checked.code.place)
    }
  }
}

extension ReadSentence {
  /// The words of each element with what they were read for; empty where the book does not say which is which.
  fileprivate var pairs: [(words: String, reading: String)] {
    let words = parts.elementWords
    let readings = zip(owners, readings).filter { $0.0 == .next }.map(\.1)
    return words.count == readings.count ? Array(zip(words, readings)) : []
  }
}

extension [SentencePart] {
  /// The words of each element that has a reading, in the order in which the elements begin.
  fileprivate var elementWords: [String] {
    flatMap { part -> [String] in
      switch part {
      case .text: []
      case .slot(let name): name.hasPrefix("enter ") || name.hasPrefix("choose ") ? ["[\(name)]"] : []
      case .wrapper("when", let parts): parts.elementWords
      case .wrapper(_, let parts): [parts.plain] + parts.elementWords
      }
    }
  }
}

extension String {
  /// The words in small letters, without the stop at the end.
  fileprivate var levelledWords: String {
    let words = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.last.map { ".!?".contains($0) } ?? false ? String(words.dropLast()) : words
  }
}
