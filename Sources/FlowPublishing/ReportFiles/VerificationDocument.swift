package import FlowReading
import FlowVerification

/// The report of a verification as JSON, for other tools. Its lists are sorted, so that the reports of the shards of a run
/// merge into exactly the report that one run would have made.
package struct VerificationDocument {
  private let scope: VerificationScope
  private let flows: [JSONValue]
  private let known: [JSONValue]
  private let diagnostics: [JSONValue]
  private let coverage: JSONValue

  init(
    scope: VerificationScope, flows: [JSONValue], known: [JSONValue], diagnostics: [JSONValue], coverage: JSONValue
  ) {
    self.scope = scope
    self.flows = VerificationDocument.ordered(flows) { flow in ["flow", "locale"].map { flow[$0].text ?? "" } }
    self.known = known
    self.diagnostics = VerificationDocument.ordered(diagnostics) { diagnostic in
      let place = ["line", "column"].map { VerificationDocument.padded(diagnostic[$0].whole ?? 0) }
      let group = diagnostic["id"].text.flatMap(Diagnostic.ID.init(rawValue:))?.group ?? Diagnostic.ID.groups.count
      return [VerificationDocument.padded(group), diagnostic["path"].text ?? ""] + place
        + ["id", "message"].map { diagnostic[$0].text ?? "" }
    }
    self.coverage = coverage
  }

  /// Merges the reports of all shards of one run; `name` is the name of each report's file. With `minimumCoverage`, in per
  /// cent, the merged report has an error when the shards together cover less.
  package init(
    merging parts: [(name: String, report: JSONValue)], minimumCoverage: Int? = nil
  ) throws(MergeError) {
    let scope = try VerificationScope(merging: parts)
    let reports = parts.map(\.report)
    let coverage = VerificationDocument.coverage(of: reports)
    if minimumCoverage != nil || reports.contains(where: { $0["coverage"] != .null }),
      let part = parts.first(where: { $0.report["coverage"] == .null })
    {
      throw .withoutCoverage(part.name)
    }
    let diagnosticsByReport = reports.map { Set($0["diagnostics"].values) }
    let shortfall = minimumCoverage.flatMap { Coverage.shortfall(in: coverage, of: $0) }
    self.init(
      scope: scope, flows: reports.flatMap { $0["flows"].values }, known: VerificationDocument.known(of: reports),
      diagnostics: diagnosticsByReport.flatMap { $0 }.filter { diagnostic in
        // An entry is unused only when no shard used it.
        diagnostic["id"].text != Diagnostic.ID.knownUnused.rawValue
          || diagnosticsByReport.allSatisfy { $0.contains(diagnostic) }
      } + (shortfall.map { [$0.json] } ?? []),
      coverage: coverage)
  }

  /// Whether one of the diagnostics is an error.
  package var hasErrors: Bool {
    diagnostics.contains { $0["severity"].text == Diagnostic.Severity.error.rawValue }
  }

  /// The document as text.
  package var text: String {
    JSONValue.object([
      "part": scope.part?.json ?? .null, "content": .text(scope.content), "flows": .list(flows), "known": .list(known),
      "diagnostics": .list(diagnostics), "coverage": coverage,
    ]).document
  }

  /// The values without repetitions, sorted by their key and then by their whole text.
  private static func ordered(_ values: [JSONValue], by key: (JSONValue) -> [String]) -> [JSONValue] {
    Set(values).map { (key($0), $0) }
      .sorted { left, right in
        left.0 == right.0 ? left.1.document < right.1.document : left.0.lexicographicallyPrecedes(right.0)
      }.map(\.1)
  }

  /// The digits of a number with leading zeros, so that numbers sort as text.
  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  /// The entries of accepted findings with the sums of their uses. Every report lists the same entries in the same order.
  private static func known(of parts: [JSONValue]) -> [JSONValue] {
    parts[0]["known"].values.enumerated().map { number, entry in
      guard case .object(var object) = entry else { return entry }
      let uses = parts.compactMap { part -> Int? in
        let values = part["known"].values
        return values.indices.contains(number) ? values[number]["uses"].whole : nil
      }
      object["uses"] = .whole(uses.reduce(0, +))
      return .object(object)
    }
  }

  /// The coverage with the documenting places of all reports; null when no report has any.
  private static func coverage(of parts: [JSONValue]) -> JSONValue {
    var places: [JSONValue: Set<JSONValue>] = [:]
    for item in parts.flatMap({ $0["coverage"]["items"].values }) {
      let key = JSONValue.object(["kind": item["kind"], "name": item["name"]])
      places[key, default: []].formUnion(item["documentedBy"].values)
    }
    guard !places.isEmpty else { return .null }
    let kinds = CoverageItem.Kind.allCases.map(\.rawValue)
    func order(_ item: JSONValue) -> (Int, String) {
      (item["kind"].text.flatMap(kinds.firstIndex) ?? kinds.count, item["name"].text ?? "")
    }
    return Coverage.json(
      places.keys.sorted { order($0) < order($1) }.map { key in
        (
          key["kind"].text ?? "", key["name"].text ?? "",
          (places[key] ?? []).map { Coverage.Place(flow: $0["flow"].text ?? "", at: $0["at"].text ?? "") }.sorted()
        )
      })
  }
}
