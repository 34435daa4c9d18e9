import BillingModel
import XMLTree

extension FlowDecoding {
  /// The condition of an element, and the name of its subject.
  mutating func condition(_ element: MarkupElement) -> (kind: InlineCode.Kind, name: String)? {
    let subjects = ["fact", "control", "message", "screen", "event", "shown"]
    guard let attribute = onlyAttribute(of: element, among: subjects) else { return nil }
    checkSubject(attribute, of: element)
    checkAttributes(beside: attribute, in: element)
    let decoded: (Condition, String)?
    switch attribute.name {
    case "fact": decoded = comparedFact(attribute, element)
    case "control": decoded = controlState(attribute, element)
    case "message": decoded = name(attribute, .messages).map { (Condition(.message($0)), $0.rawValue) }
    case "screen": decoded = name(attribute, .screens).map { (Condition(.screen($0)), $0.rawValue) }
    case "event": decoded = mail(element)
    case "shown": decoded = name(attribute, .facts).map { (Condition(.shown($0)), $0.rawValue) }
    default: preconditionFailure("\(attribute.name) is none of the subjects that were asked for.")
    }
    return decoded.flatMap { (condition, name) in kind(element.name, condition).map { ($0, name) } }
  }

  private func kind(_ name: String, _ condition: Condition) -> InlineCode.Kind? {
    switch name {
    case "claim": .claim(condition)
    case "need": .need(condition)
    case "if": .if(condition)
    case "symptom": .symptom(condition)
    case "cause": .cause(condition)
    default: preconditionFailure("<\(name)> has no condition.")
    }
  }

  /// Reports a subject that the element cannot have. A symptom is about what the reader sees, a need or a cause about a
  /// fact; only a claim is about what is sent or shown.
  private mutating func checkSubject(_ attribute: MarkupAttribute, of element: MarkupElement) {
    let allowed: [String] =
      switch element.name {
      case "symptom": ["control", "message", "screen"]
      case "need", "cause": ["fact"]
      // A message is there only until the next gesture, so only a symptom can be about it.
      case "if": ["fact", "control", "screen"]
      case "claim": ["fact", "control", "screen", "event", "shown"]
      default: preconditionFailure("<\(element.name)> has no condition.")
      }
    guard !allowed.contains(attribute.name) else { return }
    let place = SourceRange(file, attribute.nameRange)
    diagnostics.append(.wrongSubject(attribute.name, of: element.name, allowed: allowed, at: place))
  }

  /// Reports attributes that do not belong to the subject.
  private mutating func checkAttributes(beside subject: MarkupAttribute, in element: MarkupElement) {
    let allowed: [String] =
      switch subject.name {
      case "fact": ComparisonOperator.allCases.map(\.rawValue)
      case "control": ComparisonOperator.allCases.map(\.rawValue) + ["product"]
      case "event": ["to", "kind"]
      case "message", "screen", "shown": []
      default: preconditionFailure("\(subject.name) is no subject of a condition.")
      }
    let others = ComparisonOperator.allCases.map(\.rawValue) + ["product", "to", "kind"]
    for attribute in element.attributes where attribute.namespace == nil && others.contains(attribute.name) {
      guard !allowed.contains(attribute.name) else { continue }
      let place = SourceRange(file, attribute.nameRange)
      diagnostics.append(.idle(attribute.name, beside: subject.name, at: place))
    }
  }

  private mutating func comparedFact(_ attribute: MarkupAttribute, _ element: MarkupElement) -> (Condition, String)? {
    let fact: Fact? = name(attribute, .facts)
    guard let (comparison, operands) = comparison(of: element) else { return nil }
    let values = comparison == .oneOf ? operands.words : [operands.token]
    return fact.flatMap { fact in
      compared(fact, comparison, at: SourceRange(file, operands.nameRange), values, at: place(operands))
        .map { ($0, fact.rawValue) }
    }
  }

  /// The condition that compares a fact with values; nil, with diagnostics, where there is no such comparison or value.
  mutating func compared(
    _ fact: Fact, _ comparison: ComparisonOperator, at place: SourceRange, _ words: [String],
    at valuePlace: SourceRange
  ) -> Condition? {
    guard fact.type.allows(comparison) else {
      diagnostics.append(.senseless(comparison, fact, at: place))
      return nil
    }
    let values = words.map { operand($0, for: fact, comparison, at: valuePlace) }
    guard !values.contains(where: { $0 == nil }) else { return nil }
    if values.contains(.fact(fact)) { diagnostics.append(.withItself(fact, at: valuePlace)) }
    let condition = Condition(.fact(fact), comparison, values.compactMap { $0 })
    checkTruism(condition, of: fact, at: valuePlace)
    return condition
  }

  private mutating func comparison(of element: MarkupElement) -> (ComparisonOperator, MarkupAttribute)? {
    let found = ComparisonOperator.allCases.compactMap { comparison in
      element[attribute: comparison.rawValue].map { (comparison, $0) }
    }
    if found.isEmpty { diagnostics.append(.noComparison(element.name, at: place(element))) }
    if found.count > 1 {
      diagnostics.append(.twoComparisons(found[0].1.name, found[1].1.name, at: SourceRange(file, found[1].1.nameRange)))
    }
    return found.count == 1 ? found.first : nil
  }

  private mutating func controlState(_ attribute: MarkupAttribute, _ element: MarkupElement) -> (Condition, String)? {
    let control: Control? = name(attribute, .controls)
    let owner = owner(element, of: control)
    guard let (comparison, value) = comparison(of: element) else { return nil }
    guard comparison == .is, let state = ControlState(rawValue: value.token) else {
      let isState = comparison == .is
      let place = isState ? place(value) : SourceRange(file, value.nameRange)
      diagnostics.append(.noControlState(isState ? value.token : nil, comparison, at: place))
      return nil
    }
    if element.name == "symptom", state == .enabled { diagnostics.append(.noSymptom(at: place(value))) }
    guard let control, let owner else { return nil }
    return (Condition(.control(control, owner, state)), control.rawValue)
  }

  private mutating func mail(_ element: MarkupElement) -> (Condition, String)? {
    for name in ["to", "kind"] where element[attribute: name] == nil {
      diagnostics.append(.incompleteEvent(name, at: place(element)))
    }
    let kind: MailKind? = name(element[attribute: "kind"], .mails)
    return kind.map { (Condition(.mail($0)), $0.rawValue) }
  }
}

extension ValueType {
  /// Whether such values can be compared in this way.
  fileprivate func allows(_ comparison: ComparisonOperator) -> Bool {
    switch self {
    case .flag, .period, .currency: comparison == .is || comparison == .isNot
    case .count, .money, .percent, .day: comparison != .includes
    case .name: comparison == .is || comparison == .isNot || comparison == .oneOf
    case .names, .products: comparison == .includes
    }
  }

  /// The attributes that compare such values.
  fileprivate var comparisons: [String] { ComparisonOperator.allCases.filter { allows($0) }.map(\.rawValue) }
}

extension Diagnostic {
  fileprivate static func wrongSubject(
    _ name: String, of element: String, allowed: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "<\(element)> cannot be about \(name).",
      help: "What <\(element)> can be about is \(list(allowed)).")
  }

  fileprivate static func idle(_ name: String, beside subject: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeUnknown, at: place, "\"\(name)\" says nothing beside \"\(subject)\".", help: "Take \"\(name)\" out.")
  }

  fileprivate static func withItself(_ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "\(fact.rawValue) is compared with itself, which says nothing.",
      help: "To say that it has changed or not, compare it with {before.\(fact.rawValue)}.")
  }

  fileprivate static func senseless(_ comparison: ComparisonOperator, _ fact: Fact, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .comparisonWrong, at: place, "\(fact.rawValue) cannot be compared with \"\(comparison.rawValue)\".",
      help: "Use \(attributes(fact.type.comparisons)).")
  }

  fileprivate static func noComparison(_ element: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeMissing, at: place, "<\(element)> does not say what is compared with what.",
      help: "Add \(attributes(ComparisonOperator.allCases.map(\.rawValue))).")
  }

  fileprivate static func twoComparisons(_ first: String, _ second: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place,
      "There is both \"\(first)\" and \"\(second)\", but only one can be compared at a time.",
      help: "Keep one of them, and wrap other words for the other.")
  }

  fileprivate static func noControlState(
    _ state: String?, _ comparison: ComparisonOperator, at place: SourceRange
  ) -> Diagnostic {
    let states = ControlState.allCases.map(\.rawValue)
    if let state {
      let help = choice(of: states, for: state)
      return Diagnostic(.valueWrong, at: place, "A control is never \"\(state)\".", help: help)
    }
    return Diagnostic(
      .comparisonWrong, at: place, "A control cannot be compared with \"\(comparison.rawValue)\".",
      help: "Write is=\"…\" with \(list(states)).")
  }

  fileprivate static func noSymptom(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "A control that can be used is no symptom.", help: "Write hidden or disabled.")
  }

  fileprivate static func incompleteEvent(_ name: String, at place: SourceRange) -> Diagnostic {
    let (what, value) =
      name == "to" ? ("who gets the mail", "reader") : ("which mail it is", list(Vocabulary.NameList.mails.names))
    return Diagnostic(
      .attributeMissing, at: place, "The event does not say \(what).", help: "Add \(name)=\"…\" with \(value).")
  }
}
