import FlowMeaning
import FlowReading
import FlowTranslation

/// Takes a paragraph apart into its sentences, with what is executed for each.
struct SentenceSplitter {
  let meanings: MeaningFinder
  let readings: ReadingWriter

  /// Where some content stands.
  private struct Place {
    let id: String
    let range: SourceRange
    let languageTag: String
    let block: BlockKind

    init(_ id: String, _ range: SourceRange, _ languageTag: String, _ block: BlockKind) {
      self.id = id
      self.languageTag = languageTag
      self.range = range
      self.block = block
    }
  }

  /// The sentences of a paragraph in a language, and of each branch of its plurals. `source` is the paragraph in the
  /// language of the source, with the language's tag; it is nil when this is it.
  func sentences(
    of paragraph: Paragraph, _ tag: String, in block: BlockKind, source: (paragraph: Paragraph, tag: String)?
  ) -> [Sentence] {
    let own = sentences(
      of: paragraph.content, Place(paragraph.id, paragraph.place, tag, block),
      source: source.map { ($0.paragraph.content, $0.tag) })
    return own
      + paragraph.content.allCodes.flatMap { code -> [Sentence] in
        guard case .plural = code.kind else { return [] }
        let origin = source?.paragraph.code(code.id)
        return code.branches.flatMap { branch -> [Sentence] in
          guard case .when(let form) = branch.kind else { return [] }
          let translated = origin.map { ($0.branch(for: form)?.content ?? [], source?.tag ?? tag) }
          let place = Place("\(paragraph.id).\(code.id).\(form)", branch.place, tag, block)
          return sentences(of: branch.content, place, source: translated)
        }
      }
  }

  /// The sentences of some content. A translation is compared sentence by sentence where it has as many as its source.
  private func sentences(
    of content: [Inline], _ context: Place, source: (content: [Inline], tag: String)?
  ) -> [Sentence] {
    let origins = source.map { content, tag in
      sentences(of: content, Place(context.id, context.range, tag, context.block), source: nil)
    }
    guard let plainText = PlainText.all(of: content).first else { return [] }
    let ranges = plainText.sentences
    return ranges.enumerated().map { number, range in
      let origin = origins.map { $0.count == ranges.count ? [$0[number]] : $0 }
      var clip = SentenceClip(range: range, block: context.block, meanings: meanings, readings: readings)
      let parts = clip.parts(of: content)
      let checked = clip.checked.compactMap { $0 }
      return Sentence(
        paragraph: context.id, number: number + 1, languageTag: context.languageTag, block: context.block, parts: parts,
        checked: checked,
        readings: checked.map(\.reading),
        plainText: plainText, range: range, place: clip.place ?? context.range, source: origin)
    }
  }
}

/// Cuts one sentence out of the content of a paragraph.
private struct SentenceClip {
  let range: Range<Int>
  let block: BlockKind
  let meanings: MeaningFinder
  let readings: ReadingWriter
  /// What is executed, in the order in which the elements begin.
  private(set) var checked: [Sentence.Checked?] = []
  /// From the first word or element to the last one.
  private(set) var place: SourceRange?
  private var offset = 0

  init(range: Range<Int>, block: BlockKind, meanings: MeaningFinder, readings: ReadingWriter) {
    self.range = range
    self.block = block
    self.meanings = meanings
    self.readings = readings
  }

  mutating func parts(of content: [Inline]) -> [SentencePart] {
    content.compactMap { inline in
      switch inline {
      case .text(let words, let place): text(words, place)
      case .code(let code) where code.wraps: wrapper(code)
      case .code(let code): slot(code)
      }
    }
  }

  private mutating func text(_ words: String, _ place: SourceRange) -> SentencePart? {
    let start = offset
    offset += words.utf8.count
    let overlap = (start..<offset).clamped(to: range)
    guard !overlap.isEmpty else { return nil }
    let first = words.utf8.index(words.startIndex, offsetBy: overlap.lowerBound - start)
    let text = words[first..<words.utf8.index(first, offsetBy: overlap.count)]
    widen(to: place.part(overlap.lowerBound - start..<overlap.upperBound - start, of: words))
    return .text(String(text))
  }

  private mutating func wrapper(_ code: InlineCode) -> SentencePart? {
    let start = offset
    let number = checked.count
    checked.append(nil)
    let parts = parts(of: code.content)
    guard !parts.isEmpty else {
      checked.removeSubrange(number...)
      return nil
    }
    checked[number] = checked(code, start..<offset)
    return .wrapper(code.elementName, parts)
  }

  private mutating func slot(_ code: InlineCode) -> SentencePart? {
    let start = offset
    offset += UTF8.width(PlainText.placeholderMark)
    guard range.contains(start) else { return nil }
    widen(to: code.place)
    if let meaning = checked(code, start..<offset) { checked.append(meaning) }
    return .slot(code.slotName)
  }

  private func checked(_ code: InlineCode, _ bytes: Range<Int>) -> Sentence.Checked? {
    meanings.meaning(of: code, in: block).map {
      Sentence.Checked(
        meaning: $0, reading: readings.reading(of: $0), code: code, range: bytes.clamped(to: range))
    }
  }

  private mutating func widen(to other: SourceRange) {
    guard let place, place.file.path == other.file.path else {
      place = place ?? other
      return
    }
    let (first, last) = (
      min(place.bytes.lowerBound, other.bytes.lowerBound), max(place.bytes.upperBound, other.bytes.upperBound)
    )
    self.place = SourceRange(place.file, first..<last)
  }
}
