import BillingModel
import FlowReading
import FlowSentences
import FlowTranslation

/// Collects what a page says, block by block.
struct PageWords {
  private let localized: LocalizedFlow
  private let catalogue: Catalogue
  private let text: ParagraphText

  /// The words of a flow in a language. `titles` has the titles of flows in this language by their ids.
  init(_ localized: LocalizedFlow, catalogue: Catalogue, titles: [String: String]) {
    self.localized = localized
    self.catalogue = catalogue
    text = ParagraphText(localized, catalogue: catalogue) { titles[$0] }
  }

  /// The blocks in the order of the page. A block that is not translated says what readers see there: the words of the
  /// source.
  var blocks: [BlockWords] {
    guard let language = catalogue.languages.first(where: { $0.tag == localized.languageTag }) else { return [] }
    let texts = SentenceCollector(language, catalogue: catalogue).texts(of: [localized])
    let sentences = Dictionary(grouping: texts.flatMap(\.sentences), by: \.context.block)
    let steps = localized.flow.stepsOfBlocks
    return localized.flow.blocks.compactMap { block in
      let (kind, paragraph) = (block.kind, block.paragraph)
      let own = (sentences[kind] ?? []).filter { $0.isPart(of: paragraph) }
      let isForeign = localized.untranslated.contains(paragraph.id)
      guard !own.isEmpty || isForeign else { return nil }
      let step = steps[paragraph.id]
      let place = kind == .step || step == nil ? "" : "step \(step ?? ""), "
      return BlockWords(
        id: paragraph.id, title: "\(place)\(kind.rawValue) \(paragraph.id)", step: step,
        sentences: isForeign ? [foreignWords(of: paragraph)] : own.map(words),
        fillings: own.flatMap(\.codes).map(filling).withoutRepetitions)
    }
  }

  private func words(of sentence: Sentence) -> BlockWords.SentenceWords {
    let checked = sentence.checked.map { BlockWords.Reading(words: text.text(of: $0.code), text: $0.reading) }
    let whole = sentence.readings.dropFirst(checked.count).map { BlockWords.Reading(words: "", text: $0) }
    return BlockWords.SentenceWords(key: sentence.parts.levelled, text: shown(sentence), readings: checked + whole)
  }

  private func foreignWords(of paragraph: Paragraph) -> BlockWords.SentenceWords {
    let words = text.text(of: paragraph).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return BlockWords.SentenceWords(key: words, text: words, readings: [])
  }

  /// The sentence as readers see it. In square brackets stands what has no words without an example.
  private func shown(_ sentence: Sentence) -> String {
    var shown = ""
    var start = sentence.range.lowerBound
    for (code, offset) in sentence.placeholders {
      shown += String(sentence.plainText.text(start..<offset)) + self.shown(code)
      start = offset + UTF8.width(PlainText.placeholderMark)
    }
    shown += sentence.plainText.text(start..<sentence.range.upperBound)
    return shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func shown(_ code: InlineCode) -> String {
    let words = text.text(of: code)
    return words.isEmpty ? "[\(code.slotName)]" : words
  }

  private func filling(_ code: InlineCode) -> BlockWords.Filling {
    let key = code.labelKey
    let label = key.flatMap { catalogue.labels.label(of: $0, in: localized.languageTag) }
    return BlockWords.Filling(
      name: key?.title ?? code.slotName, text: shown(code), explanation: label?.explanation,
      address: key.flatMap { key in
        if case .link(let link) = key { catalogue.labels.address(of: link, in: localized.languageTag) } else { nil }
      })
  }
}

extension Sentence {
  /// Whether it stands in a paragraph, or in a branch of a plural in it.
  fileprivate func isPart(of other: Paragraph) -> Bool {
    paragraph == other.id || paragraph.hasPrefix(other.id + ".") && codeOfPlural(in: other) != nil
  }

  private func codeOfPlural(in other: Paragraph) -> InlineCode? {
    other.codes.map(\.code).first { paragraph.hasPrefix("\(other.id).\($0.id).") }
  }

  /// What is filled in, with its offset in the paragraph.
  fileprivate var placeholders: [(code: InlineCode, offset: Int)] {
    plainText.placeholders.filter { range.contains($0.offset) }
  }

  fileprivate var codes: [InlineCode] { placeholders.map(\.code) }
}

extension Flow {
  /// The ids of the steps by the ids of their blocks.
  fileprivate var stepsOfBlocks: [String: String] {
    let pairs = steps.flatMap { step in step.paragraphs.map { ($0.id, step.id) } }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Labels.Key {
  /// What it is the label of, as comparisons name it.
  fileprivate var title: String {
    switch self {
    case .control(let control): "control \(control.rawValue)"
    case .screen(let screen): "screen \(screen.rawValue)"
    case .message(let message): "message \(message.rawValue)"
    case .status(let status): "status \(status.name)"
    case .role(let role): "role \(role.name)"
    case .link(let link): "link \(link.rawValue)"
    case .term(let term): "term \(term)"
    }
  }
}
