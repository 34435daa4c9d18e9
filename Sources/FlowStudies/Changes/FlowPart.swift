/// Names a part of a flow on which there is a verdict, such as a claim or a gesture. It is recognised in another state of
/// the content by its ids.
struct FlowPart: Hashable, Sendable {
  enum Kind: String, Sendable {
    case requirement = "requirement"
    case elsewhere = "elsewhere"
    case step = "step"
    case gesture = "gesture"
    case claim = "claim"
    case condition = "condition"
    case symptom = "symptom"
    case solution = "solution"
  }

  let kind: Kind
  /// The id of the block that contains the part.
  let block: String
  /// The id of the part in the sentence of the block; nil when the part is the whole block.
  let code: String?

  /// Both ids, as comparisons print them.
  var path: String { code.map { "\(block)/\($0)" } ?? block }
}

/// A part in one state of content and data.
struct PartState: Sendable {
  let part: FlowPart
  /// The words that readers see.
  let words: String
  /// The element and its attributes as the author wrote them, without these words.
  let meaning: String
  let verdict: PartVerdict
  /// The messages and notes of the findings about the part, where it fails.
  let reasons: [String]
}

/// Whether a part holds for all the accounts that reach it.
enum PartVerdict: Hashable, Sendable {
  case holds
  /// The part is false or does not work for at least this many accounts.
  case fails(accounts: Int)
  /// A condition that is true for every account.
  case always
  /// A condition that is true for no account.
  case never
  /// No account reaches the part.
  case unreached

  var isFailure: Bool {
    if case .fails = self { return true }
    return false
  }
}
