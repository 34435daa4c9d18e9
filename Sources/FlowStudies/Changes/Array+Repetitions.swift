extension Array where Element: Equatable {
  /// The elements in their order, each only where it comes first.
  var withoutRepetitions: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
