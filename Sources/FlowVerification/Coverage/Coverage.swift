import BillingModel
package import FlowReading

/// The items of the model, and which of them the flows document.
package struct Coverage: Sendable {
  /// Every item of the model, with the places that document it.
  package let items: [(item: CoverageItem, places: [Place])]

  /// A block of a flow.
  package struct Place: Sendable, Hashable, Comparable {
    package let flow: String
    /// The id of the block.
    package let at: String

    package init(flow: String, at: String) {
      self.flow = flow
      self.at = at
    }

    package static func < (left: Place, right: Place) -> Bool { (left.flow, left.at) < (right.flow, right.at) }
  }

  /// Takes the configuration of any product: what the model can do does not depend on it.
  init(_ reports: [VerificationReport], configuration: BillingConfiguration) {
    var places: [CoverageItem: Set<Place>] = [:]
    for report in reports {
      for (item, ids) in report.documented {
        places[item, default: []].formUnion(ids.map { Place(flow: report.flow, at: $0) })
      }
    }
    let reachable = ReachableModel(center: BillingCenter(configuration)).items()
    // The search for reachable screens is a sample, so items that only a flow reached are added.
    let all = Set(reachable).union(places.keys).sorted()
    items = all.map { ($0, (places[$0] ?? []).sorted()) }
  }

  /// The number of documented items.
  package var documented: Int { items.count { !$0.places.isEmpty } }

  /// The share of documented items in whole per cent, rounded down; 100 when there are none.
  package var percent: Int { items.isEmpty ? 100 : documented * 100 / items.count }

  /// The error when fewer per cent than the minimum are documented; nil otherwise.
  package func shortfall(of minimum: Int) -> Diagnostic? {
    Coverage.shortfall(in: json, of: minimum)
  }

  /// The same for a coverage in JSON.
  package static func shortfall(in json: JSONValue, of minimum: Int) -> Diagnostic? {
    let (percent, documented, total) = (json["percent"].whole, json["documented"].whole, json["total"].whole)
    guard let percent, let documented, let total, percent < minimum else { return nil }
    return .coverageLow(documented, of: total, percent, minimum)
  }

  /// The coverage in JSON.
  package var json: JSONValue { Coverage.json(items.map { ($0.kind.rawValue, $0.name, $1) }) }

  package static func json(_ items: [(kind: String, name: String, places: [Place])]) -> JSONValue {
    let documented = items.count { !$0.places.isEmpty }
    return .object([
      "percent": .whole(items.isEmpty ? 100 : documented * 100 / items.count), "documented": .whole(documented),
      "total": .whole(items.count),
      "items": .list(
        items.map { kind, name, places in
          .object([
            "kind": .text(kind), "name": .text(name),
            "documentedBy": .list(places.map { .object(["flow": .text($0.flow), "at": .text($0.at)]) }),
          ])
        }),
    ])
  }
}

extension Verification {
  /// The coverage by the flows of the verification; nil when the catalogue has fewer than two products.
  package func coverage(_ catalogue: Catalogue) -> Coverage? {
    catalogue.products.first.flatMap { catalogue.configuration(for: $0.id) }.map {
      Coverage(reports, configuration: $0)
    }
  }
}

extension Diagnostic {
  fileprivate static func coverageLow(
    _ documented: Int, of total: Int, _ percent: Int, _ minimum: Int
  ) -> Diagnostic {
    Diagnostic(
      .coverageLow, path: ProjectLayout.flows,
      "The flows document \(documented) of \(total) things of the model, \(percent) %: "
        + "\(minimum) % is asked for.",
      help: "passo verify --coverage lists what no flow documents.")
  }
}
