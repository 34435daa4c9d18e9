import BillingModel
package import FlowReading
package import FlowVerification
import XMLTree

extension Verification {
  /// The whole report as tools read it; `coverage` is null if it was not asked for.
  package func json(_ diagnostics: [Diagnostic], coverage: Coverage? = nil) -> VerificationDocument {
    VerificationDocument(
      scope: scope, flows: reports.map(\.json), known: known.map { $0.entry.json(uses: $0.uses) },
      diagnostics: (diagnostics + unused).map(\.json), coverage: coverage?.json ?? .null)
  }
}

extension VerificationReport {
  /// One flow in one language. Every key is always there; `seconds` and `sharedWith` may be null.
  fileprivate var json: JSONValue {
    .object([
      "flow": .text(flow), "locale": .text(language), "accounts": .whole(accounts),
      "outcomes": outcomes.json, "reachStepOne": .whole(reachStepOne),
      "decisions": .list(
        stages.filter { $0.kind == .decision }.map { stage in
          .object(["id": .text(stage.id), "asked": .whole(stage.arrivals), "leave": stage.exits.json])
        }),
      "steps": .list(
        stages.filter { $0.kind == .step }.map { stage in
          .object([
            "id": .text(stage.id), "reach": .whole(stage.arrivals), "helped": .whole(stage.helped),
            "leave": stage.exits.json,
          ])
        }),
      "end": (stages.last?.exits ?? [:]).json,
      "findings": .list(findings.map(\.json)), "walks": .whole(walks), "gestures": .whole(gestures),
      "numbersTried": .object(numbers.mapValues { .list($0.map(JSONValue.whole)) }),
      "sharedWith": JSONValue(sharedWith), "seconds": seconds.map(JSONValue.number) ?? .null,
    ])
  }

  /// To the millisecond.
  var seconds: Double? {
    duration.map { duration in
      let (seconds, attoseconds) = duration.components
      return Double(seconds * 1000 + attoseconds / 1_000_000_000_000_000) / 1000
    }
  }
}

extension VerificationReport.Finding {
  /// The diagnostic with where it stands; `at` is what an accepted finding names.
  fileprivate var json: JSONValue {
    .object([
      "id": .text(diagnostic.id.rawValue), "severity": .text(diagnostic.severity.rawValue), "at": .text(at),
      "accounts": JSONValue(accounts), "known": .flag(known != nil), "message": .text(diagnostic.message),
      "path": .text(diagnostic.path), "line": JSONValue(diagnostic.place?.start.line),
      "column": JSONValue(diagnostic.place?.start.column),
    ])
  }
}

extension KnownFindings.Entry {
  fileprivate func json(uses: Int) -> JSONValue {
    .object([
      "id": .text(id.rawValue), "flow": .text(flow), "at": .text(at), "reason": .text(reason), "owner": .text(owner),
      "until": .text(until.isoDate), "uses": .whole(uses),
    ])
  }
}

extension [Outcome: Int] {
  /// By the name of the outcome; those that nobody comes to are left out.
  fileprivate var json: JSONValue {
    .object(
      reduce(into: [:]) { object, element in
        if element.value > 0 { object[element.key.name] = .whole(element.value) }
      })
  }
}
