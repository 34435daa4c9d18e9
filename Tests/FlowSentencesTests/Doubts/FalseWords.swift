import Testing

/// A sentence whose words say something else than what is executed, and the words that have to be doubted.
struct FalseWords: Sendable, CustomTestStringConvertible {
  let sentence: String
  let doubted: String

  init(_ sentence: String, _ doubted: String) {
    self.sentence = sentence
    self.doubted = doubted
  }

  var testDescription: String { sentence }

  static let english = [
    FalseWords(
      #"<need fact="subscription.licences" above="{plan.minimumLicences}">Your plan has more than five licences.</need>"#,
      "five"),
    FalseWords(#"<claim shown="order.totalDue">The total before VAT</claim> is shown."#, "total before VAT"),
    FalseWords(#"<claim shown="order.credit">The balance</claim> is shown."#, "balance"),
    FalseWords(
      #"<claim fact="subscription.endDate" is="none">The plan has no next billing date.</claim>"#, "next billing date"),
    FalseWords(
      #"<cause fact="subscription.status" is="pendingCancellation">An invoice is overdue.</cause>"#,
      "invoice is overdue"),
    FalseWords(
      #"<cause fact="subscription.status" is="trialRunning">Your free trial has ended.</cause>"#, "free trial has ended"
    ),
    FalseWords(
      #"<cause fact="subscription.status" is="trialEnded">The page shows <ui status="expired"/>.</cause>"#, "expired"),
    FalseWords(
      #"The page shows <ui status="expired"/>: <cause fact="subscription.status" is="trialEnded">no trial is left</cause>."#,
      "expired"),
    FalseWords(#"<cause fact="subscription.tier" is="premium">You have the smaller plan.</cause>"#, "smaller plan"),
    FalseWords(#"<claim fact="subscription.cycle" is="annual">You are billed every month.</claim>"#, "every month"),
    FalseWords(
      #"<claim fact="contact.role" is="billingContact">You are an account administrator.</claim>"#,
      "account administrator"),
    FalseWords(
      #"<symptom control="editSubscription" is="disabled">You cannot click <ui control="cancelSubscription"/>.</symptom>"#,
      "cancelSubscription"),
    FalseWords(
      #"<symptom message="nothingChanged">You see: <ui message="paymentDeclined"/></symptom>"#, "paymentDeclined"),
    FalseWords(#"<claim screen="subscriptions">You are on the <ui screen="cart"/> page.</claim>"#, "cart"),
    FalseWords(
      #"On the <ui screen="cart"/> page, review <claim shown="order.totalDue">the total due</claim>."#, "cart"),
    FalseWords(#"<claim fact="order.paid" is="{order.totalDue}">You pay twice the total due.</claim>"#, "twice"),
    FalseWords(#"<claim fact="order.paid" is="0">You pay nothing</claim> for 30 days."#, "30"),
    FalseWords(
      #"<claim fact="subscription.tier" is="{before.subscription.tier}">It is billed as often as before.</claim>"#,
      "billed as often"),
  ]

  static let italian = [
    FalseWords(
      #"<need fact="subscription.licences" above="{plan.minimumLicences}">Il piano ha più di cinque licenze.</need>"#,
      "cinque"),
    FalseWords(#"Controlla <claim shown="order.totalDue">il totale senza IVA</claim>."#, "totale senza IVA"),
    FalseWords(#"Controlla <claim shown="order.credit">il saldo</claim>."#, "saldo"),
    FalseWords(
      #"<cause fact="subscription.status" is="pendingCancellation">C’è una fattura scaduta.</cause>"#, "fattura scaduta"
    ),
    FalseWords(
      #"<cause fact="subscription.status" is="trialRunning">La prova gratuita è terminata.</cause>"#,
      "prova gratuita è terminata"),
    FalseWords(#"<cause fact="subscription.tier" is="premium">Hai il piano inferiore.</cause>"#, "piano inferiore"),
    FalseWords(#"<claim fact="subscription.cycle" is="annual">La fatturazione è mensile.</claim>"#, "mensile"),
    FalseWords(
      #"<claim fact="contact.role" is="billingContact">Sei un amministratore dell’account.</claim>"#,
      "amministratore dell’account"),
    FalseWords(#"<claim fact="order.paid" is="{order.totalDue}">Paghi la metà del totale dovuto.</claim>"#, "la metà"),
    FalseWords(#"<claim fact="vat.treatment" is="domestic">La fattura è senza IVA.</claim>"#, "senza IVA"),
    FalseWords(#"<claim fact="order.paid" is="0">Oggi non paghi nulla</claim> per trenta giorni."#, "trenta"),
  ]
}
