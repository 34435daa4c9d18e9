import Foundation

/// A JSON value. Every JSON document that the tool writes is one of these, so that no document has a character that
/// controls a terminal, changes the direction of writing, or is invisible.
package indirect enum JSONValue: Hashable, Sendable, Codable {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Each try? asks whether the value is of this type; the first that fits is it. If none does, the last one throws.
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? container.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .whole(let whole): try container.encode(whole)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  /// Reads a JSON document; nil when the bytes are not JSON.
  package init?(document: [UInt8]) {
    // The reason does not help: the tool itself writes the documents that it reads.
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(document)) else { return nil }
    self = value
  }

  /// The document over several lines, keys in order.
  package var document: String { text(formatting: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) }

  /// The document in one line, keys in order.
  package var line: String { text(formatting: [.sortedKeys, .withoutEscapingSlashes]) }

  private func text(formatting: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self).unicodeScalars.map(\.escaped).joined()
    } catch {
      preconditionFailure("Strings and numbers could not be written as JSON: \(error)")
    }
  }
}

extension JSONValue {
  /// A text, or null.
  package init(_ text: String?) { self = text.map(JSONValue.text) ?? .null }

  /// A whole number, or null.
  package init(_ whole: Int?) { self = whole.map(JSONValue.whole) ?? .null }

  /// The value of a key; null when this is not an object or does not have the key.
  package subscript(key: String) -> JSONValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  /// The values of a list; empty when this is not a list.
  package var values: [JSONValue] {
    if case .list(let values) = self { values } else { [] }
  }

  /// The text; nil when this is not a text.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The whole number; nil when this is not one.
  package var whole: Int? {
    if case .whole(let whole) = self { whole } else { nil }
  }
}

extension Unicode.Scalar {
  /// The scalar as JSON has it: unchanged, or escaped as one or two UTF-16 units (RFC 8259, section 7). The encoder has
  /// escaped the line ends inside texts; the others are between values.
  fileprivate var escaped: String {
    guard isInvisible, self != "\n" else { return String(self) }
    return String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
