/// The bounds of a search. They count what it does and keeps, and neither time nor memory, so that a flow is refused on
/// every machine or on none.
package struct SearchLimits: Hashable, Sendable {
  /// How many operations it does at most. An operation of a set of accounts counts once.
  package var operations: Int
  /// How many nodes the sets of its accounts have at most.
  package var nodes: Int
  /// How many answers to questions it remembers at most.
  package var answers: Int
  /// How many times it asks accounts something at most, once for each combination of values that the answer depends on.
  package var questions: Int
  /// How many values of a fact it looks for at most, to say what the model shows in place of a false claim.
  package var shownValues: Int
  /// All that is tried for the help of one flow may take as much as so many searches.
  package var searchesForHelp: Int

  package init(
    operations: Int = 1_000_000, nodes: Int = 4_000_000, answers: Int = 100_000, questions: Int = 10_000_000,
    shownValues: Int = 20_000, searchesForHelp: Int = 3
  ) {
    self.operations = operations
    self.nodes = nodes
    self.answers = answers
    self.questions = questions
    self.shownValues = shownValues
    self.searchesForHelp = searchesForHelp
  }

  /// The bounds of every flow. Of the flows that ship, none needs a tenth of any.
  package static let standard = SearchLimits()
}
