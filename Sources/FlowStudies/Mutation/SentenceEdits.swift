import FlowReading
import FlowSentences
import FlowTranslation
import XMLTree

/// Edits of the file that change the words of one sentence. Each is nil where the words cannot be changed alone.
struct SentenceEdits {
  let sentence: Sentence
  /// The words of the sentence.
  let words: [PlainText.Word]
  private var text: PlainText { sentence.plainText }
  private let bytes: [UInt8]

  init(_ sentence: Sentence) {
    self.sentence = sentence
    bytes = Array(sentence.plainText.text.utf8)
    words = sentence.plainText.words.filter { sentence.range.contains($0.range.lowerBound) }
  }

  var file: SourceFile { sentence.place.file }
  /// Whether it is in the language of the source.
  var isSource: Bool { sentence.source == nil }
  /// The words that are numbers in digits and no part of a longer number.
  var numbers: [PlainText.Word] {
    words.filter { word in
      let isDigits = word.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      let next = bytes.dropFirst(word.range.upperBound + 1).first
      let before = word.range.lowerBound < 2 ? nil : bytes[word.range.lowerBound - 2]
      return isDigits && ![next, before].contains { $0.map { (0x30...0x39).contains($0) } ?? false }
    }
  }
  /// What is filled in, in the order of the words.
  var slots: [(code: InlineCode, offset: Int)] {
    text.placeholders.filter { sentence.range.contains($0.offset) }
  }
  /// The values and names that another one of the sentence can change places with.
  var swappable: [InlineCode] {
    slots.map(\.code).filter { code in
      switch code.kind {
      case .value, .mention(.status), .mention(.role), .mention(.screen), .mention(.control), .mention(.message): true
      case .mention(.product), .mention(.namedProduct), .mention(.link), .mention(.flow), .mention(.term),
        .mention(.step), .mention(.block), .mention(.literal),
        .gesture, .plural, .claim, .need, .if,
        .symptom, .cause, .manual, .when:
        false
      }
    }
  }

  /// The bytes of some words that begin at a place, in whatever letters they are; nil when others stand there.
  func range(of words: String, from start: Int) -> Range<Int>? {
    let end = start + words.utf8.count
    guard end <= sentence.range.upperBound, self.words.contains(where: { $0.range.upperBound == end }),
      String(decoding: bytes[start..<end], as: UTF8.self).lowercased() == words.lowercased()
    else { return nil }
    return start..<end
  }

  /// Whether something is executed for these words that decides whether they are right.
  func isExecuted(_ range: Range<Int>) -> Bool { element(around: range) != nil }

  /// The other words of the innermost element, in small letters; those of the sentence where there is none.
  func words(beside range: Range<Int>) -> Set<String> {
    let whole = element(around: range)?.range ?? sentence.range
    return Set(
      words.filter { whole.contains($0.range.lowerBound) && !range.contains($0.range.lowerBound) }.map(\.lowercased))
  }

  private func element(around range: Range<Int>) -> Sentence.Checked? {
    let around = sentence.checked.filter { checked in
      checked.code.wraps && checked.range.lowerBound <= range.lowerBound && range.upperBound <= checked.range.upperBound
    }
    let inner = around.min { $0.range.count < $1.range.count }
    if case .manual? = inner?.code.kind { return nil }
    return inner
  }

  /// Other words in the place of some, with a capital where they have one. Without others, the blank goes too.
  func replacing(_ range: Range<Int>, with replacement: String) -> [TextEdit]? {
    let isCapital = text.text(range).first?.isUppercase ?? false
    guard replacement.isEmpty else {
      return place(of: range).map { [TextEdit($0, (isCapital ? replacement.capitalised : replacement).utf8)] }
    }
    guard let next = words.first(where: { $0.range.lowerBound > range.upperBound }),
      next.range.lowerBound == range.upperBound + 1
    else { return nil }
    let following = isCapital ? String(next.text).capitalised : String(next.text)
    return place(of: range.lowerBound..<next.range.upperBound).map { [TextEdit($0, following.utf8)] }
  }

  /// A clause with `{words}` for the words of a claim, put before or behind its element.
  func adding(_ clause: String, to claim: Sentence.Checked) -> [TextEdit]? {
    let (range, first) = (claim.range, words.first { claim.range.contains($0.range.lowerBound) })
    guard let first, first.range.lowerBound == range.lowerBound else { return nil }
    if clause.hasSuffix("{words}") {
      guard let start = place(of: first.range), start.lowerBound > 0,
        file.bytes[start.lowerBound - 1] == UInt8(ascii: ">"),
        let tag = file.bytes[..<start.lowerBound].lastIndex(of: UInt8(ascii: "<"))
      else { return nil }
      let before = bytes[sentence.range.lowerBound..<range.lowerBound].last { $0 != UInt8(ascii: " ") }
      guard before.map({ ":;,".utf8.contains($0) }) ?? true else { return nil }
      let words = clause.dropLast("{words}".count)
      let insertion = TextEdit(tag..<tag, (before == nil ? String(words).capitalised : String(words)).utf8)
      let isName = first.text.dropFirst().contains { $0.isUppercase }
      return isName ? [insertion] : [insertion, TextEdit(start, first.text.lowercased().utf8)]
    }
    let words = String(clause.dropFirst("{words}".count))
    guard let last = bytes[range].indices.last, let end = place(of: last..<last + 1)?.upperBound else { return nil }
    if ".!?".utf8.contains(bytes[last]) { return [TextEdit(end - 1..<end - 1, words.utf8)] }
    let next = bytes[range.upperBound...].first { $0 != UInt8(ascii: " ") }
    guard file.bytes[end...].starts(with: "</".utf8), next.map({ ".!?:;,".utf8.contains($0) }) ?? true,
      let tagEnd = file.bytes[end...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return [TextEdit(tagEnd + 1..<tagEnd + 1, words.utf8)]
  }

  /// The tags of two elements, each in the place of the other.
  func swapping(_ first: InlineCode, _ second: InlineCode) -> [TextEdit]? {
    guard first.meaning != second.meaning, let one = tag(of: first), let other = tag(of: second), one != other else {
      return nil
    }
    return file.swapping(one, other)
  }

  /// The tag that has the place of a code, which can be one of its attributes.
  private func tag(of code: InlineCode) -> Range<Int>? {
    guard code.place.file.path == file.path,
      let start = file.bytes[...code.place.bytes.lowerBound].lastIndex(of: UInt8(ascii: "<")),
      let end = file.bytes[code.place.bytes.lowerBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return start..<end + 1
  }

  /// The bytes in the file; nil where an element begins or ends between the words.
  private func place(of range: Range<Int>) -> Range<Int>? {
    guard let place = text.place(of: range), place.file.path == file.path,
      !file.bytes[place.bytes].contains(UInt8(ascii: "<")), place.bytes.count >= range.count
    else { return nil }
    return place.bytes
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
