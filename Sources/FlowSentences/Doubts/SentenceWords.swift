import FlowReading
import FlowTranslation

/// What the lists of a language find in a sentence.
struct SentenceWords {
  let sentence: Sentence
  private let hits: [WordList: [Range<Int>]]
  /// The words that deny something.
  let negations: [Range<Int>]

  init(_ sentence: Sentence, index: PhraseTable<WordList>) {
    self.sentence = sentence
    let text = sentence.plainText
    let all = index.everyMatch(in: text, sentence.range).flatMap { match in
      match.meanings.map { (list: $0, range: match.range) }
    }
    // “Di nuovo” is no “nuovo”, and an “end date” no end.
    let wholes = all.filter { $0.list == .again || $0.list == .noNegation }.map(\.range)
    let found = all.filter { hit in
      hit.list == .negation || !wholes.contains { $0 != hit.range && $0.contains(hit.range) }
    }
    let harmless = found.filter { $0.list == .noNegation }.map(\.range)
    let limitless = found.filter { $0.list == .noCondition }.map(\.range)
    let untils = found.filter { $0.list == .until }.map(\.range)
    var used: [Range<Int>] = []
    let denials = found.filter { $0.list == .negation }.map(\.range).filter { range in
      guard !harmless.contains(where: { $0.overlaps(range) }) else { return false }
      // The first negation after “until” denies nothing in some languages: «finché il piano non termina».
      let until = untils.last { $0.upperBound <= range.lowerBound && !used.contains($0) }
      guard let until, !text.hasBoundary(until.upperBound..<range.lowerBound) else { return true }
      used.append(until)
      return false
    }
    negations = denials
    var hits: [WordList: [Range<Int>]] = [:]
    for hit in found where hit.list != .condition || !limitless.contains(where: { $0.overlaps(hit.range) }) {
      hits[hit.list, default: []].append(hit.range)
    }
    self.hits = hits
  }

  /// The bytes of a checked element that are in no element inside of it. What a claim presumes has the same words.
  func ownWords(_ number: Int) -> [Range<Int>] {
    let (own, id) = (sentence.checked[number].range, sentence.checked[number].code.id)
    let inner = sentence.checked[(number + 1)...].filter { $0.code.id != id }.map(\.range).filter {
      own.lowerBound <= $0.lowerBound && $0.upperBound <= own.upperBound
    }
    return [own].without(inner)
  }

  /// The bytes of the sentence that are in no checked element.
  var wordsOutside: [Range<Int>] { [sentence.range].without(sentence.checked.map(\.range)) }

  /// Where the words of a list are in some bytes.
  func ranges(of list: WordList, in parts: [Range<Int>]) -> [Range<Int>] {
    guard let ranges = hits[list] else { return [] }
    return ranges.filter { parts.holds($0) }
  }

  /// Where something is denied in some bytes.
  func negations(in parts: [Range<Int>]) -> [Range<Int>] { negations.filter { parts.holds($0) } }

  /// The negation of their clause and element that denies some words: one before them, or one that is their object.
  func denial(of range: Range<Int>, in parts: [Range<Int>]) -> Range<Int>? {
    negations(in: parts).first { negation in
      if negation.overlaps(range) { return false }
      guard sentence.checked.allSatisfy({ $0.range.overlaps(negation) == $0.range.overlaps(range) }) else {
        return false
      }
      if negation.upperBound <= range.lowerBound {
        return !sentence.plainText.hasBoundary(negation.upperBound..<range.lowerBound)
      }
      let gap = range.upperBound..<negation.lowerBound
      return !sentence.plainText.hasBoundary(gap) && sentence.plainText.words(in: gap).count <= 1
    }
  }

  /// The place of some bytes in the file. Names that are filled in have none, so it begins with the first word.
  func place(of range: Range<Int>) -> SourceRange {
    let text = sentence.plainText
    let words = text.words(in: range)
    guard let first = words.first, let start = text.place(of: first.range.lowerBound..<range.upperBound) else {
      return sentence.place
    }
    return start
  }

  /// The place of some bytes from the first word to the last, with the names between.
  func wholePlace(of range: Range<Int>) -> SourceRange {
    let text = sentence.plainText
    guard let last = text.words(in: range).last, let end = text.place(of: last.range) else { return place(of: range) }
    let start = place(of: range)
    return start.file.path == end.file.path && start.bytes.lowerBound <= end.bytes.upperBound
      ? SourceRange(start.file, start.bytes.lowerBound..<max(start.bytes.upperBound, end.bytes.upperBound)) : start
  }

  /// Words of the sentence in quotation marks. A name that is filled in is an ellipsis.
  func quoted(_ range: Range<Int>) -> String {
    let words = String(sentence.plainText.text(range)).replacing("\u{FFFC}", with: "…")
    return "“\(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))”"
  }
}

extension [Range<Int>] {
  /// The ranges without the parts that are in others.
  fileprivate func without(_ others: [Range<Int>]) -> [Range<Int>] {
    others.reduce(self) { parts, other in
      parts.flatMap { part in
        guard part.overlaps(other) else { return [part] }
        let end = Swift.max(part.lowerBound, other.lowerBound)
        return [part.lowerBound..<end, Swift.min(other.upperBound, part.upperBound)..<part.upperBound]
          .filter { !$0.isEmpty }
      }
    }
  }

  fileprivate func holds(_ range: Range<Int>) -> Bool {
    contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }
}
