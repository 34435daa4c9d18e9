import FlowReading
import FlowSentences
import FlowStudies
import FlowVerification

/// The words that can stand in the input of a reader: the names of elements and attributes, and values.
struct InputWords: Sendable {
  let names: [String]
  let attributes: [String]
  private let values: [String]

  init(_ reader: FuzzedReader) {
    let vocabulary = reader.vocabularies
    let elements = vocabulary.flatMap(\.elements)
    let all = elements.flatMap(\.allAttributes)
    names = elements.map(\.name) + reader.otherNames
    attributes = all.map(\.name) + ["xml:lang", "xml:space", "xmlns", "xmlns:x", "x:id"]
    values = all.flatMap { $0.type.words } + reader.otherWords
  }

  /// A value: a known one, a number, or a text that is unusual.
  func value(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: InputWords.number(using: &generator)
    case 1: Array((InputWords.odd.randomElement(using: &generator) ?? "").utf8)
    case 2: InputWords.bytes.randomElement(using: &generator) ?? []
    default: Array((values.randomElement(using: &generator) ?? "").utf8)
    }
  }

  static func number(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    if Bool.random(using: &generator) { return Array(String(Int.random(in: 0...120, using: &generator)).utf8) }
    return Array((numbers.randomElement(using: &generator) ?? "0").utf8)
  }

  private static let numbers = [
    "0", "1", "2", "9", "100", "255", "256", "999", "1000", "65536", "99999", "100000", "1000000", "10000000",
    "2147483647", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808", "-1",
    "-9223372036854775808",
    "0.01", "0.001", "19.99", "1e9", "1e999", "00", "007", "٣", "99999999999999999999999999", "2026-02-30",
    "2024-02-29",
    "9999-12-31", "0001-01-01", "1999-12-31", "2026-03-15",
  ]
  private static let odd = [
    "", " ", "\n", "\t", "\u{A0}", "\u{200B}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "🧾",
    "👩‍👩‍👧‍👦", "e\u{301}", "ﬁ", "İ", "ß", "و", "\u{301}\u{301}\u{301}", "&amp;", "&lt;", "&#x10FFFF;", "&#0;", "&x;",
    "&#13;", "&#10;", "&quot;", "]]>", "<![CDATA[a]]>", "<!-- a -->", "<?a b?>", "<!DOCTYPE a>", "{", "}", "{licences}",
    "{a}{b}", "{plan.minimumLicences}", "{{{a}}}", "{{#a}}", "{{/a}}", "{{> layout}}", "{{=<% %>=}}", "../../a",
    "https://a.b/c", "javascript:a", "“a”", "«a»", "1,000.00", "a. B? C! d… e: F", "-", "--", "…", "a b c d e f g h",
    String(repeating: "a ", count: 400), String(repeating: "ab", count: 3000), String(repeating: "\u{301}", count: 300),
  ]
  private static let bytes: [[UInt8]] = [
    [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0x1B], [0x0D],
    [0x0D, 0x0A],
  ]
}

extension FuzzedReader {
  fileprivate var vocabularies: [Vocabulary] {
    switch self {
    case .markup, .flow: [.flow]
    case .fragment: [.fragment, .flow]
    case .scenario: [.scenario, .flow]
    case .known: [.known]
    case .survivors: [.survivors]
    case .sentences: [.sentences]
    case .catalogue: [.model, .locale]
    case .settings: [.project]
    case .translation, .templates, .changes, .reports: []
    }
  }

  /// Names of elements that no vocabulary has.
  fileprivate var otherNames: [String] {
    switch self {
    case .translation:
      [
        "xliff", "file", "unit", "segment", "ignorable", "source", "target", "notes", "note", "originalData", "data",
        "ph", "pc", "sc", "ec", "cp", "mrk", "sm", "em", "group", "skeleton",
      ]
    case .markup, .flow, .fragment, .scenario, .known, .survivors, .sentences, .catalogue, .settings, .templates,
      .changes, .reports:
      ["x", "x:y"]
    }
  }

  /// Values that no vocabulary lists.
  fileprivate var otherWords: [String] {
    switch self {
    case .templates:
      ["title", "content", "steps", "text", "id", "href", "layout"].flatMap {
        ["{{{\($0)}}}", "{{#\($0)}}", "{{^\($0)}}", "{{/\($0)}}", "{{> \($0)}}", "{{\($0)}}", "{{#\($0)}}a{{/\($0)}}"]
      }
    case .changes:
      [
        "\t", "\n", "EUR", "JPY", "USD", "monthly", "annual", "perLine", "perCategory", "2026-03-31", "2026-02-28",
        "31",
      ]
    case .reports:
      ["{", "}", "[", "]", "\"", ",", ":", "null", "true", "\"part\"", "\"coverage\"", "\"flows\"", "{}", "[]"]
    case .translation:
      ["initial", "translated", "reviewed", "final", "passo:stale", "it", "en", "de", "2.0", "no", "yes", "preserve"]
    case .sentences: ["click placeOrder", "value order.credit", "claim"]
    case .markup, .flow, .fragment, .scenario, .known, .survivors, .catalogue, .settings:
      ["1", "10", "monthly", "annual", "ordinary", "yes", "no", "en", "it"]
    }
  }
}

extension Vocabulary.DataType {
  /// Values of the type.
  fileprivate var words: [String] {
    switch self {
    case .id, .reference, .references: ["plan", "edit"]
    case .text: ["a", "A sentence."]
    case .language: ["en", "it", "de"]
    case .flag: ["yes", "no"]
    case .count: ["0", "1", "7"]
    case .decimal: ["0", "1.5", "22"]
    case .day: ["2026-03-25"]
    case .words(let list), .name(let list): list.names
    }
  }
}
