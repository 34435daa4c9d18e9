import BillingModel
import FlowReading
import FlowStudies
import TestSupport
import FlowVerification
import Testing

/// The comparison of two states that `passo verify --against` prints.
@Suite struct ComparisonTests {
  private static let flow = "Content/flows/remove-licences.xml"
  private static let products = "Content/model/products.xml"
  private static let policies = "Content/model/policies.xml"
  private let shipped = ChangedProject()

  private func compared(
    _ before: ChangedProject? = nil, with after: ChangedProject, flows: Set<String>? = ["remove-licences"],
    allowsDrafts: Bool = false
  ) throws -> ProjectComparison {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: flows, allowsDrafts: allowsDrafts, readsSentences: false)
    let old = Pipeline((before ?? shipped).sources, options: options, diagnostics: &diagnostics)
    let new = Pipeline(after.sources, options: options, diagnostics: &diagnostics)
    return ProjectComparison(from: try #require(old, "\(diagnostics)"), to: try #require(new, "\(diagnostics)"))
  }

  private func page(
    _ comparison: ProjectComparison, _ language: String, _ kind: FlowComparison.Kind = .next
  ) throws -> FlowComparison {
    try #require(
      comparison.flows.first { $0.language == language && $0.kind == kind }, "\(ComparisonPrinter(comparison).text)")
  }

  @Test func theSameStateTwiceHasNoChangesAndIsSaidToBeTheSame() throws {
    let comparison = try compared(with: shipped)
    #expect(comparison.isEmpty && !comparison.isWorse)
    #expect(
      ComparisonPrinter(comparison).text
        == "Nothing changed: the words of all pages, what they mean and what is true of them are the same.\n")
    #expect(ComparisonDocument(comparison, against: "HEAD").json.contains("\"isChanged\" : false"))
  }

  @Test func anotherPriceChangesTheAmountsOfTheExamples() throws {
    let comparison = try compared(
      with: shipped.replacing("monthly-price=\"19.00\"", with: "monthly-price=\"20.00\"", in: Self.products))
    // The text stayed the same, so the page that readers have and the next page share one comparison.
    #expect(comparison.flows.map(\.kind) == [.next, .next])
    let english = try page(comparison, "en")
    #expect(!english.changes.contains { $0.kind == .verdict }, "\(english.changes)")
    // Only examples that state an amount in their words are wrong now.
    #expect(english.changes.filter { $0.rank == .worse }.allSatisfy { $0.subject == "example-fails" })
    let price = try #require(english.changes.first { $0.subject == "example ten-to-six, plan.price" })
    #expect(price.before == "€19.00" && price.after == "€20.00")
    let italian = try page(comparison, "it")
    #expect(italian.changes.map(\.subject) == english.changes.map(\.subject))
    #expect(italian.changes.contains { $0.before == "19,00\u{A0}€" && $0.after == "20,00\u{A0}€" })
    let text = ComparisonPrinter(comparison).text
    #expect(text.contains("  amount: example ten-to-six, plan.price\n    €19.00 → €20.00\n"), "\(text)")
    #expect(text.contains("\n  as in [en]\n"), "\(text)")
  }

  @Test func aPolicyThatAllowsWhatWasRefusedMakesTheTroubleshootingIdle() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "name=\"pendingCancellationEditing\" is=\"refused\"",
        with: "name=\"pendingCancellationEditing\" is=\"allowed\"",
        in: Self.policies))
    let page = try page(comparison, "en")
    let solution = try #require(page.changes.first { $0.subject == "solution ending" }, "\(page.changes)")
    #expect(solution.rank == .unreached && solution.before == "helps some" && solution.after == "needed by nobody")
    #expect(solution.words == "The plan was cancelled and ends with this period.")
    #expect(page.moves.contains { $0.from == .helped && $0.to != .helped }, "\(page.moves)")
  }

  @Test func outcomesAndMovesAddUp() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "name=\"pendingCancellationEditing\" is=\"refused\"",
        with: "name=\"pendingCancellationEditing\" is=\"allowed\"",
        in: Self.policies))
    let page = try page(comparison, "en")
    let (before, after) = (try #require(page.outcomesBefore), try #require(page.outcomesAfter))
    for outcome in Outcome.allCases {
      let came = page.moves.filter { $0.to == outcome }.reduce(0) { $0 + $1.accounts }
      let went = page.moves.filter { $0.from == outcome }.reduce(0) { $0 + $1.accounts }
      #expect(before[outcome, default: 0] + came - went == after[outcome, default: 0], "\(outcome)")
    }
  }

  @Test func aLabelThatIsRenamedIsSaidWhereItStandsAndChangesNoTruth() throws {
    let comparison = try compared(
      with: shipped.replacing(">Proceed to Checkout<", with: ">Go to Checkout<", in: "Content/model/labels.xml"))
    #expect(!comparison.isWorse && comparison.flows.map(\.language) == ["en"], "\(comparison.flows)")
    let page = try page(comparison, "en")
    #expect(page.changes.allSatisfy { $0.rank == .changed && $0.kind == .label }, "\(page.changes)")
    let change = try #require(page.changes.first)
    #expect(change.subject == "step checkout, control proceedToCheckout" && change.step == "checkout")
    #expect(change.before == "Proceed to Checkout" && change.after == "Go to Checkout")
    let text = ComparisonPrinter(comparison).text
    #expect(
      text.contains("  label: step checkout, control proceedToCheckout\n    Proceed to Checkout → Go to Checkout\n"),
      "\(text)")
    #expect(text.hasSuffix("1 flow changes; nothing that held is false now.\n"), "\(text)")
  }

  @Test func anotherMeaningOfATermIsCalledItsDefinition() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "The person who can change the plan and its payment.", with: "The person who pays.",
        in: "Content/model/terms.xml"))
    let changes = comparison.flows.flatMap(\.changes)
    #expect(!changes.isEmpty && changes.allSatisfy { $0.kind == .definition && $0.rank == .changed }, "\(changes)")
    let text = ComparisonPrinter(comparison).text
    #expect(
      text.contains("  definition: ") && text.contains("term billingContact\n    before: The person who can"), "\(text)"
    )
    #expect(!text.contains("explained"), "\(text)")
  }

  @Test func aLabelInAReadingChangesTheReadingToo() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "<label in=\"en\">Options</label>", with: "<label in=\"en\">More</label>", in: "Content/model/labels.xml"))
    let changes = try page(comparison, "en").changes
    #expect(Set(changes.map(\.kind)) == [.label, .reading], "\(changes)")
    let reading = try #require(changes.first { $0.kind == .reading }, "\(changes)")
    #expect(reading.step == "edit" && reading.before.contains("“Options”") && reading.after.contains("“More”"))
  }

  @Test func anotherAddressIsSaidAtEachLink() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "<page in=\"it\" address=\"https://billing.goto.com\"",
        with: "<page in=\"it\" address=\"https://other.goto.com\"",
        in: "Content/model/addresses.xml"))
    let page = try page(comparison, "it")
    #expect(comparison.flows.count == 1 && page.changes.allSatisfy { $0.kind == .address }, "\(page.changes)")
    #expect(
      page.changes.contains {
        $0.subject == "step sign-in, link billingCenter" && $0.before == "https://billing.goto.com"
          && $0.after == "https://other.goto.com"
      }, "\(page.changes)")
    let text = ComparisonPrinter(comparison).text
    #expect(text.contains("    before: https://billing.goto.com\n    now:    https://other.goto.com\n"), "\(text)")
  }

  @Test func otherWordsOfASentenceAreSaidBeforeAndNow() throws {
    let english = try page(
      try compared(
        with: shipped.replacing("Removing licences can still cost", with: "Removing licences may cost", in: Self.flow)),
      "en")
    let change = try #require(english.changes.first { $0.kind == .sentence }, "\(english.changes)")
    #expect(
      english.changes.count == 1 && change.subject == "note cost" && change.step == nil && change.rank == .changed)
    #expect(change.before.hasPrefix("Removing licences can still cost money today: a full billing period starts today"))
    #expect(change.after.hasPrefix("Removing licences may cost money today: a full billing period starts today"))
    // A translation has words of its own.
    let italian = try compared(
      with: shipped.replacing(
        "Rimuovere licenze non annulla", with: "Se rimuovi licenze, non annulli",
        in: "Content/translations/it/remove-licences.xlf"))
    #expect(italian.flows.map(\.language) == ["it"])
    #expect(try page(italian, "it").changes.map(\.subject) == ["note not-cancelling"])
    #expect(
      ComparisonPrinter(italian).text.contains("    before: Rimuovere licenze non annulla il piano: resta attivo.\n"))
  }

  @Test func otherBlanksAndQuotationMarksAreNoOtherWords() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "Removing licences can still cost", with: "Removing  licences\n can still cost", in: Self.flow))
    #expect(comparison.isEmpty, "\(ComparisonPrinter(comparison).text)")
  }

  @Test func anotherMeaningOfTheSameWordsIsSaidByItsReading() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "name=\"licences\" type=\"count\" at-least=\"{plan.minimumLicences}\" below",
        with: "name=\"licences\" type=\"count\" above=\"{plan.minimumLicences}\" below", in: Self.flow))
    let change = try #require(
      try page(comparison, "en").changes.first { $0.kind == .reading && $0.subject == "summary summary" })
    #expect(change.words == "the new number applies as soon as your order is placed")
    #expect(change.before.contains("is at least") && change.after.contains("is more than"), "\(change)")
  }

  @Test func aBlockThatIsNewHasItsWordsAndABlockThatMovesItsPlace() throws {
    let note = "<note id=\"more\" kind=\"note\"><p>Your users keep their files.</p></note>\n  <steps>"
    let new = try page(try compared(with: shipped.replacing("<steps>", with: note, in: Self.flow)), "en")
    #expect(
      new.changes.contains {
        $0.kind == .sentence && $0.subject == "note more" && $0.before.isEmpty
          && $0.after == "Your users keep their files."
      }, "\(new.changes)")
    let users = "<note id=\"users\" kind=\"note\">"
    let moved = try page(
      try compared(
        with: shipped.replacing(users, with: users.replacing("users", with: "not-cancelling"), in: Self.flow)
          .replacing(
            "<note id=\"not-cancelling\" kind=\"note\">\n    <p>Rem",
            with: "<note id=\"users\" kind=\"note\">\n    <p>Rem",
            in: Self.flow)), "en")
    let order = try #require(moved.changes.first { $0.kind == .order }, "\(moved.changes)")
    #expect(order.before == "note users; note not-cancelling" && order.after == "note not-cancelling; note users")
  }

  @Test func aBlockThatIsNotTranslatedIsSaidInTheWordsThatReadersSee() throws {
    let after = try shipped.replacing("Removing licences does not cancel", with: "This does not cancel", in: Self.flow)
    let italian = try page(try compared(with: after, allowsDrafts: true), "it")
    let change = try #require(italian.changes.first { $0.kind == .sentence }, "\(italian.changes)")
    #expect(change.subject == "note not-cancelling" && change.before.hasPrefix("Rimuovere licenze non annulla"))
    #expect(change.after.hasPrefix("This does not cancel your plan: it stays active."), "\(change)")
  }

  @Test func theTextsAroundTheContentAreSaidOnce() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "Sottolinea le parole verificate", with: "Mostra le verifiche", in: "Content/locales/it.xml"))
    #expect(comparison.flows.isEmpty && !comparison.isEmpty && !comparison.isWorse)
    let text = ComparisonPrinter(comparison).text
    #expect(
      text.contains("[it], around the content of every page: changed\n  label: text showCheckedLabel\n"), "\(text)")
    #expect(text.hasSuffix("No flow changes, but the texts around them do.\n"), "\(text)")
    #expect(ComparisonDocument(comparison, against: "x").json.contains("Mostra le verifiche"))
  }

  @Test func aClaimThatIsFalseNowIsWorseAndSaysForWhom() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "name=\"vatServiceDown\" is=\"charged\"", with: "name=\"vatServiceDown\" is=\"trusted\"", in: Self.policies))
    #expect(comparison.isWorse)
    let page = try page(comparison, "en")
    #expect(page.isWorse)
    let change = try #require(page.changes.first { $0.kind == .verdict && $0.rank == .worse }, "\(page.changes)")
    #expect(change.subject == "claim vat-kept/claim.vat.treatment")
    #expect(change.words == "VAT is charged")
    #expect(change.before == "true for all" && change.after.hasPrefix("false for "))
    #expect(change.reasons.contains { $0.contains("It concerns") })
    #expect(page.moves.contains { $0.to == .misled })
    #expect(ComparisonPrinter(comparison).text.contains("worse\n"))
  }

  @Test func aClaimFailsWithWhatItPresumes() throws {
    let before = try shipped.replacing(
      "<claim fact=\"vat.treatment\" is=\"domestic\">VAT is charged",
      with: "<claim fact=\"contact.role\" is=\"billingContact\" presumes=\"vat.treatment is domestic\">VAT is charged",
      in: "Content/fragments/pay.xml")
    let after = try before.replacing(
      "name=\"vatServiceDown\" is=\"charged\"", with: "name=\"vatServiceDown\" is=\"trusted\"", in: Self.policies)
    let page = try page(try compared(before, with: after), "en")
    let changes = page.changes.filter { $0.subject == "claim vat-kept/claim.contact.role" }
    #expect(changes.map(\.before) == ["true for all"] && changes.map(\.rank) == [.worse], "\(page.changes)")
    #expect(changes.first?.after.hasPrefix("false for ") ?? false)
    #expect(changes.first?.reasons.first == "“VAT is charged” presumes what is not true for some readers.")
  }

  @Test func aReleaseThatIsWrittenForBeforeItShipsIsNotWorse() throws {
    let after = try shipped.replacing(
      "name=\"leftoverCredit\" is=\"balance\"", with: "name=\"leftoverCredit\" is=\"lapses\"", in: Self.policies)
    let comparison = try compared(
      with: after.removing("Content/translations/it/remove-licences.xlf").replacing(
        "<claim fact=\"account.balance\" is=\"{order.surplus}\">the rest stays on your balance for your next charges</claim>.",
        with: "what is left lapses.", in: Self.flow
      ).replacing(
        ", and <claim fact=\"account.balance\" above=\"0\">the rest stays on your balance</claim>", with: "",
        in: Self.flow
      ))
    let published = try page(comparison, "en", .published)
    #expect(published.isWorse)
    let next = try page(comparison, "en")
    #expect(!next.isWorse, "\(next.changes)")
    #expect(next.changes.contains { $0.kind == .words && $0.after.isEmpty && $0.subject.hasPrefix("claim cost/") })
    // The Italian page is lost because its translation is missing, which is worse.
    #expect(try page(comparison, "it").changes.map(\.rank) == [.worse])
  }

  @Test func aFlowThatIsRemovedIsSaidOnceInEachLanguage() throws {
    let other = "find-invoices"
    let comparison = try compared(with: shipped.removing("Content/flows/\(other).xml"), flows: [other])
    #expect(comparison.flows.map(\.language) == ["en", "it"])
    #expect(comparison.flows.allSatisfy { $0.changes.map(\.after) == ["removed"] && $0.outcomesAfter == nil })
    #expect(!comparison.isWorse)
    let back = try compared(shipped.removing("Content/flows/\(other).xml"), with: shipped, flows: [other])
    #expect(back.flows.allSatisfy { $0.changes.map(\.after) == ["new"] && $0.outcomesBefore == nil })
  }

  @Test func eachStateHasTheSeveritiesOfItsOwnSettings() throws {
    let doubled = try shipped.replacing("As the billing", with: "As the the billing", in: Self.flow)
    let strict = doubled.writing(
      "<project xmlns=\"urn:passo:project:1\" version=\"1\" strict=\"yes\"/>", to: "passo.xml")
    let stricter = try page(try compared(doubled, with: strict), "en")
    #expect(stricter.changes.map(\.after) == ["cannot be read"] && stricter.isWorse)
    #expect(stricter.changes.contains { $0.reasons.contains { $0.contains("twice in a row") } })
    let milder = try page(try compared(strict, with: doubled), "en")
    #expect(milder.changes.map(\.after) == ["new"] && !milder.isWorse)
  }

  @Test func aPageOfWhichThereAreTooManyWalksIsWorse() throws {
    let id = "add-licences"
    let many = String(decoding: try TestFiles.file("Walks/second-order.xml").bytes, as: UTF8.self)
      .replacing("id=\"second-order\"", with: "id=\"\(id)\"")
    let comparison = try compared(with: shipped.writing(many, to: "Content/flows/\(id).xml"), flows: [id])
    let english = try #require(comparison.flows.first { $0.language == "en" })
    #expect(english.changes.map(\.after) == ["cannot be walked"] && english.isWorse)
    #expect(english.changes.first?.reasons.first?.contains("The walks multiply here") == true)
  }

  @Test func aPartThatIsSaidInOneLanguageOnlyIsComparedThere() throws {
    let comparison = try compared(
      with: shipped.replacing(
        "<claim fact=\"subscription.status\" is=\"active\">it stays active</claim>",
        with: "<claim fact=\"subscription.status\" is=\"expired\">it stays active</claim>", in: Self.flow))
    let english = try page(comparison, "en")
    #expect(english.changes.first?.kind == .words && english.changes.first?.rank == .worse, "\(english.changes)")
    #expect(try page(comparison, "it").changes.map(\.after) == ["cannot be read"])
  }
}
