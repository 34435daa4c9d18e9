import FlowReading
import FlowSentences
import XMLTree

/// What becomes of the words of a file after a mutation, without walking.
struct ChangedText {
  /// The language of the words.
  let language: ReadLanguage
  /// The sentences of the file; nil when they cannot be read any more.
  let text: SentenceText?
  /// What is wrong with the file, without its sentences.
  let findings: [Diagnostic]

  /// Whether somebody has to look at the words again: a sentence has to be read, or something else is an error.
  var isAsked: Bool { findings.contains(where: \.noticesChanges) || text.map(language.asks) ?? false }

  /// The findings, and then the doubts about sentences.
  var allFindings: [Diagnostic] { findings + (text.map(language.doubts) ?? []) }
}

extension Diagnostic {
  /// Whether it says that the project is wrong, and not only that somebody has to look at a change.
  var noticesChanges: Bool {
    severity == .error && ![.sentenceUnread, .translationStale, .translationMissing].contains(id)
  }

  /// Whether its place has some of these bytes, or touches them.
  func touches(_ places: [Range<Int>], in file: SourceFile) -> Bool {
    guard let place, place.file.path == file.path else { return false }
    return places.contains {
      place.bytes.lowerBound <= $0.upperBound && $0.lowerBound <= place.bytes.upperBound
    }
  }
}

extension [Diagnostic] {
  /// The id of the first one that notices a change; nil when none does.
  var firstNotice: Diagnostic.ID? { first(where: \.noticesChanges)?.id }
}

extension [TextEdit] {
  /// The places of the new bytes in the changed file.
  var placesAfterwards: [Range<Int>] {
    var offset = 0
    return sorted { $0.range.lowerBound < $1.range.lowerBound }.map { edit in
      let start = edit.range.lowerBound + offset
      offset += edit.bytes.count - edit.range.count
      return start..<start + edit.bytes.count
    }
  }
}
