import BillingModel
package import FlowReading
package import FlowVerification
import XMLTree

extension Verification {
  /// The report as JSON; its `coverage` is null when none is given.
  package func json(_ diagnostics: [Diagnostic], coverage: Coverage? = nil) -> VerificationDocument {
    VerificationDocument(
      scope: scope.value, flows: reports.map(\.json), known: known.map { $0.entry.json(uses: $0.uses) },
      diagnostics: (diagnostics + unused).map(\.json), coverage: coverage?.json ?? .null)
  }
}

extension VerificationReport {
  /// The report of one flow in one language. Every key is always there; `seconds` and `sharedWith` may be null.
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
      "notWalkedBecause": obstacle.map(\.reference) ?? .null,
      "numbersTried": .object(numbers.mapValues { .list($0.map(JSONValue.whole)) }),
      "numbersUntried": .object(
        untriedNumbers.mapValues { .list($0.map { .list([.whole($0.lowerBound), .whole($0.upperBound)]) }) }),
      "kindsUntried": .object(untriedKinds.mapValues { .list($0.map(JSONValue.text)) }),
      "sharedWith": JSONValue(sharedWith), "seconds": seconds.map(JSONValue.number) ?? .null,
    ])
  }

  /// The duration in seconds, cut to the millisecond; nil when it was not measured.
  var seconds: Double? {
    duration.map { duration in
      let (seconds, attoseconds) = duration.components
      return Double(seconds * 1000 + attoseconds / 1_000_000_000_000_000) / 1000
    }
  }
}

extension Diagnostic {
  /// The id and the place, by which the diagnostic is found among all.
  fileprivate var reference: JSONValue {
    .object([
      "id": .text(id.rawValue), "path": .text(path), "line": JSONValue(place?.start.line),
      "column": JSONValue(place?.start.column),
    ])
  }
}

extension VerificationReport.Finding {
  /// The diagnostic with its place. `at` is the id of the block, by which an entry of accepted findings names it.
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
  /// The counts by the name of the outcome, without those that are 0.
  fileprivate var json: JSONValue {
    .object(
      reduce(into: [:]) { object, element in
        if element.value > 0 { object[element.key.name] = .whole(element.value) }
      })
  }
}
