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
    /// A part that is new or gone, or what is executed for it.
    case words
    /// The words of a sentence, without what is filled in.
    case sentence
    /// The sentence that says what is executed for some words, or what a block does.
    case reading
    /// What is filled in: a label, a name, the number of a step, a text around the content.
    case label
    /// What a page says that a term means.
    case definition
    /// Where a link leads.
    case address
    /// Which blocks there are where.
    case order
    /// A diagnostic that is new or gone.
    case finding

    /// Whether it is about words, which every language has of its own.
    var isOfWords: Bool {
      switch self {
      case .sentence, .reading, .label, .definition, .address: true
      case .flow, .verdict, .arrivals, .amount, .words, .order, .finding: false
      }
    }
  }

  package let rank: Rank
  package let kind: Kind
  /// The kind and the ids of a part or a block, an example and its fact, what has a label, or the id of a finding.
  package let subject: String
  /// The id of the step that the change is in; nil where it is in none.
  package let step: String?
  /// The words of the page that the change is about; may be empty.
  package let words: String
  /// How it was; empty when it is new.
  package let before: String
  /// How it is now; empty when it is gone.
  package let after: String
  /// The messages of the findings that say which accounts fail and why; empty where nothing fails.
  package let reasons: [String]

  init(
    _ rank: Rank, _ kind: Kind, _ subject: String, step: String? = nil, words: String = "", before: String,
    after: String, reasons: [String] = []
  ) {
    self.rank = rank
    self.kind = kind
    self.subject = subject
    self.step = step
    self.words = words
    self.before = before
    self.after = after
    self.reasons = reasons
  }
}
