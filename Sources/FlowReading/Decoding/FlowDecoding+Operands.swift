import BillingModel
import XMLTree

extension FlowDecoding {
  /// The operand with which a fact is compared: a name in braces, or a value of the fact.
  mutating func operand(
    _ text: String, for fact: Fact, _ comparison: ComparisonOperator, at place: SourceRange
  ) -> Operand? {
    guard let name = braced(text) else { return literal(text, for: fact, comparison, at: place).map(Operand.literal) }
    if name == "product", fact.type == .products { return .literal(.name(Slot.page.rawValue)) }
    guard let operand = named(name, at: place) else { return nil }
    if isOfUnknownType(operand) { return operand }
    if case .input(let input) = operand, inputs[input] == .product, fact.type == .products { return operand }
    guard let type = type(of: operand), type.isComparable(with: fact.type) else {
      diagnostics.append(.otherType(text, fact, at: place))
      return nil
    }
    return operand
  }

  /// The operand that is put into a field or with which an input is compared.
  mutating func entry(
    _ text: String, of type: EntryType, at place: SourceRange, usesInputs: Bool
  ) -> Operand? {
    guard let name = braced(text) else { return entryLiteral(text, of: type, at: place).map(Operand.literal) }
    guard let operand = named(name, at: place) else { return nil }
    if usesInputs, isOfUnknownType(operand) { return operand }
    if case .input(let name) = operand, usesInputs, inputs[name] == type { return operand }
    if case .input = operand {
      diagnostics.append(
        usesInputs ? .otherEntry(text, type, hasInputs: true, at: place) : .inputBounded(text, at: place))
      return nil
    }
    guard let other = self.type(of: operand), other.isComparable(with: type.valueType) else {
      diagnostics.append(
        usesInputs ? .otherEntry(text, type, hasInputs: !isScenario, at: place) : .otherLimit(text, type, at: place))
      return nil
    }
    return operand
  }

  /// The value of this type that an author has written; nil, with a diagnostic, when it is no such value.
  mutating func entryLiteral(_ text: String, of type: EntryType, at place: SourceRange) -> Value? {
    switch type.valueType {
    case .products where context == .fragmentAlone && catalogue.products.contains { $0.id == text }:
      return .name(Slot.page.rawValue)
    case .products:
      if let slot = product.flatMap({ catalogue.slot(of: text, onPageAbout: $0.id) }) { return .name(slot.rawValue) }
      if !isThird(text, at: place) { diagnostics.append(.noEntry(text, type, catalogue.products.map(\.id), at: place)) }
    case .name(let names):
      if let index = names.firstIndex(of: text) { return .name(index) }
      diagnostics.append(.noEntry(text, type, names, at: place))
    case .count, .flag, .money, .day, .period, .currency, .percent, .names:
      if let value = ValueReader.value(text, of: type.valueType, in: []) { return value }
      diagnostics.append(.noEntry(text, type, [], at: place))
    }
    return nil
  }

  /// The name inside braces; nil for a text without braces.
  private func braced(_ text: String) -> String? {
    text.hasPrefix("{") && text.hasSuffix("}") && text.utf8.count > 2 ? String(text.dropFirst().dropLast()) : nil
  }

  /// The fact or the input that a name in braces means; nil, with a diagnostic, when there is none.
  private mutating func named(_ name: String, at place: SourceRange) -> Operand? {
    if inputs[name] != nil || conflictingInputs.contains(name) {
      usedInputs.insert(name)
      return .input(name)
    }
    if let fact = Fact(rawValue: name) { return .fact(fact) }
    if name.hasPrefix("before."), let fact = Fact(rawValue: String(name.dropFirst("before.".count))) {
      return .before(fact)
    }
    if context == .fragmentAlone, !name.contains(".") { return .input(name) }
    let facts = Vocabulary.NameList.facts.names
    let isBefore = name.hasPrefix("before.")
    let word = isBefore ? String(name.dropFirst("before.".count)) : name
    let guess = SpellingGuess(among: isBefore ? facts : inputs.keys.sorted() + facts).nearest(to: word)
    // An input that was misspelt is used.
    if let guess, inputs[guess] != nil { usedInputs.insert(guess) }
    diagnostics.append(
      .unknownBraces(name, guess: guess.map { isBefore ? "before." + $0 : $0 }, hasInputs: !isScenario, at: place))
    return nil
  }

  /// Whether it is an input of unknown type: only a flow that uses this fragment has it, or its types contradict.
  private func isOfUnknownType(_ operand: Operand) -> Bool {
    guard case .input(let name) = operand else { return false }
    return context == .fragmentAlone && inputs[name] == nil || conflictingInputs.contains(name)
  }

  private func type(of operand: Operand) -> ValueType? {
    switch operand {
    case .literal: nil
    case .fact(let fact), .before(let fact): fact.type
    case .input(let name): inputs[name]?.valueType
    }
  }

  /// The value of a fact that an author has written; nil, with a diagnostic, when the fact never has it.
  private mutating func literal(
    _ text: String, for fact: Fact, _ comparison: ComparisonOperator, at place: SourceRange
  ) -> Value? {
    if let value = value(text, of: fact.type), !isBeyondLimits(value, of: fact) { return value }
    if text == "none" {
      // For a fact that does not exist, only is="none" holds (`docs/architecture.md`, "What a walk means", 9).
      if comparison == .is { return Value.none }
      diagnostics.append(.noneCompared(comparison, at: place))
      return nil
    }
    if fact.type == .products, isThird(text, at: place) { return nil }
    // The amount would be in the currency of the flow's product, and the missing product has been reported.
    if case .money = fact.type, product == nil, context != .fragmentAlone { return nil }
    diagnostics.append(.notOfType(text, fact, names: names(of: fact.type), currencies, at: place))
    return nil
  }

  /// Whether a number is larger than any that an account can be given of the fact. What is compared with one that is too
  /// small is only always so, as with 0.
  private func isBeyondLimits(_ value: Value, of fact: Fact) -> Bool {
    guard let limits = fact.settingLimits else { return false }
    switch value {
    case .count(let count): return count > limits.upperBound
    case .money(let money): return money.minorUnits > limits.upperBound
    case .none, .flag, .day, .period, .currency, .name, .names: return false
    }
  }

  private func value(_ text: String, of type: ValueType) -> Value? {
    switch type {
    case .flag, .count, .money, .percent, .day, .period, .currency, .name:
      ValueReader.value(text, of: type, in: currencies)
    // A condition asks for one of the names that the fact shows.
    case .names(let names): names.firstIndex(of: text).map(Value.name)
    case .products where context == .fragmentAlone:
      catalogue.products.contains { $0.id == text } ? .name(Slot.page.rawValue) : nil
    case .products:
      product.flatMap { catalogue.slot(of: text, onPageAbout: $0.id) }.map { .name($0.rawValue) }
    }
  }

  /// The currency of the flow's product; in an example, that of its account. For a fragment without a flow, the
  /// currencies of all products.
  var currencies: [Currency] {
    if let exampleCurrency { return [exampleCurrency] }
    let products = context == .fragmentAlone ? catalogue.products : product.map { [$0] } ?? []
    return products.map(\.plan.standard.monthly.currency)
  }

  private func names(of type: ValueType) -> [String] {
    switch type {
    case .name(let names), .names(let names): names
    case .products: catalogue.products.map(\.id)
    case .flag: ["yes", "no"]
    case .count, .money, .day, .period, .currency, .percent: []
    }
  }
}

extension ValueType {
  /// Whether values of both types can be compared. A fact that shows several names is compared only with a written
  /// name.
  fileprivate func isComparable(with other: ValueType) -> Bool {
    switch self {
    case .names, .products: false
    case .flag, .count, .money, .day, .period, .currency, .percent, .name: self == other
    }
  }

  /// An example of how to write such a value of at most `highest`, where amounts are in a currency.
  fileprivate func example(in currency: Currency?, atMost highest: Int? = nil) -> String {
    switch self {
    case .flag: "yes or no"
    case .count: "a whole number of at most \(highest ?? Limits.licences), for example 6"
    case .money:
      "an amount without a currency"
        + (currency.map { " of at most \(Money(highest ?? Limits.balance, $0).decimal), for example \($0.example)" }
          ?? "")
    case .percent: "a rate in per cent of at most \(Value.rate(highest ?? Limits.vatRate)), for example 25.5"
    case .day: "a date, for example 2026-03-25"
    case .currency: "the letters of a currency, for example JPY"
    case .period: "the name of a fact in braces, because a period cannot be written"
    case .name, .names: "one of its names"
    case .products: "the id of a product, or {product} for the page's own"
    }
  }
}

extension Diagnostic {
  fileprivate static func notOfType(
    _ text: String, _ fact: Fact, names: [String], _ currencies: [Currency], at place: SourceRange
  ) -> Diagnostic {
    let help =
      names.isEmpty
      ? "Write \(fact.type.example(in: currencies.first, atMost: fact.settingLimits?.upperBound))."
      : choice(of: names, for: text)
    return Diagnostic(.valueWrong, at: place, "\(fact.rawValue) is never \"\(text)\".", help: help)
  }

  fileprivate static func noneCompared(_ comparison: ComparisonOperator, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place,
      "With none, \"\(comparison.rawValue)\" never holds: what does not exist compares with nothing.",
      help: "Use is=\"none\", or say what the value must be.")
  }

  fileprivate static func otherType(_ text: String, _ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "\(text) is not the same kind of value as \(fact.rawValue).",
      help: "Write \(fact.type.example(in: nil)), or name something in braces that is.")
  }

  fileprivate static func otherEntry(
    _ text: String, _ type: EntryType, hasInputs: Bool, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\(text) is not a \(type.rawValue), which is what belongs here.",
      help: hasInputs
        ? "Name an input of type \(type.rawValue), or correct the control."
        : "Write a value, or name a fact in braces that shows a \(type.rawValue).")
  }

  fileprivate static func otherLimit(_ text: String, _ type: EntryType, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\(text) is not a \(type.rawValue), so it is no limit of one.",
      help: "Write a value, or name a fact in braces that shows a \(type.rawValue).")
  }

  fileprivate static func inputBounded(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "An input cannot be bounded by another one, \(text).",
      help: "Compare it with a fact or with a value.")
  }

  fileprivate static func noEntry(
    _ text: String, _ type: EntryType, _ names: [String], at place: SourceRange
  ) -> Diagnostic {
    let help =
      names.isEmpty
      ? "Write a whole number of at most \(Limits.licences), for example 6." : choice(of: names, for: text)
    return Diagnostic(.valueWrong, at: place, "\"\(text)\" is not a \(type.rawValue).", help: help)
  }

  fileprivate static func unknownBraces(
    _ name: String, guess: String?, hasInputs: Bool, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no \(hasInputs ? "input and no " : "")fact called \"\(name)\".",
      help: guess.map { "Did you mean {\($0)}?" }
        ?? "Name \(hasInputs ? "an input of the flow, or a fact" : "a fact"): 'passo names facts' lists them.")
  }
}
