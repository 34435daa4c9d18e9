import BillingModel

/// A named account, its element, and what was read of it.
struct DecodedAccount {
  let account: NamedAccount
  let element: CatalogueElement
  let facts: [AccountFactReader.ReadFact]
  /// The ids of the product that its facts are of, and of the one that stands for all others.
  let products: [String]
}

extension CatalogueDecoding {
  /// The named accounts.
  mutating func accounts(in currency: Currency) -> [DecodedAccount] {
    elements("account").compactMap { element in
      let id = element["id"]
      guard isFirstID("account", of: element) else { return nil }
      let products = products(around: element)
      let facts = AccountFactReader.read(element, in: currency, products: products, diagnostics: &diagnostics)
      let named = facts.first { $0.fact == .accountProducts }.map { reading in
        reading.element["is"].split(separator: " ").map(String.init).filter(products.contains)
      }
      let account = NamedAccount(
        id: id, facts: facts.filter { $0.fact != .accountProducts }.map { ($0.fact, $0.value) }, products: named)
      return DecodedAccount(account: account, element: element, facts: facts, products: products)
    }
  }

  /// The ids of the products. Before the others come one on whose pages an account can have the products that it names,
  /// and the one that stands for all others there.
  private func products(around account: CatalogueElement) -> [String] {
    let ids = elements("product").map { $0["id"] }
    let named = account.children("fact").filter { $0["name"] == Fact.accountProducts.rawValue }
      .flatMap { $0["is"].split(separator: " ").map(String.init) }.filter(ids.contains)
    for page in named.prefix(1) + ids {
      guard let other = ids.first(where: { $0 != page }) else { continue }
      if named.allSatisfy({ $0 == page || $0 == other }) {
        return [page, other] + ids.filter { $0 != page && $0 != other }
      }
    }
    return ids
  }

  /// The facts that the ordinary account says, and no others: each walk has its own values of these.
  private static let ordinaryFacts = [Fact.subscriptionLicences, .subscriptionPeriodStart, .vatRate]

  /// The numbers of the account called `ordinary`, with which the model describes all others; nil, with diagnostics,
  /// when it is missing or incomplete.
  mutating func ordinary(of accounts: [DecodedAccount], limits products: [DecodedProduct]) -> OrdinaryAccount? {
    guard let decoded = accounts.first(where: { $0.account.id == NamedAccount.ordinaryID }) else {
      if elements("account").contains(where: { $0["id"] == NamedAccount.ordinaryID }) { return nil }
      reportMissing(.modelIncomplete, besides: elements("account"), .noOrdinary, help: .noOrdinaryHelp)
      return nil
    }
    for reading in decoded.facts where !Self.ordinaryFacts.contains(reading.fact) {
      diagnostics.append(.notOrdinary(reading.fact, Self.ordinaryFacts, at: reading.element.place))
    }
    let values = Dictionary(decoded.account.facts.map { ($0.fact, $0.value) }) { first, _ in first }
    guard case .count(let licences)? = values[.subscriptionLicences],
      case .day(let start)? = values[.subscriptionPeriodStart], case .count(let rate)? = values[.vatRate]
    else {
      let named = Set(decoded.element.children("fact").map { $0["name"] })
      for fact in Self.ordinaryFacts where !named.contains(fact.rawValue) {
        diagnostics.append(.ordinaryIncomplete(fact, at: decoded.element.place))
      }
      return nil
    }
    if let place = decoded.facts.first(where: { $0.fact == .subscriptionLicences })?.element.place(of: "is") {
      checkOrdinary(licences, products, at: place)
    }
    return OrdinaryAccount(licences: licences, periodStart: start, vat: VAT(basisPoints: rate))
  }

  /// Reports a number of licences that a product does not have. Where no number is within the limits of all products, it
  /// may be that of one: accounts of the others have the number of their own that is nearest.
  private mutating func checkOrdinary(_ licences: Int, _ products: [DecodedProduct], at place: SourceRange) {
    let minimum = products.map(\.product.plan.minimumLicences).max() ?? 1
    let maximum = products.map(\.product.plan.maximumLicences).min() ?? 1
    let others = products.filter { product in
      !(product.product.plan.minimumLicences...product.product.plan.maximumLicences).contains(licences)
    }
    if minimum <= maximum {
      for product in others { diagnostics.append(.ordinaryOutside(licences, product, minimum...maximum, at: place)) }
    } else if others.count == products.count {
      diagnostics.append(.ordinaryNowhere(licences, products, at: place))
    }
  }

  /// Reports accounts that the model cannot have, because some facts follow from others.
  mutating func checkAccounts(
    _ accounts: [DecodedAccount], _ products: [DecodedProduct], _ policies: Policies, _ ordinary: OrdinaryAccount
  ) {
    for account in accounts {
      let plans = account.products.prefix(Slot.allCases.count).compactMap { id in
        products.first { $0.product.id == id }?.product.plan
      }
      guard plans.count == Slot.allCases.count else { continue }
      let center = BillingCenter(
        BillingConfiguration(plan: plans[0], otherPlan: plans[1], policies: policies, ordinary: ordinary))
      // What else the ordinary account says has been reported.
      let isOrdinary = account.account.id == NamedAccount.ordinaryID
      let facts = account.facts.filter { !isOrdinary || Self.ordinaryFacts.contains($0.fact) }
      _ = AccountFactReader.state(
        of: facts, like: nil, in: center, at: account.element.place, diagnostics: &diagnostics)
    }
  }
}

extension String {
  fileprivate static let noOrdinary = "There is no account called \"ordinary\", from which the others are counted."
  fileprivate static let noOrdinaryHelp =
    "Add <account id=\"ordinary\"> with subscription.licences, subscription.periodStart and vat.rate."
}

extension Diagnostic {
  fileprivate static func ordinaryIncomplete(_ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .modelIncomplete, at: place, "The ordinary account does not say what its \(fact.rawValue) is.",
      help: "Add <fact name=\"\(fact.rawValue)\" is=\"…\"/>.")
  }

  fileprivate static func ordinaryOutside(
    _ count: Int, _ decoded: DecodedProduct, _ limits: ClosedRange<Int>, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place,
      "The ordinary account has \(count) licences, which no plan of \(decoded.product.name) has.",
      notes: [Note("The limits stand here.", at: decoded.element.place)],
      help: limits.count == 1
        ? "Write \(limits.lowerBound)." : "Write a number from \(limits.lowerBound) to \(limits.upperBound).")
  }

  fileprivate static func ordinaryNowhere(
    _ count: Int, _ products: [DecodedProduct], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "The ordinary account has \(count) licences, which no plan of any product has.",
      notes: products.map { Note("The limits of \($0.product.name) stand here.", at: $0.element.place) },
      help: "Write a number within the limits of one of them: no number is within those of all.")
  }

  fileprivate static func notOrdinary(_ fact: Fact, _ facts: [Fact], at place: SourceRange) -> Diagnostic {
    let names = facts.map(\.rawValue)
    return Diagnostic(
      .valueWrong, at: place,
      "The ordinary account cannot be given \(fact.rawValue): walks and other accounts would not have it.",
      help: "Give it to each account that needs it. Ordinary says \(names.dropLast().joined(separator: ", ")) and "
        + "\(names.last ?? "") only.")
  }
}
