import FlowMeaning
import FlowReading
import FlowTranslation

/// Takes a paragraph apart into its sentences, with what is executed for each.
struct SentenceSplitter {
  private let meanings: MeaningFinder
  private let readings: ReadingWriter
  /// The role of whoever does what a solution says, by the id of its paragraph.
  private let roles: [String: String]
  /// What blocks do as a whole.
  private let blocks: BlockReadings
  private let blockReadings: [String: [String]]

  init(_ flow: Flow, readings: ReadingWriter, blocks: BlockReadings) {
    self.blocks = blocks
    blockReadings = blocks.all
    meanings = MeaningFinder(flow)
    self.readings = readings
    let solutions = flow.steps.flatMap(\.troubleshooting).flatMap(\.solutions)
    roles = Dictionary(solutions.compactMap { solution in solution.role.map { (solution.paragraph.id, $0) } }) {
      first, _ in first
    }
  }

  /// A paragraph of a flow, and the tag of the language that it is in.
  typealias Source = (flow: String, paragraph: Paragraph, tag: String)

  /// The sentences of a paragraph of a text in a language, and of each branch of its plurals. `source` is the paragraph
  /// in the language of the source; it is nil when this is it.
  func sentences(
    of paragraph: Paragraph, _ tag: String, in block: BlockKind, text: String, source: Source?,
    sources: SourceSentences
  ) -> [Sentence] {
    var context = Sentence.Context(
      text: text, paragraph: paragraph.id, languageTag: tag, block: block, role: roles[paragraph.id],
      blockReadings: blockReadings[paragraph.id] ?? [])
    let origins = source.map { source in
      sources[source.flow, paragraph.id, source.tag]
        ?? sentences(of: source.paragraph, source.tag, in: block, text: text, source: nil, sources: sources)
    }
    let own = sentences(of: paragraph.content, context, at: paragraph.place, origins: origins)
    return own
      + paragraph.content.allCodes.flatMap { code -> [Sentence] in
        guard case .plural(let fact) = code.kind else { return [] }
        return code.branches.flatMap { branch -> [Sentence] in
          guard case .when(let form) = branch.kind else { return [] }
          context.blockReadings = blocks.readings(ofForm: form, of: fact)
          context.paragraph = "\(paragraph.id).\(code.id).\(form)"
          let other = "\(paragraph.id).\(code.id).other"
          return sentences(of: branch.content, context, at: branch.place, origins: origins, orOf: other)
        }
      }
  }

  /// The sentences of some content. A translation is compared sentence by sentence where it has as many as its source,
  /// and a plural form that the source has not, with its form `other`.
  private func sentences(
    of content: [Inline], _ context: Sentence.Context, at place: SourceRange, origins: [Sentence]?,
    orOf other: String? = nil
  ) -> [Sentence] {
    guard let plainText = PlainText.all(of: content).first, let block = context.block else { return [] }
    let same = origins?.filter { $0.paragraph == context.paragraph }
    let translated = same.map { same in
      same.isEmpty ? (origins ?? []).filter { $0.paragraph == other } : same
    }
    let ranges = plainText.sentences
    return ranges.enumerated().map { number, range in
      let origin = translated.map { $0.count == ranges.count ? [$0[number]] : $0 }
      var clip = SentenceClip(range: range, block: block, meanings: meanings, readings: readings)
      let parts = clip.parts(of: content)
      return Sentence(
        context, number: number + 1, parts: parts, checked: clip.checked,
        readings: clip.checked.map(\.reading) + (number == 0 ? context.blockReadings : []),
        plainText: plainText, range: range, place: clip.place ?? place, source: origin)
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
  private(set) var checked: [Sentence.Checked] = []
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
    let parts = parts(of: code.content)
    guard !parts.isEmpty else {
      checked.removeSubrange(number...)
      return nil
    }
    checked.insert(contentsOf: checked(code, start..<offset), at: number)
    return .wrapper(code.elementName, parts)
  }

  private mutating func slot(_ code: InlineCode) -> SentencePart? {
    let start = offset
    offset += UTF8.width(PlainText.placeholderMark)
    guard range.contains(start) else { return nil }
    widen(to: code.place)
    checked += checked(code, start..<offset)
    return .slot(code.slotName)
  }

  private func checked(_ code: InlineCode, _ bytes: Range<Int>) -> [Sentence.Checked] {
    meanings.meanings(of: code, in: block).map {
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
