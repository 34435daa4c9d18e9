package import FlowReading
package import FlowVerification
import Foundation
import XMLTree

/// Writes the report in SARIF 2.1.0, a JSON format that code hosts show beside the changed lines.
package struct SARIFReport {
  private let diagnostics: [Diagnostic]
  private let accepted: [(diagnostic: Diagnostic, reason: String)]

  /// Takes the diagnostics of a verification. Accepted findings are in the report too, as suppressed results.
  package init(_ verification: Verification, _ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.inOrder
    var seen: Set<JSONValue> = []
    accepted = verification.reports.flatMap(\.findings).compactMap { finding in
      guard let known = finding.known, seen.insert(finding.diagnostic.json).inserted else { return nil }
      return (finding.diagnostic, verification.known[known].entry.reason)
    }
  }

  package var document: String {
    let all = diagnostics.map { ($0, nil as String?) } + accepted.map { ($0.diagnostic, $0.reason) }
    let rules = Array(Set(all.map(\.0.id))).sorted { $0.rawValue < $1.rawValue }
    var fingerprints: [String: Int] = [:]
    var blocks = BlockNames()
    let results = all.map { diagnostic, reason in
      let block = diagnostic.place.map { blocks.name(at: $0) } ?? ""
      let fingerprint = fingerprint(of: diagnostic, in: block)
      // SARIF wants the fingerprint of each result to be different.
      fingerprints[fingerprint, default: 0] += 1
      return result(
        diagnostic, rule: rules.firstIndex(of: diagnostic.id) ?? 0, accepted: reason,
        fingerprint: "\(fingerprint):\(fingerprints[fingerprint, default: 0])")
    }
    let severities = Dictionary(all.map { ($0.0.id, $0.0.severity) }, uniquingKeysWith: min)
    let driver: JSONValue = .object([
      "name": .text("passo"), "semanticVersion": .text(ToolVersion.current),
      "rules": .list(rules.map { rule($0, level: severities[$0, default: .error]) }),
    ])
    return JSONValue.object([
      "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"), "version": .text("2.1.0"),
      "runs": .list([
        .object([
          "tool": .object(["driver": driver]), "columnKind": .text("unicodeCodePoints"), "results": .list(results),
        ])
      ]),
    ]).document
  }

  /// The entry of a diagnostic in the list of rules. The full description repeats the short one, because some code hosts show
  /// only the full one.
  private func rule(_ id: Diagnostic.ID, level: Diagnostic.Severity) -> JSONValue {
    .object([
      "id": .text(id.rawValue), "shortDescription": text(id.meaning), "fullDescription": text(id.meaning),
      "help": text(id.cure),
      "defaultConfiguration": .object(["level": .text(level.rawValue)]),
    ])
  }

  /// The entry of a finding in the list of results. `accepted` is the reason for which the finding is accepted, if it is.
  private func result(_ diagnostic: Diagnostic, rule: Int, accepted: String?, fingerprint: String) -> JSONValue {
    let remarks = diagnostic.notes.filter { $0.place == nil }.map(\.text) + (diagnostic.help.map { [$0] } ?? [])
    let related = diagnostic.notes.enumerated().compactMap { number, note -> JSONValue? in
      guard let place = note.place else { return nil }
      return location(place.file.path, place, ["id": .whole(number), "message": text(note.text)])
    }
    var result: [String: JSONValue] = [
      "ruleId": .text(diagnostic.id.rawValue), "ruleIndex": .whole(rule),
      "level": .text(diagnostic.severity.rawValue),
      "message": text(([diagnostic.message] + remarks).joined(separator: "\n\n")),
      "locations": .list([location(diagnostic.path, diagnostic.place)]),
      "partialFingerprints": .object(["passo/v1": .text(fingerprint)]),
    ]
    if !related.isEmpty { result["relatedLocations"] = .list(related) }
    if let accepted {
      result["suppressions"] = .list([
        .object(["kind": .text("external"), "status": .text("accepted"), "justification": .text(accepted)])
      ])
    }
    return .object(result)
  }

  /// A message. Braces are doubled, because a single brace begins a placeholder (SARIF 2.1.0, 3.11.5).
  private func text(_ text: String) -> JSONValue {
    .object(["text": .text(text.replacing("{", with: "{{").replacing("}", with: "}}"))])
  }

  private func location(_ path: String, _ place: SourceRange?, _ more: [String: JSONValue] = [:]) -> JSONValue {
    var physical: [String: JSONValue] = [
      "artifactLocation": .object([
        "uri": .text(path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path),
        "uriBaseId": .text("%SRCROOT%"),
      ])
    ]
    if let place {
      physical["region"] = .object([
        "startLine": .whole(place.start.line), "startColumn": .whole(place.start.column),
        "endLine": .whole(place.end.line), "endColumn": .whole(place.end.column),
      ])
    }
    return .object(more.merging(["physicalLocation": .object(physical)]) { first, _ in first })
  }

  /// A fingerprint of the message and the words that it is about. It stays the same when lines before these words are added
  /// or removed.
  private func fingerprint(of diagnostic: Diagnostic, in block: String) -> String {
    let words = [diagnostic.id.rawValue, diagnostic.path, block, diagnostic.place?.text ?? "", diagnostic.message]
    var fingerprint = Fingerprint()
    fingerprint.add(Array(words.joined(separator: "\u{0}").utf8))
    return fingerprint.text
  }
}
