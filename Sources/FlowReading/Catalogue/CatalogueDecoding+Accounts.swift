import BillingModel

/// A named account and the elements of its facts.
struct DecodedAccount {
  let account: NamedAccount
  let element: CatalogueElement
  let facts: [CatalogueElement]
}

extension CatalogueDecoding {
  /// The named accounts.
  mutating func accounts(in currency: Currency) -> [DecodedAccount] {
    elements("account").compactMap { element in
      let id = element["id"]
      guard isFirstID("account", of: element) else { return nil }
      let facts = AccountFactReader.read(element, in: currency, products: productIDs, diagnostics: &diagnostics)
      return DecodedAccount(
        account: NamedAccount(id: id, facts: facts.map { ($0.fact, $0.value) }), element: element,
        facts: facts.map(\.element))
    }
  }

  /// The ids of the products; an account's own product is the first.
  private var productIDs: [String] { elements("product").map { $0["id"] } }

  /// The numbers of the account called `ordinary`, with which the model describes all others; nil, with diagnostics,
  /// when it is missing or incomplete.
  mutating func ordinary(of accounts: [DecodedAccount], limits products: [DecodedProduct]) -> OrdinaryAccount? {
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
    return OrdinaryAccount(licences: licences, periodStart: start, vat: VAT(basisPoints: rate))
  }

  /// Reports accounts that the model cannot have, because some facts follow from others.
  mutating func checkAccounts(
    _ accounts: [DecodedAccount], _ products: [DecodedProduct], _ policies: Policies, _ ordinary: OrdinaryAccount
  ) {
    guard let plan = products.first?.product.plan, let other = products.dropFirst().first?.product.plan else { return }
    let center = BillingCenter(
      BillingConfiguration(plan: plan, otherPlan: other, policies: policies, ordinary: ordinary))
    for account in accounts {
      let facts = zip(account.account.facts, account.facts).map { ($0.fact, $0.value, $1) }
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
    _ count: Int, _ decoded: DecodedProduct, at place: SourceRange
  ) -> Diagnostic {
    let plan = decoded.product.plan
    return Diagnostic(
      .valueWrong, at: place,
      "The ordinary account has \(count) licences, which no plan of \(decoded.product.name) has.",
      notes: [Note("The limits stand here.", at: decoded.element.place)],
      help: "Write a number from \(plan.minimumLicences) to \(plan.maximumLicences).")
  }
}
