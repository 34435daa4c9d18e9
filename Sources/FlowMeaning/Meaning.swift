package import BillingModel
package import FlowReading

/// What an element makes the model decide or do for the words inside of it. It is written the same wherever it stands,
/// so that equal meanings in two flows are equal values.
package indirect enum Meaning: Hashable, Sendable {
  /// When a claim is judged (`docs/architecture.md`, "What a walk means", 8).
  package enum Moment: String, Hashable, Sendable, CaseIterable {
    /// At the end of each walk: the claims of summary, prerequisites, notes and results.
    case end = "end"
    /// After the last gesture of its step, tip or solution.
    case here = "here"
    /// At the end, for the account of the example and no other.
    case example = "example"
  }

  /// A place that claims what words say, and the meanings of its claims with those of the `if`s around them.
  package struct Claimed: Hashable, Sendable {
    package let place: String
    package let claims: [Meaning]

    package init(place: String, claims: [Meaning]) {
      self.place = place
      self.claims = claims
    }
  }

  case claim(Statement, Moment)
  /// What the words of a claim take for granted, judged when the claim is.
  case presumed(Statement, Moment)
  case need(Statement)
  /// The condition of an `elsewhere`, asked before the steps.
  case elsewhere(Statement)
  case `if`(Statement)
  case symptom(Statement)
  case cause(Statement)
  /// Nothing is executed here, for the reason that the author gives. Another place may claim the same.
  case manual(reason: String, claimed: Claimed?)
  /// What a gesture puts into a field.
  case entry(EntryType, Statement.Operand)

  /// What is said to be so; nil where nothing is.
  package var statement: Statement? {
    switch self {
    case .claim(let statement, _), .presumed(let statement, _), .need(let statement), .elsewhere(let statement),
      .if(let statement), .symptom(let statement), .cause(let statement):
      statement
    case .manual, .entry: nil
    }
  }
}

/// A condition whose operands say what they are in every flow: an input by its type and its limits, not by its name.
package struct Statement: Hashable, Sendable {
  /// A value that a fact is compared with.
  package indirect enum Operand: Hashable, Sendable {
    case literal(Value)
    /// An amount that an example gives. The example's account decides which it is.
    case amount
    case fact(Fact)
    case before(Fact)
    /// What the reader enters, and what is true of it.
    case entered(EntryType, limits: [Limit])
  }

  /// A comparison that a valid value of an input meets.
  package struct Limit: Hashable, Sendable {
    package let comparison: ComparisonOperator
    package let operands: [Operand]

    package init(_ comparison: ComparisonOperator, _ operands: [Operand]) {
      self.comparison = comparison
      self.operands = operands
    }
  }

  package let subject: Condition.Subject
  /// The comparison of a fact; `is` for every other subject.
  package let comparison: ComparisonOperator
  /// What the fact is compared with; empty for every other subject.
  package let operands: [Operand]

  package init(_ subject: Condition.Subject, _ comparison: ComparisonOperator = .is, _ operands: [Operand] = []) {
    self.subject = subject
    self.comparison = comparison
    self.operands = operands
  }
}
