import FlowReading

extension String {
  /// Whether it can be a reason: two words at least. Blanks and signs say nothing, whatever they look like, and what nobody
  /// sees convinces nobody.
  package var isReason: Bool {
    unseenScalars.isEmpty
      && split { !$0.isLetter && !$0.isNumber }.count { $0.contains(where: \.isLetter) } >= 2
  }
}
