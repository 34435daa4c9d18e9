package import FlowReading

extension Flow {
  /// An estimate of the work that its walks are. What readers enter multiplies them.
  package var walkEstimate: Int { blocks.count << min(inputs.count, 16) }
}
