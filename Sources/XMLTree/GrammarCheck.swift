/// Validates one tree until everything that libxml2 can say about it is said.
///
/// After one unknown element libxml2 is silent about all later siblings. So unknown elements are reported here, taken
/// out of the tree, and the rest is validated as if they were not there.
struct GrammarCheck {
  /// Only a schema with wildcards needs more than one: there, libxml2 alone knows which unknown elements are wrong.
  private static let rounds = 16

  private let grammar: Grammar
  private let copy: TreeCopy
  private var reports: Set<GrammarReport> = []
  /// Tokens of elements that are no longer in the tree.
  private var unlinked: Set<Int> = []
  /// Tokens of elements that lost a child.
  private var parentsOfRemoved: Set<Int> = []

  init(_ grammar: Grammar, copy: TreeCopy) {
    self.grammar = grammar
    self.copy = copy
  }

  /// The reports, sorted by place, each once.
  consuming func run(on document: inout LibXMLDocument) -> [GrammarReport] {
    for token in copy.unknown { remove(token, from: &document) }
    for _ in 0..<Self.rounds {
      var offenders: [Int] = []
      for report in grammar.validate(document) {
        if let offender = note(report) { offenders.append(offender) }
      }
      if offenders.isEmpty { break }
      for token in offenders { remove(token, from: &document) }
    }
    return reports.sorted { first, second in
      let (left, right) = (first.range, second.range)
      guard left == right else { return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound) }
      // A set has another order in every run.
      return "\(first.kind)" < "\(second.kind)"
    }
  }

  /// Keeps what a report says, and returns the token of the element if it is an unknown one.
  private mutating func note(_ report: LibXMLReports.Report) -> Int? {
    // One without element is about a keyref or about libxml2 itself.
    var token = max(report.mark - 1, 0)
    guard var record = copy.records[token] else { return nil }
    guard let kind = GrammarReport.Kind(report, record: record) else { return nil }
    if kind == .unexpectedElement, GrammarReport.Kind.isAboutChild(report) {
      guard let child = copy.scan.firstElement(in: token), let found = copy.records[child] else { return nil }
      (token, record) = (child, found)
    }
    switch kind {
    case .missingElement:
      // It may be there under the wrong name.
      guard !parentsOfRemoved.contains(token) else { return nil }
    case .unexpectedElement:
      guard grammar.declares(record.name, namespace: record.namespace) || record.place.parent < 0 else {
        return unlinked.contains(token) ? nil : token
      }
      // It may only be out of place because the one before it is gone.
      guard !unlinked.contains(record.place.previous) else { return nil }
    case .badElementText:
      // That there are elements in it is what is wrong, and has a report of its own.
      guard copy.scan.firstElement(in: token) == nil else { return nil }
    default: break
    }
    insert(kind, token: token, record: record)
    return nil
  }

  private mutating func remove(_ token: Int, from document: inout LibXMLDocument) {
    guard let record = copy.records[token], unlinked.insert(token).inserted else { return }
    insert(.unexpectedElement, token: token, record: record)
    parentsOfRemoved.insert(record.place.parent)
    document.unlink(record.node)
  }

  private mutating func insert(_ kind: GrammarReport.Kind, token: Int, record: TreeCopy.Record) {
    let range: Range<Int>? =
      switch kind {
      case .unknownAttribute(let name): record.attributes.first { $0.name == name }?.nameRange
      case .badAttributeValue(let name, let value):
        record.attributes.first { $0.name == name && $0.value == value }?.valueRange
      case .strayText, .badElementText: copy.scan.textRange(in: token)
      default: nil
      }
    reports.insert(
      GrammarReport(
        kind: kind, element: record.name, namespace: record.namespace, path: path(to: record.place),
        range: range ?? copy.scan.tokens[token].nameRange))
  }

  private func path(to place: TreeCopy.Place) -> [Int] {
    var path: [Int] = []
    var place = place
    while place.parent >= 0, let parent = copy.records[place.parent] {
      path.append(place.index)
      place = parent.place
    }
    return path.reversed()
  }
}

extension MarkupScanner {
  /// The token of the first element directly inside that of a token.
  fileprivate func firstElement(in token: Int) -> Int? {
    guard tokens[token].kind == .open else { return nil }
    let next = tokens[(token + 1)...].firstIndex { $0.kind != .comment && $0.kind != .instruction }
    guard let next, tokens[next].kind != .close else { return nil }
    return next
  }

  /// The first characters directly inside the element of a token, white space around them left out.
  fileprivate func textRange(in token: Int) -> Range<Int>? {
    guard tokens[token].kind == .open else { return nil }
    var depth = 0
    for index in token..<tokens.count - 1 {
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .empty, .comment, .instruction: break
      }
      guard depth > 0 else { return nil }
      let gap = bytes[Int(tokens[index].end)..<Int(tokens[index + 1].start)]
      guard depth == 1, let first = gap.firstIndex(where: { !Byte.isWhite($0) }) else { continue }
      let last = gap.lastIndex { !Byte.isWhite($0) } ?? first
      return first..<last + 1
    }
    return nil
  }
}
