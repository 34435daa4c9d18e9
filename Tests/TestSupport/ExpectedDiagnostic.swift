package import FlowReading
import XMLTree

/// A diagnostic that a test file expects. The file states it in a comment above the line that is wrong, with the column, the
/// id and some words: `<!-- error 12 name-unknown: Did you mean options? -->`.
///
/// Several comments may stand above the same line. The words are a part of the message or of the help.
package struct ExpectedDiagnostic: Hashable, Comparable, CustomStringConvertible {
  package let line: Int
  package let column: Int
  package let severity: String
  package let id: String
  package let words: String

  package var description: String { "line \(line): <!-- \(severity) \(column) \(id): \(words) -->" }

  package static func < (left: ExpectedDiagnostic, right: ExpectedDiagnostic) -> Bool {
    (left.line, left.column, left.id, left.words) < (right.line, right.column, right.id, right.words)
  }

  /// The diagnostics that the comments of a file expect.
  package static func all(in file: SourceFile) -> [ExpectedDiagnostic] {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    var waiting: [(severity: String, column: Int, id: String, words: String)] = []
    var found: [ExpectedDiagnostic] = []
    for (index, line) in lines.enumerated() {
      if let match = line.wholeMatch(of: /\s*<!-- (error|warning) (\d+) ([a-z-]+): (.+) -->/) {
        waiting.append((String(match.1), Int(match.2) ?? 0, String(match.3), String(match.4)))
      } else {
        found += waiting.map {
          ExpectedDiagnostic(line: index + 1, column: $0.column, severity: $0.severity, id: $0.id, words: $0.words)
        }
        waiting = []
      }
    }
    return found.sorted()
  }

  /// A diagnostic that was found, with its whole message and help.
  package init(_ diagnostic: Diagnostic) {
    let location = diagnostic.place.map { $0.file.lines.location(of: $0.bytes.lowerBound) }
    line = location?.line ?? 0
    column = location?.column ?? 0
    severity = diagnostic.severity.rawValue
    id = diagnostic.id.rawValue
    words = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: " ")
  }

  private init(line: Int, column: Int, severity: String, id: String, words: String) {
    self.line = line
    self.column = column
    self.severity = severity
    self.id = id
    self.words = words
  }

  /// Whether a diagnostic that was found is the expected one.
  package func matches(_ other: ExpectedDiagnostic) -> Bool {
    (line, column, severity, id) == (other.line, other.column, other.severity, other.id) && other.words.contains(words)
  }
}
