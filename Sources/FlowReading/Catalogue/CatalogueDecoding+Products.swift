import BillingModel

/// A product and its element.
struct DecodedProduct {
  let product: Product
  let element: CatalogueElement
}

extension CatalogueDecoding {
  /// The currency of all prices; nil, with a diagnostic, when it is missing or wrong.
  mutating func currency() -> Currency? {
    let elements = elements("currency")
    guard let element = elements.first else {
      reportMissing(.modelIncomplete, besides: self.elements("product"), .noCurrency, help: .noCurrencyHelp)
      return nil
    }
    for other in elements { _ = isFirst("the currency", "", at: other.place) }
    guard let currency = Currency(code: element["code"]) else {
      diagnostics.append(.noSuchCurrency(at: element.place(of: "code")))
      return nil
    }
    guard ValueReader.count(element["decimals"]) == currency.decimals else {
      diagnostics.append(.otherDecimals(currency, at: element.place(of: "decimals")))
      return nil
    }
    return currency
  }

  /// The products. Fewer than two are reported, because the model has the product of the page and another one.
  mutating func products(in currency: Currency) -> [DecodedProduct] {
    let elements = elements("product")
    let products = elements.compactMap { element -> DecodedProduct? in
      let id = element["id"]
      let isFirst = isFirstID("product", of: element)
      reportName(of: "products", element)
      guard let plan = plan(of: element, in: currency), isFirst else { return nil }
      return DecodedProduct(
        product: Product(id: id, name: element["name"], namePlace: element.place(of: "name"), plan: plan),
        element: element)
    }
    if elements.count < 2 {
      reportMissing(.modelIncomplete, besides: elements, .oneProduct, help: .oneProductHelp)
    }
    return products
  }

  private mutating func plan(of element: CatalogueElement, in currency: Currency) -> Plan? {
    let standard = prices("", of: element, in: currency)
    let minimum = count("minimum-licences", of: element)
    let maximum = count("maximum-licences", of: element)
    var premium: Prices?
    if element.has("premium-monthly-price") || element.has("premium-annual-price") {
      premium = prices("premium-", of: element, in: currency)
    }
    guard let standard, let minimum, let maximum else { return nil }
    guard minimum <= maximum else {
      diagnostics.append(.limitsCrossed(minimum, maximum, at: element.place(of: "minimum-licences")))
      return nil
    }
    return Plan(standard: standard, premium: premium, minimumLicences: minimum, maximumLicences: maximum)
  }

  private mutating func prices(_ prefix: String, of element: CatalogueElement, in currency: Currency) -> Prices? {
    let monthly = price("\(prefix)monthly-price", of: element, in: currency)
    let annual = price("\(prefix)annual-price", of: element, in: currency)
    return monthly.flatMap { monthly in annual.map { Prices(monthly: monthly, annual: $0) } }
  }

  private mutating func price(_ attribute: String, of element: CatalogueElement, in currency: Currency) -> Money? {
    let text = element[attribute]
    guard element.has(attribute) else {
      diagnostics.append(.onePrice(without: attribute, at: element.place))
      return nil
    }
    guard let price = Money(text, currency), Limits.prices.contains(price.minorUnits) else {
      diagnostics.append(.noPrice(text, currency, at: element.place(of: attribute)))
      return nil
    }
    return price
  }

  private mutating func count(_ attribute: String, of element: CatalogueElement) -> Int? {
    guard let count = ValueReader.count(element[attribute], in: Limits.licencesOfProduct) else {
      diagnostics.append(.noCount(element[attribute], at: element.place(of: attribute)))
      return nil
    }
    return count
  }
}

extension String {
  fileprivate static let noCurrency = "No file names the currency of the prices."
  fileprivate static let noCurrencyHelp = "Add <currency code=\"EUR\" decimals=\"2\"/> to \(ProjectLayout.products)."
  fileprivate static let oneProduct = "There are fewer than two products."
  fileprivate static let oneProductHelp =
    "Add another <product>: accounts have plans, and carts have items, of another product than the page’s."
}

extension Diagnostic {
  fileprivate static func noSuchCurrency(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\"\(place.text)\" is no currency.",
      help: "Write the three capital letters of a currency of ISO 4217, as EUR.")
  }

  fileprivate static func otherDecimals(_ currency: Currency, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\(currency.code) does not have \(place.text) decimals.",
      help: "Write decimals=\"\(currency.decimals)\", as ISO 4217 does, and the prices with at most so many.")
  }

  fileprivate static func onePrice(without attribute: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeMissing, at: place, "The larger plan of the product has one price only.",
      help: "Add \(attribute)=\"…\": a plan has a price for a month and one for a year.")
  }

  fileprivate static func noPrice(_ text: String, _ currency: Currency, at place: SourceRange) -> Diagnostic {
    let decimals = "\(currency.decimals) decimal\(currency.decimals == 1 ? "" : "s")"
    return Diagnostic(
      .valueWrong, at: place, "\"\(text)\" is not a price in \(currency.code).",
      help: "Write an amount above zero, at most \(Money(Limits.price, currency).decimal), with at most \(decimals), a "
        + "point and no currency.")
  }

  fileprivate static func limitsCrossed(_ minimum: Int, _ maximum: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "The smallest number of licences, \(minimum), is above the largest, \(maximum).",
      help: "Make minimum-licences at most \(maximum), or maximum-licences at least \(minimum).")
  }

  fileprivate static func noCount(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "A plan cannot have \(text) licences as a limit.",
      help: "Write a whole number from 1 to \(Limits.licencesOfProduct.upperBound).")
  }
}
