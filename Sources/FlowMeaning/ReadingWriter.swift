package import BillingModel
package import FlowReading

/// Says a meaning as a sentence of a language: plain, always the same, and different from the sentence for every other
/// meaning. The sentence is called a reading.
package struct ReadingWriter: Sendable {
  private let words: ReadingWords
  private let labels: [Labels.Key: Labels.Label]

  /// A writer of readings in a language of the catalogue.
  package init(_ language: Language, labels: Labels) {
    words = language.readings
    self.labels = labels.all(in: language.tag)
  }

  /// The reading of a meaning.
  package func reading(of meaning: Meaning) -> String {
    switch meaning {
    case .claim(let statement, .end): sentence(.claimAtEnd, statement)
    case .claim(let statement, .here): sentence(.claimHere, statement)
    case .claim(let statement, .example): sentence(.claimInExample, statement)
    case .presumed(let statement, .end): sentence(.presumedAtEnd, statement)
    case .presumed(let statement, .here): sentence(.presumedHere, statement)
    case .presumed(let statement, .example): sentence(.presumedInExample, statement)
    case .need(let statement): sentence(.need, statement)
    case .elsewhere(let statement): sentence(.elsewhere, statement)
    case .if(let statement): sentence(.if, statement)
    case .symptom(let statement): sentence(.symptom, statement)
    case .cause(let statement): sentence(.cause, statement)
    case .manual(let reason, nil): words.text(.manual, ["reason": reason])
    case .manual(let reason, let claimed?):
      words.text(
        .manualClaimed,
        [
          "reason": reason, "place": claimed.place,
          "claims": claimed.claims.map(reading).joined(separator: " "),
        ])
    case .entry(let type, let operand): words.text(.entry, ["value": value(operand, of: .entry(type))])
    }
  }

  /// The clause that says a statement.
  package func clause(_ statement: Statement) -> String {
    switch statement.subject {
    case .fact(let fact): clause(fact, statement.comparison, statement.operands)
    case .control(let control, let owner, let state): clause(control, owner, state)
    case .message(let message): words.text(.message, ["message": label(.message(message), message.rawValue)])
    case .screen(let screen): words.text(.screen, ["screen": label(.screen(screen), screen.rawValue)])
    case .mail(let mail): words.text(.mail, ["mail": words.mails[mail] ?? mail.rawValue])
    case .shown(let fact): words.text(.shown, ["fact": name(fact)])
    }
  }

  /// What a fact is called in a reading.
  package func name(_ fact: Fact) -> String { words.facts[fact]?.name ?? fact.rawValue }

  private func sentence(_ pattern: ReadingPattern, _ statement: Statement) -> String {
    words.text(pattern, ["condition": clause(statement)])
  }

  private func clause(_ fact: Fact, _ comparison: ComparisonOperator, _ operands: [Statement.Operand]) -> String {
    if fact.type == .flag, case .literal(.flag(let flag)) = operands.first, let words = words.facts[fact] {
      return flag == (comparison == .is) ? words.yes : words.no
    }
    if comparison == .is, operands == [.literal(.none)], fact.type.isSingle {
      return words.facts[fact]?.none ?? words.text(.none, ["fact": name(fact)])
    }
    if operands == [.before(fact)], comparison == .is || comparison == .isNot {
      return words.text(comparison == .is ? .sameAsBefore : .notSameAsBefore, ["fact": name(fact)])
    }
    return words.text(
      .comparison, ["fact": name(fact), "comparison": phrase(comparison, operands, of: .fact(fact))])
  }

  private func phrase(_ comparison: ComparisonOperator, _ operands: [Statement.Operand], of owner: ValueOwner) -> String
  {
    words.text(comparison.pattern(ofDays: owner.isOfDays), ["value": list(operands.map { value($0, of: owner) }, .or)])
  }

  private func value(_ operand: Statement.Operand, of owner: ValueOwner) -> String {
    switch operand {
    case .literal(let value): literal(value, of: owner)
    case .amount: words.text(.amount)
    case .fact(let other): name(other)
    case .before(let other) where owner == .fact(other): words.text(.valueOfBefore)
    case .before(let other): words.text(.factBefore, ["fact": name(other)])
    case .entered(let type, let limits): entered(type, limits)
    }
  }

  private func entered(_ type: EntryType, _ limits: [Statement.Limit]) -> String {
    let entered = words.text(type.pattern)
    guard !limits.isEmpty else { return entered }
    let phrases = limits.map { phrase($0.comparison, $0.operands, of: .entry(type)) }
    return words.text(.restricted, ["value": entered, "limits": list(phrases, .and)])
  }

  private func literal(_ value: Value, of owner: ValueOwner) -> String {
    switch value {
    case .none: words.text(.noValue)
    case .flag(let flag): flag ? "yes" : "no"
    case .count(let count): owner.isRate ? Value.rate(count) : String(count)
    case .money(let money): "\(money.decimal) \(money.currency.code)"
    case .day(let day): day.isoDate
    case .period(let period): "\(period.start.isoDate)–\(period.end.isoDate)"
    case .currency(let currency): currency.code
    case .name(let place): name(place, of: owner)
    case .names(let bits): list((0..<32).filter { bits & (1 << UInt32($0)) != 0 }.map { name($0, of: owner) }, .and)
    }
  }

  /// The words for one of the names of a fact or of an input.
  private func name(_ place: Int, of owner: ValueOwner) -> String {
    switch owner {
    case .fact(.accountProducts), .entry(.product):
      words.text(place == Slot.page.rawValue ? .thisProduct : .otherProduct)
    case .fact(let fact): name(place, of: fact)
    case .entry(.paymentMethod): name(place, of: .paymentMethodKind)
    case .entry(.tier): name(place, of: .subscriptionTier)
    case .entry(.cycle): name(place, of: .subscriptionCycle)
    case .entry(.vatNumber): words.text(VATNumber(rawValue: place)?.pattern ?? .noValue)
    case .entry(.count): String(place)
    }
  }

  private func name(_ place: Int, of fact: Fact) -> String {
    guard let values = words.facts[fact]?.values, values.indices.contains(place) else { return String(place) }
    return values[place]
  }

  private func clause(_ control: Control, _ owner: ControlOwner, _ state: ControlState) -> String {
    let name = label(.control(control), control.rawValue)
    let named =
      switch owner {
      case .page: name
      case .other: words.text(.otherControl, ["control": name])
      case .chosen: words.text(.chosenControl, ["control": name])
      }
    return words.text(state.pattern, ["control": named])
  }

  /// A label of the product in quotation marks.
  private func label(_ key: Labels.Key, _ fallback: String) -> String {
    words.text(.quoted, ["label": labels[key]?.text ?? fallback])
  }

  private func list(_ items: [String], _ pattern: ReadingPattern) -> String {
    guard let first = items.first else { return "" }
    return items.dropFirst().reduce(first) { words.text(pattern, ["first": $0, "second": $1]) }
  }
}

/// Whose value something is: that decides what its names are called.
private enum ValueOwner: Equatable {
  case fact(Fact)
  case entry(EntryType)
}

extension ValueType {
  /// Whether it is one value, so that there can be none of it.
  fileprivate var isSingle: Bool {
    switch self {
    case .flag, .count, .money, .day, .period, .currency, .percent, .name: true
    case .names, .products: false
    }
  }
}

extension ValueOwner {
  fileprivate var isRate: Bool {
    if case .fact(let fact) = self { fact.type == .percent } else { false }
  }

  fileprivate var isOfDays: Bool {
    if case .fact(let fact) = self { fact.type == .day } else { false }
  }
}

extension ComparisonOperator {
  /// The pattern for a comparison. A day is before another one, and not less.
  fileprivate func pattern(ofDays isOfDays: Bool) -> ReadingPattern {
    switch self {
    case .is: .isValue
    case .isNot: .isNot
    case .oneOf: .oneOf
    case .includes: .includes
    case .atLeast: isOfDays ? .dayAtLeast : .atLeast
    case .atMost: isOfDays ? .dayAtMost : .atMost
    case .above: isOfDays ? .dayAbove : .above
    case .below: isOfDays ? .dayBelow : .below
    }
  }
}

extension ControlState {
  fileprivate var pattern: ReadingPattern {
    switch self {
    case .hidden: .controlHidden
    case .disabled: .controlDisabled
    case .enabled: .controlEnabled
    }
  }
}

extension EntryType {
  fileprivate var pattern: ReadingPattern {
    switch self {
    case .count: .enteredCount
    case .paymentMethod: .enteredPaymentMethod
    case .vatNumber: .enteredVATNumber
    case .tier: .enteredTier
    case .cycle: .enteredCycle
    case .product: .enteredProduct
    }
  }
}

extension VATNumber {
  fileprivate var pattern: ReadingPattern {
    switch self {
    case .wellFormed: .numberWellFormed
    case .malformed: .numberMalformed
    case .unknown: .numberUnknown
    }
  }
}
