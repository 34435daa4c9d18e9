import FlowReading

extension ClosedRange<Int> {
  /// The numbers as a report names them: `43 to 1 000`.
  package var words: String {
    lowerBound == upperBound ? lowerBound.grouped() : "\(lowerBound.grouped()) to \(upperBound.grouped())"
  }
}
