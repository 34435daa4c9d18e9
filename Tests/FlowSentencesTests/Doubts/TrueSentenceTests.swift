import FlowReading
import FlowSentences
import TestSupport
import Testing

/// What is true can be said in many ways, and none of them is doubted.
@Suite struct TrueSentenceTests {
  private static let none = "<claim fact=\"order.paid\" is=\"0\">"
  private static let paid = "<claim fact=\"order.paid\" above=\"0\">"
  private static let active = "<claim fact=\"subscription.status\" is=\"active\">"
  private static let mail = "<claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">"
  private static let licences = "<claim fact=\"subscription.licences\" is=\"{before.subscription.licences}\">"
  private static let users = "<claim fact=\"subscription.assigned\" is=\"{before.subscription.assigned}\">"
  private static let date = "<claim fact=\"subscription.nextBillingDate\" is=\"{before.subscription.nextBillingDate}\">"
  private static let endless = "<claim fact=\"subscription.endDate\" is=\"none\">"
  private static let hidden = "<claim control=\"addLicences\" is=\"hidden\">"
  private static let balance = "<claim fact=\"account.balance\" above=\"0\">"

  private static let english = [
    none + "There is nothing to pay today.", none + "It is free.", none + "You pay nothing at once.",
    none + "It costs you nothing.", none + "You do not pay today.", paid + "The total due is charged at once.",
    paid + "You pay the difference today.", active + "Your plan carries on.", active + "The plan does not end.",
    active + "The plan goes on without a break.", active + "The plan is active again.", active + "It is not cancelled.",
    mail + "You’ll receive an e-mail.", mail + "An e-mail arrives.", licences + "Your licences have not changed.",
    licences + "You keep as many licences as before.", users + "Nobody loses a licence.",
    users + "Whoever has a licence keeps it.", date + "The billing date is not postponed.",
    date + "The billing date remains as it was.", endless + "The plan has no end date.",
    endless + "The plan is no longer cancelled.", hidden + "You cannot see the button.",
    hidden + "The button goes away.",
    balance + "The rest is kept as credit.",
  ]

  private static let italian = [
    none + "Oggi non c’è nulla da pagare.", none + "È gratis.", none + "Non ti costa nulla.",
    none + "Non paghi niente.",
    none + "Oggi non paghi.", paid + "La differenza è da pagare oggi.", paid + "Paghi subito la differenza.",
    active + "Il piano non si interrompe.", active + "Il piano continua.", active + "Il piano torna attivo.",
    active + "Il piano è attivo non appena l’ordine è effettuato.", mail + "Ti arriva un’e-mail.",
    mail + "Riceverai un’e-mail.", licences + "Le licenze non cambiano.",
    licences + "Le licenze restano quelle di prima.",
    users + "Nessuno perde la propria licenza.", users + "Chi ha una licenza la tiene.",
    date + "La data di fatturazione non si sposta.", date + "La data di fatturazione resta la stessa.",
    endless + "Il piano non ha una data di fine.", endless + "Il piano non è più annullato.",
    hidden + "Il pulsante non c’è.", hidden + "Il pulsante scompare.", balance + "L’eccedenza resta sul saldo.",
    balance + "L’eccedenza viene conservata sul saldo.",
  ]

  @Test(arguments: ["en", "it"])
  func trueWordsAreNotDoubted(tag: String) throws {
    let cases = (tag == "en" ? TrueSentenceTests.english : TrueSentenceTests.italian).map { $0 + "</claim>" }
    let sentences = try DoubtedSentences(cases, in: tag)
    for (number, words) in cases.enumerated() {
      let doubts = sentences.doubts(about: number)
      #expect(doubts.isEmpty, "\(words): \(doubts.map(\.message))")
    }
  }

  @Test(arguments: ["en", "it"])
  func fewShippedSentencesAreDoubted(tag: String) throws {
    let shipped = try ShippedSentences()
    let language = try #require(shipped.catalogue.languages.first { $0.tag == tag })
    let finder = DoubtFinder(language, catalogue: shipped.catalogue)
    let sentences = try #require(shipped.texts[tag]).flatMap(\.sentences)
    let doubted = sentences.filter { !finder.localDoubts(about: $0).isEmpty }
    #expect(doubted.count * 20 < sentences.count, "\(doubted.map(\.name))")
  }
}
