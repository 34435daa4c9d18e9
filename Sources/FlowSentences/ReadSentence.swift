package import FlowReading

/// A sentence that somebody has read beside its readings, as the book keeps it.
package struct ReadSentence: Sendable {
  /// Where it stood when it was read: the id of its paragraph. It is for people; the words decide.
  package let paragraph: String
  package let parts: [SentencePart]
  package let readings: [String]
  /// What each of the readings is of.
  package let owners: [ReadingOwner]
  /// What it translates; nil in the language of the source.
  package let source: [SentencePart]?
  /// Why it is right in spite of a doubt; nil when there was none.
  package let because: String?
  /// Nil for one that is not in a file yet.
  package let place: SourceRange?
  let key: SentenceKey

  init(
    paragraph: String, parts: [SentencePart], readings: [(owner: ReadingOwner, text: String)],
    source: [SentencePart]?, because: String?, place: SourceRange?
  ) {
    self.paragraph = paragraph
    self.parts = parts
    let texts = readings.map(\.text)
    self.readings = texts
    owners = readings.map(\.owner)
    self.source = source
    self.because = because
    self.place = place
    key = SentenceKey(parts, texts, source: source)
  }

  /// What the book keeps of a sentence that has been read.
  package init(_ sentence: Sentence, because: String?) {
    self.init(
      paragraph: sentence.paragraph, parts: sentence.parts, readings: sentence.ownedReadings,
      source: sentence.source?.flatMap(\.parts), because: because, place: nil)
  }
}
