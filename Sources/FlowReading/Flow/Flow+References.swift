extension Flow {
  /// The number of a step as readers see it, from 1; nil when the flow has no such step.
  package func number(ofStep id: String) -> Int? { steps.firstIndex { $0.id == id }.map { $0 + 1 } }
}
