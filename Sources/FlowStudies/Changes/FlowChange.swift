/// One thing about a flow in a language that is another than before.
package struct FlowChange: Hashable, Sendable {
  /// What it means to whoever keeps the help, most important first.
  package enum Rank: String, CaseIterable, Sendable {
    /// It held, and now it is false, does not work, or is not there although it should be.
    case worse = "worse"
    /// Nobody comes to it any more: words about what does not happen.
    case unmet = "unmet"
    /// Neither better nor worse: another amount, another count, other words.
    case changed = "changed"
    case better = "better"
  }

  package enum Kind: String, Sendable {
    case flow = "flow"
    case truth = "truth"
    case reach = "reach"
    case amount = "amount"
    case words = "words"
    case finding = "finding"
  }

  package let rank: Rank
  package let kind: Kind
  /// What it is about: a part's kind and ids, an example and its fact, or the id of a finding.
  package let subject: String
  /// What readers read there.
  package let words: String
  package let before: String
  package let after: String
  /// Whom it concerns and why, where something fails.
  package let reasons: [String]

  init(
    _ rank: Rank, _ kind: Kind, _ subject: String, words: String = "", before: String, after: String,
    reasons: [String] = []
  ) {
    self.rank = rank
    self.kind = kind
    self.subject = subject
    self.words = words
    self.before = before
    self.after = after
    self.reasons = reasons
  }
}
