import FlowVerification

/// Writes which items of the model the flows document, and where.
struct CoverageSummary {
  let coverage: Coverage

  var text: String {
    var lines = [
      "", "The flows document \(coverage.documented) of \(coverage.items.count) things, \(coverage.percent) %.",
    ]
    for kind in CoverageItem.Kind.allCases {
      let items = coverage.items.filter { $0.item.kind == kind }
      let documented = items.filter { !$0.places.isEmpty }
      lines += ["", "\(documented.count) of \(items.count) \(kind.plural)"]
      lines += documented.map { item, places in
        "  \(item.name): \(places.map { "\($0.flow)#\($0.at)" }.joined(separator: ", "))"
      }
      let others = items.filter { $0.places.isEmpty }.map(\.item.name)
      if !others.isEmpty { lines.append("  not documented: \(others.joined(separator: ", "))") }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
