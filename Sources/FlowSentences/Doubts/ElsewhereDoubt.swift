import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts words that have been read for something else.
struct ElsewhereDoubt {
  let readings: ReadingWriter
  let read: ReadMeanings

  func doubts(about sentence: Sentence) -> [Doubt] {
    StatedElement.all(in: sentence).compactMap { element in
      let statement = element.statement.withoutLimits
      let known = read.statements(for: sentence.levelledWords(of: element.checked)).filter {
        $0.hasSubject(of: statement)
      }
      guard !known.isEmpty, !known.contains(statement) else { return nil }
      let others = known.sorted { readings.clause($0) < readings.clause($1) }
      if let stronger = others.first(where: { $0.isStronger(than: statement) }) {
        return sentence.context.block == .example ? nil : doubt(.weaker, element, stronger)
      }
      if sentence.context.block == .example, !known.allSatisfy({ $0.excludes(statement) }) { return nil }
      // Words that have been read for meanings that exclude each other say neither.
      let saysLittle = others.contains { one in others.contains { one.excludes($0) } }
      guard !saysLittle, let other = others.first(where: { !statement.isStronger(than: $0) }) else { return nil }
      return doubt(.elsewhere, element, others.first { $0.excludes(statement) } ?? other)
    }
  }

  private func doubt(_ kind: Doubt.Kind, _ element: StatedElement, _ other: Statement) -> Doubt? {
    guard let place = element.place else { return nil }
    let words = element.sentence.plainText.text(element.checked.range).withLabels
    let (clause, otherClause) = (readings.clause(element.statement), readings.clause(other))
    let says =
      kind == .weaker
      ? "“\(words)” has been read for “\(otherClause)”, and all that is checked here is: “\(clause)”"
      : "“\(words)” has been read for “\(otherClause)”, and what is checked here is: “\(clause)”"
    return Doubt(kind, says, at: place)
  }
}

extension StatedElement {
  /// The place of its words, or of the element where they are none.
  var place: SourceRange? {
    let text = sentence.plainText
    let words = text.words.filter { checked.range.contains($0.range.lowerBound) }
    guard let first = words.first, let last = words.last, let start = text.place(of: first.range),
      let end = text.place(of: last.range), start.file.path == end.file.path,
      start.bytes.lowerBound < end.bytes.upperBound
    else { return checked.code.place }
    return SourceRange(start.file, start.bytes.lowerBound..<end.bytes.upperBound)
  }
}

extension Substring {
  /// The words on one line, with dots for what is filled in.
  fileprivate var withLabels: String {
    String(self).replacing("\u{FFFC}", with: "…").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
