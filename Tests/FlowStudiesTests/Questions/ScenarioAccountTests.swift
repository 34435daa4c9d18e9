import BillingModel
import FlowReading
import FlowStudies
import TestSupport
import Testing

/// The account of a scenario: whole and without contradictions, or an error that says what is wrong with it.
@Suite struct ScenarioAccountTests {
  private static let order = """
    <open link="billingCenter"/><click control="options"/><click control="editSubscription"/>
    <choose control="billingFrequency" value="annual"/><click control="addToCart"/>
    <click control="proceedToCheckout"/><click control="placeOrder"/>
    """

  private func facts(_ facts: [(String, String)]) -> String {
    facts.map { "<fact name=\"\($0)\" is=\"\($1)\"/>" }.joined()
  }

  /// What the model shows after an order, or what is wrong with the account.
  private func run(
    _ account: String, like: String = "ordinary"
  ) throws -> (shown: [Fact: Value], diagnostics: [Diagnostic]) {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let text = """
      <scenario xmlns="urn:passo:flow:1"><account like="\(like)">\(account)</account>\(Self.order)</scenario>
      """
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "scenario.xml", bytes: Array(text.utf8))
    guard let scenario = ScenarioReader(catalogue: catalogue).read(file, diagnostics: &diagnostics),
      let configuration = catalogue.configuration(for: scenario.product)
    else { return ([:], diagnostics) }
    let run = ScenarioRun(scenario, configuration: configuration)
    let shown = try #require(run.steps.last).facts
    return (Dictionary(uniqueKeysWithValues: shown.map { ($0.fact, $0.value) }), diagnostics)
  }

  private func decimal(_ value: Value?) -> String? {
    if case .money(let money)? = value { money.decimal } else { nil }
  }

  @Test func onePriceIsNotThatOfEveryPlan() throws {
    let found = try run(facts([("plan.price", "30.00")])).diagnostics
    #expect(found.map(\.message) == ["An account cannot be given this: plan.price follows from other facts."])
    #expect(found.first?.help?.contains("plan.annualPrice") == true)
    let shown = try run(facts([("plan.monthlyPrice", "30.00"), ("vat.rate", "0"), ("subscription.licences", "1")]))
      .shown
    #expect(decimal(shown[.orderCharge]) == "228.00")
  }

  private static let yen = ["plan", "otherPlan"].flatMap { plan in
    ["monthlyPrice", "annualPrice", "premiumMonthlyPrice", "premiumAnnualPrice"].enumerated().map {
      ("\(plan).\($1)", String(100 * ($0 + 1)))
    }
  }

  @Test(arguments: Self.yen.indices) func anotherCurrencyNeedsThePriceOfEachPlan(_ missing: Int) throws {
    var prices = Self.yen
    let (name, _) = prices.remove(at: missing)
    let found = try run(facts([("account.currency", "JPY")] + prices)).diagnostics
    #expect(found.map(\.id) == [.modelIncomplete])
    #expect(
      found.first?.help == "Add to the account, whose orders may be of any plan: <fact name=\"\(name)\" is=\"…\"/>")
  }

  @Test func inAnotherCurrencyNothingIsRelabelled() throws {
    let shown = try run(
      facts(
        [("cart.otherItems", "1"), ("vat.rate", "0"), ("subscription.licences", "1"), ("account.currency", "JPY")]
          + Self.yen)
    ).shown
    #expect(decimal(shown[.orderCharge]) == "200" && decimal(shown[.orderOtherItems]) == "200")
  }

  @Test(arguments: [
    ([("paymentMethod.kind", "none"), ("paymentMethod.works", "yes")], "paymentMethod.kind is not so"),
    ([("paymentMethod.works", "yes"), ("paymentMethod.kind", "expiredCard")], "paymentMethod.works is not so"),
    ([("account.products", "none"), ("subscription.licences", "3")], "no subscription.licences"),
    ([("account.products", "goToWebinar"), ("subscription.status", "active")], "no subscription.status"),
    (
      [("subscription.status", "trialEnded"), ("subscription.periodStart", "2026-03-15")], "no subscription.periodStart"
    ),
    ([("subscription.status", "expired"), ("subscription.anchorDay", "15")], "no subscription.anchorDay"),
    ([("subscription.assigned", "11")], "Users have 11 of 10 licences."),
    ([("subscription.licences", "1"), ("subscription.assigned", "2")], "Users have 2 licences, and there is 1."),
    (
      [("subscription.periodStart", "2026-02-28"), ("subscription.anchorDay", "31"), ("today", "2026-03-31")],
      "2026-03-31, is not in the billing period from 2026-02-28 to 2026-03-30."
    ),
    ([("today", "2027-03-25")], "is not in the billing period"),
  ]) func anAccountThatContradictsItselfIsNotTaken(_ account: [(String, String)], _ words: String) throws {
    let found = try run(facts(account)).diagnostics
    #expect(found.count == 1 && found.first?.id == .valueWrong, "\(found.map(\.message))")
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }

  @Test(arguments: [
    [("paymentMethod.kind", "cardWithConfirmation"), ("paymentMethod.works", "yes")],
    [("paymentMethod.works", "no"), ("paymentMethod.kind", "none")], [("account.products", "none")],
    [("vat.rate", "0"), ("vat.status", "charged")],
  ]) func whatGoesTogetherIsTaken(_ account: [(String, String)]) throws {
    #expect(try run(facts(account)).diagnostics.map(\.message) == [])
  }

  @Test(arguments: [
    ("subscription.daysLeft", "3", "subscription.daysLeft follows from other facts"),
    ("account.balance", "10000000000000000.01", "never"),
    ("plan.monthlyPrice", "99999999999.00", "plan.monthlyPrice is from 0.01 to 10000000000.00 EUR"),
    ("plan.monthlyPrice", "0", "plan.monthlyPrice is from 0.01 to 10000000000.00 EUR"),
    ("subscription.licences", "0", "subscription.licences is from 1 to 1000000"), ("vat.rate", "101", "from 0 to 100"),
    ("subscription.anchorDay", "7", "a period that is billed on day 7 of the month does not begin on 2026-03-15"),
    ("today", "9999-01-01", "today is from 0001-01-01 to 9998-12-31"),
  ]) func theReasonIsSaidWhyAFactCannotBeGiven(_ name: String, _ value: String, _ words: String) throws {
    let found = try run(facts([(name, value)])).diagnostics
    #expect(found.count == 1 && found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }

  /// What an account takes from another one and cannot have is not dropped without a word.
  @Test(arguments: [
    (
      "five-licences-annual", [("subscription.status", "trialRunning")],
      "The account cannot be like \"five-licences-annual\" in subscription.periodStart: what it is given here decides that."
    ),
    (
      "past-due", [("account.products", "none")],
      "The account cannot be like \"past-due\" in subscription.status: what it is given here decides that."
    ),
  ]) func anAccountIsNotLikeOneThatItContradicts(
    _ other: String, _ account: [(String, String)], _ message: String
  ) throws {
    let found = try run(facts(account), like: other).diagnostics
    #expect(found.map(\.message) == [message])
  }

  @Test(arguments: [
    ("past-due", [("subscription.status", "active")]), ("ten-licences-with-balance", [("account.products", "none")]),
    ("ordinary", [("subscription.status", "expired")]),
  ]) func whatIsOverriddenContradictsNothing(_ other: String, _ account: [(String, String)]) throws {
    #expect(try run(facts(account), like: other).diagnostics.map(\.message) == [])
  }

  /// No account is given a service that is down, and none needs it for what is known of its number.
  @Test func whatIsAdvisedForTheVATNumberDecidesIt() throws {
    let found = try run(facts([("vat.number", "absent")])).diagnostics
    #expect(found.map(\.help) == ["Give it vat.status; passo model facts says which can be given."])
  }

  @Test func theLimitOfACountIsThatOfTheFact() throws {
    let found = try run(facts([("subscription.licences", "10000000000")])).diagnostics
    #expect(found.map(\.help) == ["Write a whole number from 1 to 1000000."])
  }

  @Test(arguments: [
    ("<account like=\"\"/>", "Fill it in, or take it out. The id of an account of the model's data"),
    ("<account><fact name=\"today\"/></account>", "Add is=\"…\". What it shows"),
    ("<account><fact is=\"5\"/></account>", "Add name=\"…\". The fact."),
    ("<account><fact name=\"today\" is=\"\"/></account>", "Fill it in. What it shows"),
  ]) func whatIsEmptyOrMissingIsOneMistake(_ account: String, _ help: String) throws {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let text = "<scenario xmlns=\"urn:passo:flow:1\">\(account)</scenario>"
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "scenario.xml", bytes: Array(text.utf8))
    #expect(ScenarioReader(catalogue: catalogue).read(file, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.count == 1 && diagnostics.first?.help?.hasPrefix(help) == true, "\(diagnostics)")
  }

  @Test func aScenarioIsAdvisedNoInputs() throws {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let text =
      "<scenario xmlns=\"urn:passo:flow:1\"><enter control=\"licences\" value=\"{today}\"/><enter control=\"licences\" value=\"{many}\"/></scenario>"
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "scenario.xml", bytes: Array(text.utf8))
    _ = ScenarioReader(catalogue: catalogue).read(file, diagnostics: &diagnostics)
    #expect(diagnostics.count == 2 && diagnostics.allSatisfy { $0.help?.contains("input") == false })
  }

  @Test func anAccountIsNotLikeOneInAnotherCurrency() throws {
    let found = try run(facts([("account.currency", "JPY")] + Self.yen), like: "ten-licences-with-balance").diagnostics
    #expect(
      found.map(\.message) == [
        "The account cannot be like \"ten-licences-with-balance\" in what its account.balance is: account.balance is not in JPY, the currency of the account."
      ])
    let balance = ("account.balance", "50")
    #expect(
      try run(facts([("account.currency", "JPY"), balance] + Self.yen), like: "ten-licences-with-balance").diagnostics
        .isEmpty)
  }

  /// What a scenario adds to a named account is in the account's currency.
  @Test func anAccountLikeOneInAnotherCurrencyHasAmountsInThat() throws {
    let accounts = "Content/model/accounts.xml"
    let yen = "<account id=\"in-yen\">\(facts([("account.currency", "JPY")] + Self.yen))</account></model>"
    let project = try ChangedProject().replacing("</model>", with: yen, in: accounts)
    var diagnostics: [Diagnostic] = []
    let catalogue = try #require(CatalogueReader().read(project.sources.catalogue, diagnostics: &diagnostics))
    let text = "<scenario xmlns=\"urn:passo:flow:1\"><account like=\"in-yen\">\(facts([("account.balance", "50")]))"
    let file = SourceFile(path: "scenario.xml", bytes: Array((text + "</account>\(Self.order)</scenario>").utf8))
    let scenario = ScenarioReader(catalogue: catalogue).read(file, diagnostics: &diagnostics)
    #expect(scenario != nil && diagnostics.isEmpty, "\(diagnostics.map(\.message))")
  }

  @Test func theTableOfFactsSaysWhichCanBeGiven() throws {
    let table = ModelTable.facts(try #require(try ShippedCatalogue().read().catalogue))
    let column = try #require(table.columns.firstIndex(of: "can be given"))
    for row in table.rows {
      let fact = try #require(Fact(rawValue: row[0]))
      #expect(row[column] == (fact.isSettable ? "yes" : "no"))
    }
    #expect(table.rows.count { $0[column] == "yes" } == 27)
  }
}
