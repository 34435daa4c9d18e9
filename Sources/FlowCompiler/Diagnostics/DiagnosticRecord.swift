import Foundation
import XMLTree

/// A diagnostic as tools read it. Every key is always there.
struct DiagnosticRecord: Encodable {
  private let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  private enum CodingKeys: String, CodingKey {
    case id, severity, path, line, column, endLine, endColumn, message, notes, help
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(diagnostic.id.rawValue, forKey: .id)
    try container.encode(diagnostic.severity.rawValue, forKey: .severity)
    try container.encode(diagnostic.path, forKey: .path)
    try container.encode(diagnostic.place?.start.line, forKey: .line)
    try container.encode(diagnostic.place?.start.column, forKey: .column)
    try container.encode(diagnostic.place?.end.line, forKey: .endLine)
    try container.encode(diagnostic.place?.end.column, forKey: .endColumn)
    try container.encode(diagnostic.message, forKey: .message)
    try container.encode(diagnostic.notes.map(NoteRecord.init), forKey: .notes)
    try container.encode(diagnostic.help, forKey: .help)
  }

  /// The records as one array, keys in order. Characters that a terminal obeys are escaped.
  static func json(of records: [DiagnosticRecord]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(records), as: UTF8.self).unicodeScalars.map(\.escaped).joined()
    } catch {
      preconditionFailure("Strings and numbers could not be written as JSON: \(error)")
    }
  }
}

/// A note of a diagnostic as tools read it; without a place all but `message` is `null`.
private struct NoteRecord: Encodable {
  let note: Diagnostic.Note

  private enum CodingKeys: String, CodingKey {
    case message, path, line, column, endLine, endColumn
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(note.text, forKey: .message)
    try container.encode(note.place?.file.path, forKey: .path)
    try container.encode(note.place?.start.line, forKey: .line)
    try container.encode(note.place?.start.column, forKey: .column)
    try container.encode(note.place?.end.line, forKey: .endLine)
    try container.encode(note.place?.end.column, forKey: .endColumn)
  }
}

extension Unicode.Scalar {
  /// The scalar inside JSON: as it is, or escaped as one or two UTF-16 units (RFC 8259, 7). Line ends are the encoder's.
  fileprivate var escaped: String {
    guard isInvisible, self != "\n" else { return String(self) }
    return String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
