import FlowReading
import XMLTree

/// Prints sentences that wait: what changed, the readings, the doubts, and what has been read for the same meanings.
package enum WaitingPrinter {
  /// Text for people.
  package static func text(_ waiting: WaitingSentence) -> String {
    let sentence = waiting.sentence
    var lines = ["\(waiting.text), \(waiting.languageTag), \(sentence.name)  (\(sentence.place.location))"]
    lines.append("  " + sentence.parts.plain.onOneLine)
    if let source = sentence.source { lines.append("  translates: " + source.flatMap(\.parts).plain.onOneLine) }
    for change in waiting.changes { lines.append("  changed: \(change)") }
    for (words, readings) in waiting.pairs {
      if !words.isEmpty { lines.append("  “\(words.onOneLine)”") }
      lines += readings.map { words.isEmpty ? "  it is: \($0)" : "    \($0)" }
    }
    for doubt in waiting.doubts { lines.append("  doubt: \(doubt.message)") }
    for other in waiting.nearest { lines.append("  read for the same: \(other.parts.plain.onOneLine)") }
    return lines.map { $0.printable }.joined(separator: "\n") + "\n"
  }

  /// JSON for tools: a list with an object for each sentence.
  package static func json(_ waiting: [WaitingSentence]) -> String {
    JSONValue.list(waiting.map(value)).document
  }

  private static func value(_ waiting: WaitingSentence) -> JSONValue {
    let sentence = waiting.sentence
    let start = sentence.place.start
    var object: [String: JSONValue] = [
      "text": .text(waiting.text), "language": .text(waiting.languageTag), "at": .text(sentence.name),
      "file": .text(sentence.place.file.path), "line": .whole(start.line), "column": .whole(start.column),
      "words": .text(sentence.parts.plain.onOneLine), "isRead": .flag(waiting.isRead),
      "changes": .list(waiting.changes.map(JSONValue.text)),
      "readings": .list(
        waiting.pairs.flatMap { words, readings in
          readings.map { .object(["words": .text(words.onOneLine), "reading": .text($0)]) }
        }),
      "doubts": .list(
        waiting.doubts.map { .object(["kind": .text($0.kind.rawValue), "message": .text($0.message)]) }),
      "nearest": .list(waiting.nearest.map { .text($0.parts.plain.onOneLine) }),
    ]
    if let source = sentence.source { object["source"] = .text(source.flatMap(\.parts).plain.onOneLine) }
    return .object(object)
  }
}

extension String {
  /// The text with single blanks in the place of line ends and indents.
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
