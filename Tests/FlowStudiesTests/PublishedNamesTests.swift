import BillingModel
import FlowPublishing
import FlowReading
import FlowStudies
import FlowVerification
import Testing

/// The names that flows, data, reports and commands use. They are part of what Passo publishes: a case of the code can
/// be called otherwise, a name cannot. Those of controls, screens, links, messages, mails and facts stand in
/// `Content/flow.xsd`, and `SchemaTests` compares that file.
@Suite struct PublishedNamesTests {
  private func words(_ names: [String]) -> String { names.joined(separator: " ") }

  @Test func theValuesOfEachDimensionAreCalledSo() {
    let names = Dimension.allCases.map { "\($0.name): \(words($0.names))" }
    #expect(
      names == [
        "role: billingContact accountAdmin user",
        "accountKind: online corporate migrated",
        "ownership: owned notOwned",
        "status: active trialRunning trialEnded expired pastDue pendingCancellation",
        "cycle: monthly annual",
        "tier: standard premium",
        "licences: ordinary minimum oneAboveMinimum maximum",
        "assigned: none half allButOne all",
        "dayInPeriod: middle first second lastButOne last",
        "storedPayment: validCard none expiredCard declinedCard cardWithConfirmation",
        "balance: zero small large",
        "vat: charged reverseCharge alwaysCharged outside exempt",
        "vatService: up down",
        "otherItem: none one",
        "otherProduct: none active",
      ])
  }

  @Test func theValuesOfFactsThatAreNoDimensionsAreCalledSo() {
    func names(_ fact: Fact) -> String {
      switch fact.type {
      case .name(let names), .names(let names): words(names)
      case .flag, .count, .money, .day, .period, .currency, .percent, .products: ""
      }
    }
    #expect(names(.vatTreatment) == "domestic reverseCharge exempt none")
    #expect(names(.vatNumber) == "absent malformed wellFormed verified rejected serviceDown")
    #expect(names(.orderDocument) == "invoice zeroInvoice creditNote")
    #expect(names(.orderAsksFor) == "paymentMethod authentication")
    #expect(names(.orderOffers) == "vatNumber")
  }

  @Test func whatIsEnteredIsCalledSo() {
    #expect(words(EntryType.allCases.map(\.rawValue)) == "count paymentMethod vatNumber tier cycle product")
    #expect(words(EntryType.vatNumber.names) == "wellFormed malformed unknown")
    #expect(words(EntryType.paymentMethod.names) == words(Dimension.storedPayment.names))
    #expect(words(GestureKind.allCases.map(\.rawValue)) == "click enter choose open")
    #expect(words(ControlState.allCases.map(\.rawValue)) == "hidden disabled enabled")
  }

  @Test func effectsAndOutcomesAreCalledSo() {
    let effects = """
      orderCharged invoiceCharged creditKept billingDayMoved accessLost paymentMethodStored vatNumberStored \
      otherProductBought planBegun trialDaysLost trialBegun planEnds renewalResumed orderConfirmationSent \
      paymentReceiptSent cancellationConfirmationSent trialWelcomeSent
      """
    #expect(words(Effect.allCases.map(\.name)) == effects)
    #expect(words(Outcome.allCases.map(\.name)) == "misled stranded helped redirected completes")
    #expect(words(Outcome.allCases.map(\.summaryName)) == "misled stranded helped redirected completed")
  }

  @Test func policiesAndTheirValuesAreCalledSo() {
    let policies = PolicyName.allCases.map { "\($0.rawValue): \(words($0.values))" }
    #expect(
      policies == [
        "vatRounding: perLine perCategory",
        "pastDueEditing: allowed refused",
        "pastDueCancelling: allowed refused",
        "pendingCancellationEditing: allowed refused",
        "paymentMethodWhenNothingDue: asked notAsked",
        "leftoverCredit: balance lapses",
        "vatServiceDown: charged trusted refused",
      ])
  }
}
