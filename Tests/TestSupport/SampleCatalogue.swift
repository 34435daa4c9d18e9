import BillingModel
package import FlowReading

extension Catalogue {
  /// A small catalogue made in code: two products, two accounts, one term, two languages.
  package static var sample: Catalogue {
    let plan = Plan(
      standard: Prices(monthly: Money(1799, .euro), annual: Money(17990, .euro)),
      premium: Prices(monthly: Money(3599, .euro), annual: Money(35990, .euro)), minimumLicences: 1,
      maximumLicences: 100)
    let policies = Policies(
      vatRounding: .perLine, pastDueEditing: .refused, pastDueCancelling: .refused,
      pendingCancellationEditing: .refused, paymentMethodWhenNothingDue: .notAsked, leftoverCredit: .balance,
      vatServiceDown: .charged)
    let accounts = ["ordinary", "ten-licences"].map { NamedAccount(id: $0, facts: []) }
    let term = [Labels.Key.term("corporateAccount"): Labels.Label(text: "corporate account")]
    let languages = ["en", "it"].map {
      Language(tag: $0, name: $0, locale: $0, texts: [:], promises: [])
    }
    let place = SourceRange(SourceFile(path: "\(ProjectLayout.model)/products.xml", bytes: []), 0..<0)
    return Catalogue(
      products: [
        Product(id: "remoteSupport", name: "Remote Support", namePlace: place, plan: plan),
        Product(id: "meetings", name: "Meetings", namePlace: place, plan: plan),
      ],
      policies: policies,
      ordinary: OrdinaryAccount(licences: 10, periodStart: Day(number: 20_500), vat: VAT(basisPoints: 2200)),
      accounts: Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) }),
      labels: Labels(labels: ["en": term, "it": term], addresses: [:]), languages: languages)
  }
}
