import BillingModel

/// Reads the facts of an account from its elements, and makes a state of the model from them.
enum AccountFactReader {
  /// A fact, its value, and the element from which both were read.
  typealias ReadFact = (fact: Fact, value: Value, element: CatalogueElement)

  /// The facts of an `account` element. Amounts are in the account's own currency if it names one, else in `currency`.
  /// The first of the product ids is that of the account's own product, the second that of the one which stands for all
  /// others.
  static func read(
    _ account: CatalogueElement, in currency: Currency, products: [String], diagnostics: inout [Diagnostic]
  ) -> [ReadFact] {
    let known = Array(products.prefix(Slot.allCases.count))
    let elements = account.children("fact")
    let own = elements.first { $0["name"] == Fact.accountCurrency.rawValue }.flatMap { Currency(code: $0["is"]) }
    var readings: [ReadFact] = []
    // What is missing has been reported.
    for element in elements where element.has("name") && element.has("is") {
      let list = Vocabulary.NameList.facts
      guard let fact = Fact(rawValue: element["name"]) else {
        diagnostics.append(.unknownFact(element["name"], list, at: element.place(of: "name")))
        continue
      }
      if let first = readings.first(where: { $0.fact == fact }) {
        diagnostics.append(.twice(fact, first: first.element.place, at: element.place(of: "name")))
      } else if let value = Value(element["is"], of: fact.type, in: own ?? currency, products: known) {
        readings.append((fact, value, element))
      } else if fact.type == .products, let third = third(in: element["is"], among: products) {
        diagnostics.append(.thirdProduct(third, at: element.place(of: "is")))
      } else {
        diagnostics.append(
          .noSuchValue(element["is"], fact, in: own ?? currency, products: known, at: element.place(of: "is")))
      }
    }
    return readings
  }

  /// The first product of a text that is neither of the first two.
  private static func third(in text: String, among products: [String]) -> ThirdProduct? {
    guard products.count > Slot.allCases.count else { return nil }
    return text.split(separator: " ").map(String.init).first { products.dropFirst(Slot.allCases.count).contains($0) }
      .map { ThirdProduct(id: $0, page: products[0], other: products[1]) }
  }

  /// The state of an account with the facts that were read, and otherwise with the facts of another account. Nil, with
  /// diagnostics, when there can be no such account: at the facts, or where none of them is to blame, at `place`.
  static func state(
    of readings: [ReadFact], like other: (id: String, facts: [(fact: Fact, value: Value)])?, in center: BillingCenter,
    at place: SourceRange, diagnostics: inout [Diagnostic]
  ) -> BillingState? {
    var state = BillingState()
    let count = diagnostics.count
    // The currency is set first, because amounts have to be in it.
    let currencies = readings.filter { $0.fact == .accountCurrency }
    let inOrder = currencies + readings.filter { $0.fact != .accountCurrency }
    for (fact, value, element) in currencies { set(fact, value, element, center, &state, &diagnostics) }
    let inherited = (other?.facts ?? []).filter { fact, _ in !readings.contains { $0.fact == fact } }
    for (fact, value) in inherited {
      do throws(SettingRefusal) {
        try center.set(fact, to: value, in: &state)
      } catch {
        diagnostics.append(.notAsOther(fact, error, other?.id ?? "", at: currencies.first?.element.place ?? place))
      }
    }
    for (fact, value, element) in inOrder.dropFirst(currencies.count) {
      set(fact, value, element, center, &state, &diagnostics)
    }
    guard diagnostics.count == count else { return nil }
    let missing = center.missingPrices(in: state)
    guard missing.isEmpty else {
      diagnostics.append(.noPrices(missing, at: currencies.first?.element.place(of: "is") ?? place))
      return nil
    }
    let contradictions = AccountContradiction.all(of: readings.map { ($0.fact, $0.value) }, state, in: center)
    for found in contradictions {
      let fact = readings.last { found.facts.contains($0.fact) } ?? readings.last
      diagnostics.append(Diagnostic(.valueWrong, at: fact?.element.place ?? place, found.message, help: found.help))
    }
    // What the ordinary account says is so for each account of which nothing else is known, and is no contradiction.
    if let other, other.id != NamedAccount.ordinaryID, contradictions.isEmpty {
      let lost = AccountContradiction.untrue(among: inherited, state, in: center)
      if !lost.isEmpty { diagnostics.append(.unlikeOther(lost, other.id, at: place)) }
    }
    return diagnostics.count == count ? state : nil
  }

  private static func set(
    _ fact: Fact, _ value: Value, _ element: CatalogueElement, _ center: BillingCenter, _ state: inout BillingState,
    _ diagnostics: inout [Diagnostic]
  ) {
    do throws(SettingRefusal) {
      try center.set(fact, to: value, in: &state)
    } catch {
      diagnostics.append(.notSettable(fact, error, at: element.place))
    }
  }
}

extension Value {
  /// Reads a value of a fact with this type; nil when the fact never has such a value.
  fileprivate init?(_ text: String, of type: ValueType, in currency: Currency, products: [String]) {
    let value: Value? =
      switch type {
      case .flag, .count, .money, .percent, .day, .currency, .name, .period, .names:
        ValueReader.value(text, of: type, in: [currency])
      case .products: Value(products: text, among: products)
      }
    guard let value else { return nil }
    self = value
  }

  /// Reads the ids of products, or `none`. The first of `ids` is the account's own product.
  private init?(products text: String, among ids: [String]) {
    var slots: UInt32 = 0
    for id in text.split(separator: " ") where text != "none" {
      guard let index = ids.firstIndex(of: String(id)) else { return nil }
      let slot = UInt32(bit: (index == 0 ? Slot.page : Slot.other).rawValue)
      // A product that is named twice is most often one in the place of another.
      guard slots & slot == 0 else { return nil }
      slots |= slot
    }
    self = .names(slots)
  }
}

extension Diagnostic {
  fileprivate static func unknownFact(
    _ name: String, _ list: Vocabulary.NameList, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no fact called \"\(name)\".", help: choice(of: list, for: name))
  }

  fileprivate static func twice(_ fact: Fact, first: SourceRange, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "The account says twice what its \(fact.rawValue) is.",
      notes: [Note("It stands here first.", at: first)], help: "Keep one of the two.")
  }

  fileprivate static func noSuchValue(
    _ text: String, _ fact: Fact, in currency: Currency, products: [String], at place: SourceRange
  ) -> Diagnostic {
    let limits = fact.settingLimits
    let help =
      switch fact.type {
      case .name(let names): choice(of: names, for: text)
      case .flag: "Write yes or no."
      case .count: limits.map { "Write a whole number from \($0.lowerBound) to \($0.upperBound)." } ?? "Take it out."
      case .money:
        "Write an amount without a currency, such as \(currency.example), of at most "
          + "\(Money(limits?.upperBound ?? Limits.balance, currency).decimal)."
      case .percent: "Write a rate in per cent from 0 to 100, for example 25.5."
      case .day: "Write a date, for example 2026-03-25."
      case .currency: "Write the three capital letters of ISO 4217, as JPY."
      case .products: "Write none, or ids with blanks between, each once: \(list(products))."
      case .period, .names: "It follows from others: take it out."
      }
    return Diagnostic(.valueWrong, at: place, "\(fact.rawValue) is never \"\(text)\".", help: help)
  }

  fileprivate static func unlikeOther(_ facts: [Fact], _ other: String, at place: SourceRange) -> Diagnostic {
    let names = facts.map(\.rawValue)
    return Diagnostic(
      .valueWrong, at: place,
      "The account cannot be like \"\(other)\" in \(names.joined(separator: ", ")): what it is given here decides "
        + (names.count == 1 ? "that." : "these."),
      help: "Say here what is so, where that goes with the rest, or be like another account.")
  }

  fileprivate static func noPrices(_ facts: [Fact], at place: SourceRange) -> Diagnostic {
    let elements = facts.map { "<fact name=\"\($0.rawValue)\" is=\"…\"/>" }.joined(separator: " ")
    return Diagnostic(
      .modelIncomplete, at: place, "Nothing says what a licence costs in the currency of the account.",
      help: "Add to the account, whose orders may be of any plan: \(elements)")
  }

  fileprivate static func notSettable(_ fact: Fact, _ refusal: SettingRefusal, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "An account cannot be given this: \(refusal.words(for: fact)).",
      help: refusal.advice(for: fact))
  }

  fileprivate static func notAsOther(
    _ fact: Fact, _ refusal: SettingRefusal, _ other: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place,
      "The account cannot be like \"\(other)\" in what its \(fact.rawValue) is: \(refusal.words(for: fact)).",
      help: "Say here what its \(fact.rawValue) is, or leave out what it does not go with.")
  }
}
