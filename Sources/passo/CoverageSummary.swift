import FlowVerification

/// Prints which items of the model the flows document, and where.
struct CoverageSummary {
  let coverage: Coverage

  func print() {
    Swift.print("\nThe flows document \(coverage.documented) of \(coverage.items.count) things, \(coverage.percent) %.")
    for kind in CoverageItem.Kind.allCases {
      let items = coverage.items.filter { $0.item.kind == kind }
      let documented = items.filter { !$0.places.isEmpty }
      Swift.print("\n\(documented.count) of \(items.count) \(kind.plural)")
      for (item, places) in documented {
        Swift.print("  \(item.name): \(places.map { "\($0.flow)#\($0.at)" }.joined(separator: ", "))")
      }
      let others = items.filter { $0.places.isEmpty }.map(\.item.name)
      if !others.isEmpty { Swift.print("  not documented: \(others.joined(separator: ", "))") }
    }
  }
}
