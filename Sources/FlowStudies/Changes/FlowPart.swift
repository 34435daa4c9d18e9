/// Something in a flow that is so or not, found again in another state of the content by its ids.
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
  /// The id of the block that it stands in.
  let block: String
  /// Its id in that block's sentence; nil for a whole block.
  let code: String?

  /// Both ids, as they are printed.
  var path: String { code.map { "\(block)/\($0)" } ?? block }
}

/// A part in one state of content and data.
struct PartState: Sendable {
  let part: FlowPart
  /// What the reader reads there.
  let words: String
  /// The element as its author wrote it, without those words.
  let meaning: String
  let truth: PartVerdict
  /// What the findings say about it, where it fails.
  let reasons: [String]
}

/// How a part stands with all the accounts that come to it.
enum PartVerdict: Hashable, Sendable {
  case holds
  /// It is not so, or does not work, for this many kinds of account, and perhaps for more.
  case fails(accounts: Int)
  /// A condition that lets everybody through, or nobody.
  case always, never
  /// Nobody comes to it.
  case unmet

  var isFailure: Bool {
    if case .fails = self { return true }
    return false
  }
}
