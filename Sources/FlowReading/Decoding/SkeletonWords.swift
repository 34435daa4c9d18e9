/// The words of the flow that `passo new flow` writes, with the elements in them: the content of each block.
struct SkeletonWords {
  let title: String
  let summary: String
  let plan: String
  let contact: String
  let corporate: String
  let moved: String
  let time: String
  let signIn: String
  let options: String
  let noOptions: String
  let trial: String
  let expired: String
  let look: String
  let result: String

  /// The words in a language; in English where nobody wrote them in that language.
  static func words(in language: String) -> SkeletonWords { language == "it" ? italian : english }

  /// In English, for each language that has no words of its own.
  private static let english = SkeletonWords(
    title: #"How do I open the options of my <product/> plan?"#,
    summary: #"<claim screen="subscriptions">You find everything that you can do with your plan</claim> there."#,
    plan: #"<need fact="account.products" includes="{product}">You have a <product/> plan or trial.</need>"#,
    contact: #"<need fact="contact.role" is="billingContact">You are the billing contact of the account.</need>"#,
    corporate: #"""
      <if fact="account.kind" is="corporate">If your account is a corporate one, use the
            <link to="corporateBillingPortal"/>.</if>
      """#,
    moved: #"""
      <if fact="account.kind" is="migrated">If your account has moved to <link to="goToAdmin"/>, go there.</if>
      """#,
    time: #"<manual reason="Nothing in the model takes time.">It takes a minute.</manual>"#,
    signIn: #"Sign in to the <open link="billingCenter"/>."#,
    options: #"Click the <click control="options"/> icon of <product/>."#,
    noOptions: #"<symptom control="options" is="hidden">You cannot see the <ui control="options"/> icon.</symptom>"#,
    trial: #"""
      <cause fact="subscription.status" one-of="trialRunning trialEnded">What you have is a
                  trial.</cause> Click <click control="subscribeNow"/>.
      """#,
    expired: #"""
      <cause fact="subscription.status" is="expired">Your plan has expired.</cause> Click
                  <click control="renew"/>.
      """#,
    look: #"""
      <if fact="subscription.status" is="active">If your plan is active,
              <claim control="editSubscription" is="enabled">you can click <ui control="editSubscription"/></claim>.</if>
      """#,
    result: #"<claim screen="subscriptions">You see your subscriptions.</claim>"#)

  /// In Italian, because English words are avoided there.
  private static let italian = SkeletonWords(
    title: #"Come posso aprire le opzioni del mio piano <product/>?"#,
    summary: #"Lì <claim screen="subscriptions">trovi tutto quello che puoi fare con il tuo piano</claim>."#,
    plan: #"<need fact="account.products" includes="{product}">Hai un piano o una prova di <product/>.</need>"#,
    contact: #"<need fact="contact.role" is="billingContact">Sei il contatto di fatturazione dell’account.</need>"#,
    corporate: #"""
      <if fact="account.kind" is="corporate">Se hai un account Corporate, vai al
            <link to="corporateBillingPortal"/>.</if>
      """#,
    moved: #"<if fact="account.kind" is="migrated">Se il tuo account è passato a <link to="goToAdmin"/>, vai lì.</if>"#,
    time: #"<manual reason="Nothing in the model takes time.">Basta un minuto.</manual>"#,
    signIn: #"Accedi al <open link="billingCenter"/>."#,
    options: #"Fai clic sull’icona <click control="options"/> di <product/>."#,
    noOptions: #"<symptom control="options" is="hidden">Non vedi l’icona <ui control="options"/>.</symptom>"#,
    trial: #"""
      <cause fact="subscription.status" one-of="trialRunning trialEnded">Quella che hai è una
                  prova.</cause> Fai clic su <click control="subscribeNow"/>.
      """#,
    expired: #"""
      <cause fact="subscription.status" is="expired">Il piano è scaduto.</cause> Fai clic su
                  <click control="renew"/>.
      """#,
    look: #"""
      <if fact="subscription.status" is="active">Se il piano è attivo,
              <claim control="editSubscription" is="enabled">puoi fare clic su <ui control="editSubscription"/></claim>.</if>
      """#,
    result: #"<claim screen="subscriptions">Vedi le tue sottoscrizioni.</claim>"#)
}
