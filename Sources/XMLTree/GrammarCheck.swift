/// Validates one tree and reports every mistake in it.
///
/// libxml2 says nothing about the siblings after an unknown element. So unknown elements are reported here and taken
/// out of the tree, and the rest is validated without them.
struct GrammarCheck {
  /// How often the tree is validated at most. Only a schema with wildcards needs more than one round: libxml2 alone
  /// knows which unknown elements are wrong there.
  private static let rounds = 16

  private let grammar: Grammar
  private let copy: TreeCopy
  private var reports: Set<GrammarReport> = []
  /// Tokens of elements that are no longer in the tree.
  private var unlinked: Set<Int> = []
  /// Tokens of elements from which a child was taken out.
  private var parentsOfRemoved: Set<Int> = []

  init(_ grammar: Grammar, copy: TreeCopy) {
    self.grammar = grammar
    self.copy = copy
  }

  /// The reports about the tree, sorted by place, each once. It changes the tree.
  consuming func run(on document: inout LibXMLDocument) -> [GrammarReport] {
    for token in copy.unknown { remove(token, from: &document) }
    for _ in 0..<Self.rounds {
      var offenders: [Int] = []
      for report in grammar.validate(document) {
        if let offender = add(report) { offenders.append(offender) }
      }
      if offenders.isEmpty { break }
      for token in offenders { remove(token, from: &document) }
    }
    return reports.sorted { first, second in
      let (left, right) = (first.range, second.range)
      guard left == right else { return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound) }
      // The order of a set differs from run to run.
      return "\(first.kind)" < "\(second.kind)"
    }
  }

  /// Turns an error of libxml2 into a report. Returns the token of the element when the element has to be taken out.
  private mutating func add(_ report: LibXMLReports.Report) -> Int? {
    // An error without an element is about a keyref or about libxml2 itself.
    var token = max(report.mark - 1, 0)
    guard var record = copy.records[token] else { return nil }
    guard let kind = GrammarReport.Kind(report, record: record) else { return nil }
    if kind == .unexpectedElement, GrammarReport.Kind.isAboutChild(report) {
      guard let child = copy.scan.firstElement(in: token), let found = copy.records[child] else { return nil }
      (token, record) = (child, found)
    }
    switch kind {
    case .missingElement:
      // The child may be there under a wrong name.
      guard !parentsOfRemoved.contains(token) else { return nil }
    case .unexpectedElement:
      guard grammar.declares(record.name, namespace: record.namespace) || record.place.parent < 0 else {
        return unlinked.contains(token) ? nil : token
      }
      // The element may be out of place only because the one before it was taken out.
      guard !unlinked.contains(record.place.previous) else { return nil }
    case .badElementText:
      // Elements inside it are the mistake, and they have reports of their own.
      guard copy.scan.firstElement(in: token) == nil else { return nil }
    case .unknownRoot, .unknownAttribute, .missingAttribute, .badAttributeValue, .strayText, .duplicateIdentity, .other:
      break
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
      case .unknownRoot, .unexpectedElement, .missingElement, .missingAttribute, .duplicateIdentity, .other: nil
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

  /// The bytes of the first text directly inside the element of a token, without white space at the ends.
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
