import FlowReading

/// Changes input so that most of it stays what it was: elements are moved, repeated and renamed, values replaced. What
/// comes of it mostly is well formed and wrong somewhere, so that it is refused late or not at all.
package struct InputMutator: Sendable {
  private let words: InputWords
  private let isMarkup: Bool
  /// Input is not made longer than this.
  package static let mostBytes = 96 << 10

  /// A mutator of the input of a reader.
  package init(_ reader: FuzzedReader) {
    words = InputWords(reader)
    isMarkup = reader.isMarkup
  }

  /// The changed input. Pieces of `other`, which is other input of the reader, can be put into it.
  package func mutated(
    _ input: [UInt8], with other: [UInt8] = [], using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var bytes = input
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      bytes = changed(bytes, other, &generator)
      if bytes.count > InputMutator.mostBytes { bytes = Array(bytes.prefix(InputMutator.mostBytes)) }
    }
    return bytes
  }

  private func changed(
    _ bytes: [UInt8], _ other: [UInt8], _ generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    let choice = Int.random(in: 0..<24, using: &generator)
    if isMarkup, choice < 16 {
      let pieces = MarkupPieces(bytes)
      let change =
        choice < 8
        ? elementChange(bytes, pieces, other, choice, &generator) : valueChange(bytes, pieces, choice, &generator)
      if let change { return bytes.replacing(change.range, with: change.bytes) }
    }
    return bytesChanged(bytes, other, choice % 8, &generator)
  }

  private typealias Change = (range: Range<Int>, bytes: [UInt8])

  /// A change that moves, repeats, removes or renames elements.
  private func elementChange(
    _ bytes: [UInt8], _ pieces: MarkupPieces, _ other: [UInt8], _ choice: Int,
    _ generator: inout some RandomNumberGenerator
  ) -> Change? {
    guard let element = pieces.elements.randomElement(using: &generator) else { return nil }
    let target = pieces.elements.randomElement(using: &generator) ?? element
    let text = bytes[element.range]
    switch choice {
    case 0: return (element.range, [])
    case 1: return (element.range.upperBound..<element.range.upperBound, Array(text))
    case 2: return (target.range, Array(text))
    case 3: return (target.range.lowerBound..<target.range.lowerBound, Array(text))
    case 4:
      let (name, content) = (Array(words.names.randomElement(using: &generator)?.utf8 ?? "p".utf8), element.content)
      let tag = bytes[element.nameRange.upperBound..<content.lowerBound]
      let end = content.isEmpty && element.isEmpty ? [] : Array("</".utf8) + name + Array(">".utf8)
      return (element.range, Array("<".utf8) + name + Array(tag) + Array(bytes[content]) + end)
    case 5:
      let name = words.names.randomElement(using: &generator) ?? "p"
      return (element.range, Array("<\(name)>".utf8) + Array(text) + Array("</\(name)>".utf8))
    case 6:
      let elements = MarkupPieces(other).elements
      guard let foreign = elements.randomElement(using: &generator) else { return nil }
      let place =
        element.range
        .lowerBound..<(Bool.random(using: &generator) ? element.range.upperBound : element.range.lowerBound)
      return (place, Array(other[foreign.range]))
    default:
      // Many of one kind, to come to the limits.
      let count = [3, 10, 70, 300].randomElement(using: &generator) ?? 3
      guard text.count * count < InputMutator.mostBytes else { return nil }
      return (element.range, (0..<count).flatMap { _ in text })
    }
  }

  /// A change of an attribute or of a text.
  private func valueChange(
    _ bytes: [UInt8], _ pieces: MarkupPieces, _ choice: Int, _ generator: inout some RandomNumberGenerator
  ) -> Change? {
    let attribute = pieces.attributes.randomElement(using: &generator)
    let target = pieces.attributes.randomElement(using: &generator)
    switch choice {
    case 8, 9: return attribute.map { ($0.value, words.value(using: &generator)) }
    case 10:
      guard let attribute, let target else { return nil }
      return (target.value, Array(bytes[attribute.value]))
    case 11: return attribute.map { ($0.range, []) }
    case 12: return attribute.map { ($0.range.upperBound..<$0.range.upperBound, Array(bytes[$0.range])) }
    case 13:
      guard let tag = pieces.elements.randomElement(using: &generator)?.nameRange else { return nil }
      let name = words.attributes.randomElement(using: &generator) ?? "id"
      return (
        tag.upperBound..<tag.upperBound,
        Array(" \(name)=\"".utf8) + words.value(using: &generator) + Array("\"".utf8)
      )
    case 14:
      guard let text = pieces.texts.randomElement(using: &generator) else { return nil }
      let place = Int.random(in: text.lowerBound...text.upperBound, using: &generator)
      return (place..<(Bool.random(using: &generator) ? text.upperBound : place), words.value(using: &generator))
    default: return bytes.number(using: &generator).map { ($0, InputWords.number(using: &generator)) }
    }
  }

  /// A change that knows nothing of elements.
  private func bytesChanged(
    _ bytes: [UInt8], _ other: [UInt8], _ choice: Int, _ generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &generator))
    switch choice {
    case 0: return bytes.replacing(place..<end, with: [])
    case 1: return bytes.replacing(place..<place, with: Array(bytes[place..<end]))
    case 2:
      return bytes.replacing(place..<min(bytes.count, place + 1), with: [UInt8.random(in: 0...255, using: &generator)])
    case 3: return Array(bytes.prefix(place))
    case 4:
      let start = Int.random(in: 0...other.count, using: &generator)
      return bytes.replacing(place..<end, with: Array(other[start..<min(other.count, start + 200)]))
    case 5:
      let number = bytes.number(using: &generator)
      return number.map { bytes.replacing($0, with: InputWords.number(using: &generator)) } ?? bytes
    default:
      return bytes.replacing(
        place..<(Bool.random(using: &generator) ? place : end), with: words.value(using: &generator))
    }
  }
}

extension FuzzedReader {
  /// Whether its input is XML.
  var isMarkup: Bool {
    switch self {
    case .markup, .flow, .fragment, .scenario, .known, .survivors, .sentences, .translation, .catalogue, .settings: true
    case .templates, .changes, .reports: false
    }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ range: Range<Int>, with other: [UInt8]) -> [UInt8] {
    Array(self[..<range.lowerBound]) + other + Array(self[range.upperBound...])
  }

  /// The place of a number, the first behind a random place.
  fileprivate func number(using generator: inout some RandomNumberGenerator) -> Range<Int>? {
    let start = Int.random(in: 0...count, using: &generator)
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let first = self[start...].firstIndex(where: isDigit) else { return nil }
    return first..<(self[first...].firstIndex { !isDigit($0) } ?? count)
  }
}
