import BillingModel

/// Reads the facts of an account from its elements, and makes a state of the model from them.
enum AccountFactReader {
  /// A fact, its value, and the element from which both were read.
  typealias ReadFact = (fact: Fact, value: Value, element: CatalogueElement)

  /// The facts of an `account` element. Amounts are in the account's own currency if it names one, else in `currency`.
  /// The first of the product ids is that of the account's own product.
  static func read(
    _ account: CatalogueElement, in currency: Currency, products: [String], diagnostics: inout [Diagnostic]
  ) -> [ReadFact] {
    let elements = account.children("fact")
    let own = elements.first { $0["name"] == Fact.accountCurrency.rawValue }.flatMap { Currency(code: $0["is"]) }
    var readings: [ReadFact] = []
    for element in elements {
      let list = Vocabulary.NameList.facts
      guard let fact = Fact(rawValue: element["name"]) else {
        diagnostics.append(.unknownFact(element["name"], list, at: element.place(of: "name")))
        continue
      }
      if let first = readings.first(where: { $0.fact == fact }) {
        diagnostics.append(.twice(fact, first: first.element.place, at: element.place(of: "name")))
      } else if let value = Value(element["is"], of: fact.type, in: own ?? currency, products: products) {
        readings.append((fact, value, element))
      } else {
        diagnostics.append(.noSuchValue(element["is"], fact, products: products, at: element.place(of: "is")))
      }
    }
    return readings
  }

  /// The state of an account with the facts that were read, and otherwise with the facts of another account. Nil, with
  /// diagnostics, when there can be no such account.
  static func state(
    of readings: [ReadFact], like facts: [(fact: Fact, value: Value)], in center: BillingCenter,
    diagnostics: inout [Diagnostic]
  ) -> BillingState? {
    var state = BillingState()
    let count = diagnostics.count
    // The currency is set first, because amounts have to be in it.
    for (fact, value) in facts.filter({ $0.fact == .accountCurrency }) + facts.filter({ $0.fact != .accountCurrency })
    where !readings.contains(where: { $0.fact == fact }) {
      _ = center.set(fact, to: value, in: &state)
    }
    let currencies = readings.filter { $0.fact == .accountCurrency }
    for (fact, value, element) in currencies + readings.filter({ $0.fact != .accountCurrency })
    where !center.set(fact, to: value, in: &state) {
      diagnostics.append(.notSettable(fact, at: element.place))
    }
    if let currency = currencies.first,
      currency.value != .currency(center.configuration.plan.standard.monthly.currency),
      !readings.contains(where: { $0.fact == .planPrice })
    {
      diagnostics.append(.noPriceIn(currency.element["is"], at: currency.element.place(of: "is")))
    }
    guard diagnostics.count == count else { return nil }
    let place = readings.last?.element.place
    for problem in problems(of: state, in: center) {
      guard let place = readings.last(where: { problem.facts.contains($0.fact) })?.element.place ?? place else {
        continue
      }
      diagnostics.append(.impossible(problem.message, help: problem.help, at: place))
    }
    return diagnostics.count == count ? state : nil
  }

  /// The facts that contradict each other, with a message and a help.
  private static func problems(
    of state: BillingState, in center: BillingCenter
  ) -> [(facts: [Fact], message: String, help: String)] {
    func value(_ fact: Fact) -> Value {
      Account.replay(
        .all, ways: [], from: state, step: { state, account in center.value(of: fact, state, &account) },
        seen: { _, _, _ in })
    }
    var problems: [(facts: [Fact], message: String, help: String)] = []
    if case .count(let assigned) = value(.subscriptionAssigned),
      case .count(let licences) = value(.subscriptionLicences),
      assigned > licences
    {
      problems.append(
        (
          [.subscriptionAssigned, .subscriptionLicences], "Users have \(assigned) of \(licences) licences.",
          "Assign at most as many as there are."
        ))
    }
    if case .day(let today) = value(.today), case .day(let start) = value(.subscriptionPeriodStart),
      case .count(let days) = value(.subscriptionPeriodDays), today < start || start + days <= today
    {
      problems.append(
        (
          [.today, .subscriptionPeriodStart, .subscriptionAnchorDay],
          "Today, \(today.isoDate), is not in the billing period from \(start.isoDate) to \((start + days).isoDate).",
          "Set today and subscription.periodStart so that the first is in the period that the second begins."
        ))
    }
    return problems
  }
}

extension Value {
  /// Reads a value of a fact with this type; nil when the fact never has such a value.
  fileprivate init?(_ text: String, of type: ValueType, in currency: Currency, products: [String]) {
    let value: Value? =
      switch type {
      case .count: ValueReader.count(text, in: 0...Limits.licences).map(Value.count)
      case .flag, .money, .percent, .day, .currency, .name, .period, .names:
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
      slots |= UInt32(bit: (index == 0 ? Slot.page : Slot.other).rawValue)
    }
    self = .names(slots)
  }
}

extension Diagnostic {
  fileprivate static func unknownFact(
    _ name: String, _ list: Vocabulary.NameList, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "There is no fact called \"\(name)\".", help: choice(of: list.names, for: name))
  }

  fileprivate static func twice(_ fact: Fact, first: SourceRange, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "The account says twice what its \(fact.rawValue) is.",
      notes: [Note("It stands here first.", at: first)], help: "Keep one of the two.")
  }

  fileprivate static func noSuchValue(
    _ text: String, _ fact: Fact, products: [String], at place: SourceRange
  ) -> Diagnostic {
    let help =
      switch fact.type {
      case .name(let names): choice(of: names, for: text)
      case .flag: "Write yes or no."
      case .count: "Write a whole number from 0 to \(Limits.licences)."
      case .money: "Write an amount such as 17.99, without a currency and without too many decimals."
      case .percent: "Write a rate in per cent, for example 25.5."
      case .day: "Write a date, for example 2026-03-25."
      case .currency: "Write the three capital letters of ISO 4217, as JPY."
      case .products: "Write none, or ids with blanks between: \(list(products))."
      case .period, .names: "It follows from others: take it out."
      }
    return Diagnostic(.valueWrong, at: place, "\(fact.rawValue) is never \"\(text)\".", help: help)
  }

  fileprivate static func noPriceIn(_ code: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .modelIncomplete, at: place, "Nothing says what a licence costs in \(code).",
      help: "Add <fact name=\"plan.price\" is=\"…\"/> to the account.")
  }

  fileprivate static func notSettable(_ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "An account cannot be given \(fact.rawValue), or not that one.",
      help: "Give it the facts that this one follows from, in the currency of the account.")
  }

  fileprivate static func impossible(_ message: String, help: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.valueWrong, at: place, message, help: help)
  }
}
