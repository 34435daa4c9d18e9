import BillingModel
import FlowReading
import Testing
import TestSupport

@Suite struct CatalogueTests {
  @Test func theShippedCatalogueReadsWithoutAWord() throws {
    let (catalogue, diagnostics) = try ShippedCatalogue().read()
    #expect(diagnostics.isEmpty, "\(DiagnosticPrinter.text(diagnostics))")
    #expect(catalogue?.languages.map(\.tag) == ["en", "it"])
    #expect(catalogue?.labels.epoch == "E3")
    #expect(catalogue?.policies.leftoverCredit == .balance)
  }

  @Test func everythingThatHasANameHasALabelInEveryLanguage() throws {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let keys: [Labels.Key] =
      Control.allCases.map { .control($0) } + Screen.allCases.map { .screen($0) }
      + Message.allCases.map { .message($0) } + Status.allCases.map { .status($0) }
      + Role.allCases.map { .role($0) } + Link.allCases.map { .link($0) }
      + ["billingContact", "corporateAccount", "balance"].map { .term($0) }
    for language in catalogue.languages {
      for key in keys { #expect(catalogue.labels.label(of: key, in: language.tag) != nil, "\(key)") }
      for link in Link.allCases { #expect(catalogue.labels.address(of: link, in: language.tag) != nil, "\(link)") }
    }
  }

  @Test func labelsAreThoseOfTheProduct() throws {
    let labels = try #require(try ShippedCatalogue().read().catalogue).labels
    #expect(labels.label(of: .control(.proceedToCheckout), in: "it")?.text == "Completa la transazione")
    #expect(labels.label(of: .screen(.checkout), in: "it")?.text == "Completa transazione")
    #expect(labels.label(of: .control(.placeOrder), in: "en")?.text == "Place Order")
    #expect(labels.address(of: .corporateBillingPortal, in: "it") == "https://link.goto.com/corp-billing")
    #expect(labels.label(of: .term("balance"), in: "it")?.explanation?.isEmpty == false)
  }

  @Test func aLabelThatIsNotTranslatedIsAWarning() throws {
    var shipped = try ShippedCatalogue()
    shipped.replace(
      "<label in=\"it\">Effettua ordine</label>", with: "<label in=\"it\">Place Order</label>", in: "labels.xml")
    let (catalogue, diagnostics) = shipped.read()
    #expect(catalogue != nil)
    #expect(diagnostics.map(\.id) == [.labelUntranslated])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.place?.text == "Place Order")
  }

  @Test func theOrdinaryAccountAndThePricesAreRead() throws {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let configuration = try #require(catalogue.configuration(for: "goToAssistRemoteSupportV5"))
    #expect(configuration.plan.standard == Prices(monthly: Money(1900, .euro), annual: Money(22_800, .euro)))
    #expect(configuration.plan.premium == Prices(monthly: Money(3900, .euro), annual: Money(42_000, .euro)))
    #expect(configuration.plan != configuration.otherPlan)
    let start = try #require(Day("2026-03-15"))
    #expect(configuration.ordinary == OrdinaryAccount(licences: 10, periodStart: start, vat: VAT(basisPoints: 2200)))
    let late = try #require(catalogue.accounts["ten-licences-late"])
    #expect(late.facts.map(\.fact) == [.today])
    #expect(late.facts.map(\.value) == [.day(try #require(Day("2026-04-05")))])
  }

  /// The catalogue with other limits of the second product, and an ordinary account of so many licences.
  private func diagnostics(limits: ClosedRange<Int>, ordinary: Int) throws -> [Diagnostic] {
    var shipped = try ShippedCatalogue()
    shipped.replace(
      "minimum-licences=\"1\" maximum-licences=\"50\"/>\n</model>",
      with: "minimum-licences=\"\(limits.lowerBound)\" maximum-licences=\"\(limits.upperBound)\"/>\n</model>",
      in: "products.xml")
    shipped.replace("licences\" is=\"10\"", with: "licences\" is=\"\(ordinary)\"", in: "accounts.xml")
    return shipped.read().diagnostics
  }

  @Test func theOrdinaryNumberOfLicencesIsAdvisedForAllProducts() throws {
    let found = try diagnostics(limits: 40...90, ordinary: 10)
    #expect(found.map(\.help) == ["Write a number from 40 to 50."])
    #expect(try diagnostics(limits: 40...90, ordinary: 45).isEmpty)
    #expect(try diagnostics(limits: 50...90, ordinary: 10).map(\.help) == ["Write 50."])
  }

  /// Accounts of a product that does not have the number have the nearest that it has.
  @Test func whereNoNumberIsWithinAllLimitsThatOfOneProductIsTaken() throws {
    #expect(try diagnostics(limits: 60...90, ordinary: 10).isEmpty)
    #expect(try diagnostics(limits: 60...90, ordinary: 60).isEmpty)
    let found = try diagnostics(limits: 60...90, ordinary: 55)
    #expect(found.map(\.message) == ["The ordinary account has 55 licences, which no plan of any product has."])
    #expect(found.first?.notes.count == 2)
  }

  @Test func whatElseTheOrdinaryAccountSaysIsOneMistakeEach() throws {
    var shipped = try ShippedCatalogue()
    let rate = "<fact name=\"vat.rate\" is=\"22\"/>"
    shipped.replace(rate, with: rate + "<fact name=\"subscription.status\" is=\"trialEnded\"/>", in: "accounts.xml")
    #expect(
      shipped.read().diagnostics.map(\.message) == [
        "The ordinary account cannot be given subscription.status: walks and other accounts would not have it."
      ])
  }

  @Test func theLargestAmountsOfEachCurrencyAreRead() throws {
    for (code, decimals, price, balance) in [
      ("JPY", 0, "1000000000000", "1000000000000000000"), ("EUR", 2, "10000000000.00", "10000000000000000.00"),
    ] {
      var shipped = try ShippedCatalogue()
      shipped.replace(
        "code=\"EUR\" decimals=\"2\"", with: "code=\"\(code)\" decimals=\"\(decimals)\"", in: "products.xml")
      for old in ["19.00", "228.00", "39.00", "420.00", "49.00", "468.00", "99.00", "948.00"] {
        shipped.replace("\"\(old)\"", with: "\"\(price)\"", in: "products.xml")
      }
      shipped.replace("\"50.00\"", with: "\"\(balance)\"", in: "accounts.xml")
      let (catalogue, diagnostics) = shipped.read()
      #expect(diagnostics.map(\.message) == [])
      #expect(catalogue?.products.first?.plan.standard.monthly.minorUnits == Limits.price)
    }
  }

  @Test func aLanguageCanStandInAFolderOfTheLocales() throws {
    let shipped = try ShippedCatalogue()
    let files = shipped.texts.map { path, text in
      SourceFile(path: path.replacing("locales/it", with: "locales/south/it"), bytes: Array(text.utf8))
    }
    var diagnostics: [Diagnostic] = []
    let catalogue = CatalogueReader().read(files, diagnostics: &diagnostics)
    #expect(catalogue?.languages.map(\.tag).sorted() == ["en", "it"] && diagnostics.isEmpty)
  }

  @Test func aFileThatDoesNotParseIsReportedAndNothingBesides() throws {
    var shipped = try ShippedCatalogue()
    shipped.replace("</model>", with: "", in: "policies.xml")
    let (catalogue, diagnostics) = shipped.read()
    let isRefused = catalogue == nil
    #expect(isRefused)
    #expect(diagnostics.map(\.id) == [.fileMalformed])
  }

  @Test func filesCanBeDividedAsPeopleLike() throws {
    var shipped = try ShippedCatalogue()
    let currency = "<currency code=\"EUR\" decimals=\"2\"/>"
    shipped.replace(currency, with: "", in: "products.xml")
    shipped.replace("</model>", with: currency + "</model>", in: "accounts.xml")
    let (catalogue, diagnostics) = shipped.read()
    #expect(diagnostics.isEmpty)
    #expect(catalogue?.products.map(\.plan.standard.monthly.currency) == [.euro, .euro])
  }
}
