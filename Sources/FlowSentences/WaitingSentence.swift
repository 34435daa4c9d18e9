import FlowMeaning
package import FlowReading
import FlowTranslation

/// A sentence that cannot be published yet: nobody has read it as it is now, or nobody has said why it is right in spite
/// of a doubt.
package struct WaitingSentence: Sendable {
  /// The text that it stands in: `cancel-plan`, `fragments/pay`.
  package let text: String
  package let languageTag: String
  package let sentence: Sentence
  /// What the tool doubts. With a doubt, whoever confirms the sentence says why it is right.
  package let doubts: [Doubt]
  /// The sentence that was read at this place before; nil for a new one.
  package let previous: ReadSentence?
  /// Sentences of the project that have been read for the same meanings, the nearest words first.
  package let nearest: [Sentence]
  /// Whether it has been read. Then it waits for a reason only.
  package let isRead: Bool

  /// The words of each element for which something is executed, with the readings.
  package var pairs: [(words: String, readings: [String])] {
    var pairs: [(words: String, readings: [String])] = []
    var last: String?
    for checked in sentence.checked {
      if checked.code.id == last {
        pairs[pairs.count - 1].readings.append(checked.reading)
      } else {
        pairs.append((sentence.words(of: checked), [checked.reading]))
      }
      last = checked.code.id
    }
    return pairs + sentence.readings.dropFirst(sentence.checked.count).map { ("", [$0]) }
  }

  /// Whether it refers to a claim that is not there. What it is read as is not known before the claim is, so nobody can
  /// confirm it, and an error says what is missing.
  package var lacksClaim: Bool { !missingClaims.isEmpty }

  /// The references to claims that are not there.
  package var missingClaims: [ClaimReference] {
    sentence.checked.compactMap { checked in
      guard case .manual(_, claimed: nil) = checked.meaning else { return nil }
      return checked.code.claimReference
    }
  }

  /// How its words and readings differ from what was read before, a sentence for each difference.
  package var changes: [String] {
    guard let previous else { return [] }
    return WordDifference.sentences(from: previous.parts.plainWords, to: sentence.parts.plainWords)
      + zip(previous.readings, sentence.readings).filter { $0 != $1 }.map { "It was read as: \($0.0)" }
      + previous.readings.dropFirst(sentence.readings.count).map { "It was also read as: \($0)" }
      + sentence.readings.dropFirst(previous.readings.count).map { "It is now also read as: \($0)" }
  }
}

extension Sentence {
  /// The words of an element in it, on one line, with what is filled in between brackets.
  func words(of checked: Checked) -> String {
    var text = ""
    var start = checked.range.lowerBound
    for (code, offset) in plainText.placeholders where checked.range.contains(offset) {
      text += plainText.text(start..<offset) + "[\(code.slotName)]"
      start = offset + UTF8.width(PlainText.placeholderMark)
    }
    return text + plainText.text(min(start, checked.range.upperBound)..<checked.range.upperBound)
  }
}

extension [SentencePart] {
  /// The words, with what is filled in as one word each.
  var plainWords: [Substring] { plain.split(whereSeparator: \.isWhitespace).map { $0 } }
}

extension WaitingSentence {
  /// The command that chooses it and no other.
  private var command: String { "passo confirm \(text) --language \(languageTag) --at \(sentence.name)" }

  /// The findings about it: that nobody has read it, and each doubt.
  package func diagnostics(_ severity: Diagnostic.Severity?) -> [Diagnostic] {
    let readings = pairs.map { words, readings in
      let reading = readings.joined(separator: " ")
      return Diagnostic.Note(words.isEmpty ? "It is read as: \(reading)" : "“\(words)” is read as: \(reading)")
    }
    let unread =
      isRead
      ? []
      : [
        Diagnostic(
          .sentenceUnread, severity, at: sentence.place,
          previous == nil
            ? "Nobody has read this sentence beside what is executed for it."
            : "This sentence has changed since somebody read it beside what is executed for it.",
          notes: changes.map { Diagnostic.Note($0) } + readings,
          help:
            "If it says the same, confirm it\(doubts.isEmpty ? ": \(command) --all" : " and say why: \(command) --because …")"
        )
      ]
    var places: Set<SourceRange> = []
    return unread
      + doubts.filter { places.insert($0.place).inserted }.map { doubt in
        Diagnostic(
          .sentenceDoubtful, severity, at: doubt.place, doubt.message, notes: readings,
          help: "Say what is executed, or claim what is said. If it is right, confirm it and say why:"
            + " \(command) --because …")
      }
  }
}
