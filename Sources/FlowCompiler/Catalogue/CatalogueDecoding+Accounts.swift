import BillingModel

/// A named account and where each of its facts stands.
struct DecodedAccount {
  let account: NamedAccount
  let element: CatalogueElement
  let facts: [CatalogueElement]
}

extension CatalogueDecoding {
  mutating func accounts(in currency: Currency) -> [DecodedAccount] {
    elements("account").compactMap { element in
      let id = element["id"]
      guard isFirst("account", id, at: element.place(of: "id")) else { return nil }
      let currency = self.currency(of: element) ?? currency
      var elements: [CatalogueElement] = []
      var facts: [(fact: Fact, value: Value)] = []
      for child in element.children("fact") {
        guard let fact = name("name", of: child, .facts, among: Fact.allCases),
          isFirst("fact", fact.rawValue, in: "account \(id)", at: child.place(of: "name"))
        else { continue }
        guard let value = Value(child["is"], of: fact.type, in: currency) else {
          diagnostics.append(.noSuchValue(child["is"], fact, at: child.place(of: "is")))
          continue
        }
        elements.append(child)
        facts.append((fact, value))
      }
      return DecodedAccount(account: NamedAccount(id: id, facts: facts), element: element, facts: elements)
    }
  }

  /// The currency that an account says it has; its amounts are read in it.
  private func currency(of element: CatalogueElement) -> Currency? {
    element.children("fact").first { $0["name"] == Fact.accountCurrency.rawValue }.flatMap { Currency(code: $0["is"]) }
  }

  /// The numbers of the account that all others are counted from.
  mutating func ordinary(of accounts: [DecodedAccount], limits products: [DecodedProduct]) -> Ordinary? {
    guard let decoded = accounts.first(where: { $0.account.id == "ordinary" }) else {
      if elements("account").contains(where: { $0["id"] == "ordinary" }) { return nil }
      reportMissing(.modelIncomplete, besides: elements("account"), .noOrdinary, help: .noOrdinaryHelp)
      return nil
    }
    let values = Dictionary(decoded.account.facts.map { ($0.fact, $0.value) }) { first, _ in first }
    guard case .count(let licences)? = values[.subscriptionLicences],
      case .day(let start)? = values[.subscriptionPeriodStart], case .count(let rate)? = values[.vatRate]
    else {
      let named = Set(decoded.element.children("fact").map { $0["name"] })
      for fact in [Fact.subscriptionLicences, .subscriptionPeriodStart, .vatRate] where !named.contains(fact.rawValue) {
        diagnostics.append(.ordinaryIncomplete(fact, at: decoded.element.place))
      }
      return nil
    }
    for product in products {
      let plan = product.product.plan
      guard !(plan.minimumLicences...plan.maximumLicences).contains(licences),
        let place = decoded.facts.first(where: { $0["name"] == Fact.subscriptionLicences.rawValue })?.place(of: "is")
      else { continue }
      diagnostics.append(.ordinaryOutside(licences, product, at: place))
    }
    return Ordinary(licences: licences, periodStart: start, vat: VAT(basisPoints: rate))
  }

  /// Asks the model whether an account can be as it says: some facts follow from others.
  mutating func checkAccounts(
    _ accounts: [DecodedAccount], _ products: [DecodedProduct], _ policies: Policies, _ ordinary: Ordinary
  ) {
    guard let plan = products.first?.product.plan else { return }
    let center = BillingCenter(Terms(plan: plan, otherPlan: plan, policies: policies, ordinary: ordinary))
    for account in accounts {
      var state = BillingState()
      for (element, setting) in zip(account.facts, account.account.facts)
      where !center.set(setting.fact, to: setting.value, in: &state) {
        diagnostics.append(.notSettable(setting.fact, at: element.place))
      }
      if let currency = account.facts.first(where: { $0["name"] == Fact.accountCurrency.rawValue }),
        currency["is"] != plan.standard.monthly.currency.code,
        !account.facts.contains(where: { $0["name"] == Fact.planPrice.rawValue })
      {
        diagnostics.append(.noPriceIn(currency["is"], at: currency.place(of: "is")))
      }
    }
  }
}

extension Value {
  /// Reads what a fact of that type shows; nil when it never does.
  fileprivate init?(_ text: String, of type: ValueType, in currency: Currency) {
    let value: Value? =
      switch type {
      case .flag: text == "yes" ? .flag(true) : text == "no" ? .flag(false) : nil
      case .count: Int(text).flatMap { (0...CatalogueDecoding.largestCount).contains($0) ? .count($0) : nil }
      case .money: Money(text, currency).map(Value.money)
      case .percent: Value.percent(text)
      case .day: Day(text).map(Value.day)
      case .currency: Currency(code: text).map(Value.currency)
      case .name(let names): names.firstIndex(of: text).map(Value.name)
      case .period, .names, .products: nil
      }
    guard let value else { return nil }
    self = value
  }
}

extension String {
  fileprivate static let noOrdinary = "There is no account called \"ordinary\", from which the others are counted."
  fileprivate static let noOrdinaryHelp =
    "Add <account id=\"ordinary\"> with subscription.licences, subscription.periodStart and vat.rate."
}

extension Diagnostic {
  fileprivate static func noSuchValue(_ text: String, _ fact: Fact, at place: SourceRange) -> Diagnostic {
    let help =
      switch fact.type {
      case .name(let names): choice(of: names, for: text)
      case .flag: "Write yes or no."
      case .count: "Write a whole number from 0 to \(CatalogueDecoding.largestCount)."
      case .money: "Write an amount such as 17.99, without a currency and without too many decimals."
      case .percent: "Write a rate in per cent, for example 25.5."
      case .day: "Write a date, for example 2026-03-25."
      case .currency: "Write the three capital letters of ISO 4217, as JPY."
      case .period, .names, .products: "It follows from others: take it out."
      }
    return Diagnostic(.valueWrong, at: place, "\(fact.rawValue) is never \"\(text)\".", help: help)
  }

  fileprivate static func ordinaryIncomplete(_ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .modelIncomplete, at: place, "The ordinary account does not say what its \(fact.rawValue) is.",
      help: "Add <fact name=\"\(fact.rawValue)\" is=\"…\"/>.")
  }

  fileprivate static func ordinaryOutside(
    _ count: Int, _ decoded: DecodedProduct, at place: SourceRange
  ) -> Diagnostic {
    let plan = decoded.product.plan
    return Diagnostic(
      .valueWrong, at: place,
      "The ordinary account has \(count) licences, which no plan of \(decoded.product.name) has.",
      notes: [Note("The limits stand here.", at: decoded.element.place)],
      help: "Write a number from \(plan.minimumLicences) to \(plan.maximumLicences).")
  }

  fileprivate static func noPriceIn(_ code: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .modelIncomplete, at: place, "Nothing says what a licence costs in \(code).",
      help: "Add <fact name=\"plan.price\" is=\"…\"/> to the account.")
  }

  fileprivate static func notSettable(_ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "An account cannot be given \(fact.rawValue), or not that one.",
      help: "Give it the facts that this one follows from.")
  }
}
