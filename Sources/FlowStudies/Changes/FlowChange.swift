/// One change of a flow in a language between two states.
package struct FlowChange: Hashable, Sendable {
  /// How serious the change is for the people who keep the help, most important first.
  package enum Rank: String, CaseIterable, Sendable {
    /// A part that held is now false, does not work, or is missing although it should be there.
    case worse
    /// No account reaches the part any more, so its words are about something that does not happen.
    case unreached = "unmet"
    /// Neither better nor worse, such as another amount, another count or other words.
    case changed
    case better
  }

  /// What the change is about.
  package enum Kind: String, Sendable {
    /// The whole page, which is new, gone or unreadable.
    case flow
    /// The verdict on a part.
    case verdict = "truth"
    /// How many accounts come to a step.
    case arrivals = "reach"
    /// An amount, a number or a date that a worked example shows.
    case amount
    /// The words or the meaning of a part.
    case words
    /// A diagnostic that is new or gone.
    case finding
  }

  package let rank: Rank
  package let kind: Kind
  /// The kind and the ids of a part, an example and its fact, or the id of a finding.
  package let subject: String
  /// The words of the page that the change is about; may be empty.
  package let words: String
  /// How it was; empty when it is new.
  package let before: String
  /// How it is now; empty when it is gone.
  package let after: String
  /// The messages of the findings that say which accounts fail and why; empty where nothing fails.
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
