package import FlowReading
import XMLTree

extension MutationReport {
  /// The report as JSON, for other tools. Every key is always there.
  package func json(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object([
      "changes": .whole(results.count),
      "noticed": .whole(results.count { !$0.survives }),
      "explained": .whole(survivors.count { $0.reason != nil }),
      "scoreOfThousand": .whole(MutationReport.score(results)),
      "mutations": .list(
        MutationKind.allCases.filter { $0.subject != .words }.map { MutationReport.json(of: $0, results(of: $0)) }),
      "survivors": .list(survivors.map(\.json)),
      "words": .list(wordRates.map(\.json)),
      "untold": .list(words.filter { $0.outcome.told == nil }.map(\.json)),
      "unasked": .list(words.filter { !$0.outcome.isAsked }.map(\.json)),
      "unmeasured": .list(excludedFlows.map(JSONValue.text)),
      "diagnostics": .list(diagnostics.map(\.json)),
    ])
  }

  private static func json(of kind: MutationKind, _ results: [Result]) -> JSONValue {
    let noticed = results.compactMap(\.noticedBy)
    let counts = Dictionary(grouping: noticed, by: \.rawValue).mapValues { JSONValue.whole($0.count) }
    return .object([
      "mutation": .text(kind.rawValue), "subject": .text(kind.subject.rawValue), "changes": .whole(results.count),
      "noticed": .whole(noticed.count), "noticedBy": .object(counts),
    ])
  }
}

extension MutationReport.Result {
  fileprivate var json: JSONValue {
    .object([
      "mutation": .text(mutant.kind.rawValue), "of": .text(mutant.about), "path": JSONValue(mutant.place?.file.path),
      "line": JSONValue(mutant.place?.start.line), "column": JSONValue(mutant.place?.start.column),
      "change": .text(mutant.sentence), "cure": .text(mutant.kind.cure), "reason": JSONValue(reason),
    ])
  }
}

extension WordRate {
  fileprivate var json: JSONValue {
    .object([
      "mutation": JSONValue(kind?.rawValue), "language": JSONValue(languageTag), "changes": .whole(changes),
      "told": .whole(told), "toldOfThousand": .whole(toldOfThousand), "asked": .whole(asked),
      "askedOfThousand": .whole(askedOfThousand),
    ])
  }
}

extension WordResult {
  fileprivate var json: JSONValue {
    .object([
      "mutation": .text(mutant.kind.rawValue), "of": .text(mutant.about), "language": .text(outcome.languageTag),
      "path": JSONValue(mutant.place?.file.path), "line": JSONValue(mutant.place?.start.line),
      "column": JSONValue(mutant.place?.start.column), "change": .text(mutant.sentence),
    ])
  }
}
