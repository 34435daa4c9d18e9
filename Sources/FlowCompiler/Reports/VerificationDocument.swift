/// The report for tools. Its parts come in the order of their keys, so that those of a shared run can be joined to the
/// report that one run would have made.
package struct VerificationDocument {
  private let flows: [JSONValue]
  private let known: [JSONValue]
  private let diagnostics: [JSONValue]
  private let coverage: JSONValue

  init(flows: [JSONValue], known: [JSONValue], diagnostics: [JSONValue], coverage: JSONValue) {
    self.flows = VerificationDocument.ordered(flows) { flow in ["flow", "locale"].map { flow[$0].text ?? "" } }
    self.known = known
    self.diagnostics = VerificationDocument.ordered(diagnostics) { diagnostic in
      let place = ["line", "column"].map { VerificationDocument.padded(diagnostic[$0].whole ?? 0) }
      return [diagnostic["path"].text ?? ""] + place + ["id", "message"].map { diagnostic[$0].text ?? "" }
    }
    self.coverage = coverage
  }

  /// Joins the reports of the parts of one run; nil when one of them is no such report.
  package init?(joining parts: [JSONValue]) {
    guard !parts.isEmpty,
      parts.allSatisfy({ part in ["flows", "known", "diagnostics"].allSatisfy { part[$0].isList } })
    else { return nil }
    let said = parts.map { Set($0["diagnostics"].values) }
    self.init(
      flows: parts.flatMap { $0["flows"].values }, known: VerificationDocument.known(of: parts),
      diagnostics: said.flatMap { $0 }.filter { diagnostic in
        // What no part used is unused.
        diagnostic["id"].text != Diagnostic.ID.knownUnused.rawValue || said.allSatisfy { $0.contains(diagnostic) }
      },
      coverage: VerificationDocument.coverage(of: parts))
  }

  /// Whether one of the diagnostics is an error.
  package var hasErrors: Bool {
    diagnostics.contains { $0["severity"].text == Diagnostic.Severity.error.rawValue }
  }

  package var text: String {
    JSONValue.object([
      "flows": .list(flows), "known": .list(known), "diagnostics": .list(diagnostics), "coverage": coverage,
    ]).document
  }

  /// Each value once, by its key and then by all that it says.
  private static func ordered(_ values: [JSONValue], by key: (JSONValue) -> [String]) -> [JSONValue] {
    Set(values).map { (key($0), $0) }
      .sorted { left, right in
        left.0 == right.0 ? left.1.document < right.1.document : left.0.lexicographicallyPrecedes(right.0)
      }.map(\.1)
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  /// Every part lists the same entries.
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

  /// An item is documented by the places of all parts.
  private static func coverage(of parts: [JSONValue]) -> JSONValue {
    var places: [JSONValue: Set<JSONValue>] = [:]
    var order: [JSONValue] = []
    for item in parts.flatMap({ $0["coverage"]["items"].values }) {
      let key = JSONValue.object(["kind": item["kind"], "name": item["name"]])
      if places[key] == nil { order.append(key) }
      places[key, default: []].formUnion(item["documentedBy"].values)
    }
    guard !order.isEmpty else { return .null }
    return Coverage.json(
      order.map { key in
        (
          key["kind"].text ?? "", key["name"].text ?? "",
          (places[key] ?? []).map { Coverage.Place(flow: $0["flow"].text ?? "", at: $0["at"].text ?? "") }.sorted()
        )
      })
  }
}

extension JSONValue {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
