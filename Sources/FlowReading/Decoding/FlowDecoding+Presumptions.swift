import BillingModel
import XMLTree

extension FlowDecoding {
  /// What a claim takes for granted: `FACT COMPARISON VALUE`, several with `;` between them. `said` is what the claim
  /// says itself.
  mutating func presumptions(of claim: MarkupElement, besides said: InlineCode.Kind?) -> [Presumption] {
    guard let attribute = claim[attribute: "presumes"] else { return [] }
    var found: [Presumption] = []
    for clause in attribute.value.split(separator: ";", omittingEmptySubsequences: false) {
      let words = clause.split(whereSeparator: \.isWhitespace)
      let place = place(of: words, in: attribute)
      guard let condition = condition(words, in: attribute) else { continue }
      if case .claim(condition)? = said {
        diagnostics.append(.presumesItself(at: place))
      } else if found.contains(where: { $0.condition == condition }) {
        diagnostics.append(.presumedTwice(at: place))
      }
      found.append(Presumption(condition, place: place))
    }
    return found
  }

  private mutating func condition(_ words: [Substring], in attribute: MarkupAttribute) -> Condition? {
    func place(_ words: some Collection<Substring>) -> SourceRange { self.place(of: words, in: attribute) }
    let fact: Fact? = words.first.flatMap { name(String($0), .facts, at: place([$0])) }
    let comparison: ComparisonOperator? = words.dropFirst().first.flatMap {
      name(String($0), .comparisons, at: place([$0]))
    }
    let operands = words.dropFirst(2)
    guard !operands.isEmpty else {
      diagnostics.append(.incomplete(words, at: place(words)))
      return nil
    }
    guard let fact, let comparison else { return nil }
    let values = comparison == .oneOf ? operands.map(String.init) : [operands.joined(separator: " ")]
    return compared(fact, comparison, at: place(words[1...1]), values, at: place(operands))
  }

  /// The place of some words of an attribute's value: the whole value where there are none, or where references make it
  /// longer in the file than it is.
  private func place(of words: some Collection<Substring>, in attribute: MarkupAttribute) -> SourceRange {
    let (whole, value) = (attribute.valueRange, attribute.value.utf8)
    guard let start = words.first?.startIndex, value.count == whole.count else { return place(attribute) }
    let end = words.reduce(start) { max($0, $1.endIndex) }
    let first = whole.lowerBound + value.distance(from: value.startIndex, to: start)
    return SourceRange(file, first..<first + value.distance(from: start, to: end))
  }
}

extension Vocabulary.NameList {
  /// The names of comparisons, which are those of the attributes of a condition.
  fileprivate static let comparisons = Self(
    "comparison", ComparisonOperator.allCases.map { ($0.rawValue, $0.meaning) })
}

extension Diagnostic {
  fileprivate static func incomplete(_ words: [Substring], at place: SourceRange) -> Diagnostic {
    let missing =
      switch words.count {
      case 0: "Nothing is presumed here."
      case 1: "This does not say how \(words[0]) is compared, and with what."
      default: "This does not say what \(words[0]) is compared with."
      }
    return Diagnostic(
      .valueWrong, at: place, missing,
      help: "Write a fact, a comparison and a value, for example \(Fact.orderPaid.rawValue) is 0; a ; stands only"
        + " between two of them.")
  }

  fileprivate static func presumesItself(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "The claim presumes what it says itself.",
      help: "Take it out, or presume what the words say beside that.")
  }

  fileprivate static func presumedTwice(at place: SourceRange) -> Diagnostic {
    Diagnostic(.comparisonWrong, at: place, "The claim presumes this twice.", help: "Keep one.")
  }
}
