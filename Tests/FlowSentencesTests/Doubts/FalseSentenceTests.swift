import FlowReading
import FlowSentences
import TestSupport
import Testing

/// Words that do not say what is executed for them are doubted, in each language.
@Suite struct FalseSentenceTests {
  private static let english: [(String, Doubt.Kind)] = [
    ("<claim fact=\"order.paid\" is=\"0\">You pay the full price today.</claim>", .polarity),
    ("<claim fact=\"order.paid\" above=\"0\">You pay nothing.</claim>", .polarity),
    ("<claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">You receive no e-mail.</claim>", .polarity),
    ("<claim control=\"addLicences\" is=\"hidden\">You see the button.</claim>", .polarity),
    ("<claim control=\"addLicences\" is=\"enabled\">You cannot change the plan.</claim>", .opposite),
    ("<claim fact=\"subscription.endDate\" is=\"none\">The plan has an end date.</claim>", .polarity),
    ("It is a myth that <claim fact=\"order.paid\" is=\"0\">you pay nothing today</claim>.", .polarity),
    ("Do not expect that <claim fact=\"order.paid\" above=\"0\">you pay today</claim>.", .polarity),
    ("<claim fact=\"order.paid\" is=\"0\">You pay nothing today</claim> if you call us first.", .polarity),
    ("Usually <claim fact=\"order.paid\" is=\"0\">you pay nothing today</claim>.", .polarity),
    ("<claim fact=\"subscription.status\" is=\"active\">The plan ends today.</claim>", .opposite),
    ("<claim fact=\"subscription.status\" is=\"active\">The plan is not active.</claim>", .opposite),
    ("<claim fact=\"subscription.licences\" is=\"{before.subscription.licences}\">Licences change.</claim>", .opposite),
    ("<claim fact=\"subscription.assigned\" is=\"{before.subscription.assigned}\">Users lose it.</claim>", .opposite),
    ("<claim fact=\"order.paid\" above=\"0\">You pay the difference next month.</claim>", .opposite),
    ("<claim fact=\"order.paid\" above=\"0\">You get the difference today.</claim>", .opposite),
    ("<claim fact=\"subscription.tier\" is=\"premium\">It is the smaller plan.</claim>", .opposite),
    ("<claim control=\"addLicences\" is=\"enabled\">You can add licences at any time.</claim>", .excess),
    ("<claim control=\"addLicences\" is=\"enabled\">Your administrator can add licences.</claim>", .excess),
    ("<claim fact=\"order.paid\" is=\"0\">You pay nothing today because you paid before.</claim>", .excess),
  ]

  private static let italian: [(String, Doubt.Kind)] = [
    ("<claim fact=\"order.paid\" is=\"0\">Oggi paghi tutto.</claim>", .polarity),
    ("<claim fact=\"order.paid\" above=\"0\">Non paghi nulla.</claim>", .polarity),
    ("<claim control=\"addLicences\" is=\"enabled\">Non puoi modificare il piano.</claim>", .opposite),
    ("Non è vero che <claim fact=\"order.paid\" is=\"0\">oggi non paghi nulla</claim>.", .polarity),
    ("<claim fact=\"order.paid\" is=\"0\">Oggi non paghi nulla</claim> solo se ci chiami.", .polarity),
    ("Di solito <claim fact=\"order.paid\" is=\"0\">oggi non paghi nulla</claim>.", .polarity),
    ("<claim fact=\"subscription.status\" is=\"active\">Il piano termina oggi.</claim>", .opposite),
    ("<claim fact=\"subscription.status\" is=\"active\">Il piano non è attivo.</claim>", .opposite),
    ("<claim fact=\"subscription.licences\" is=\"{before.subscription.licences}\">Tutto cambia.</claim>", .opposite),
    ("<claim fact=\"order.paid\" above=\"0\">Paghi il mese prossimo.</claim>", .opposite),
    ("<claim fact=\"subscription.tier\" is=\"premium\">È il piano inferiore.</claim>", .opposite),
    ("<claim control=\"addLicences\" is=\"enabled\">Puoi modificarlo in qualsiasi momento.</claim>", .excess),
  ]

  @Test(arguments: ["en", "it"])
  func falseWordsAreDoubted(tag: String) throws {
    let cases = tag == "en" ? FalseSentenceTests.english : FalseSentenceTests.italian
    let sentences = try DoubtedSentences(cases.map(\.0), in: tag)
    for (number, (words, kind)) in cases.enumerated() {
      let doubts = sentences.doubts(about: number)
      #expect(doubts.contains { $0.kind == kind }, "\(words): \(doubts.map(\.message))")
    }
  }

  @Test func aDoubtQuotesTheWordsAndSaysWhatIsChecked() throws {
    let words = "<claim fact=\"order.paid\" is=\"0\">You pay the full price today.</claim>"
    let doubt = try #require(try DoubtedSentences([words], in: "en").doubts(about: 0).first)
    #expect(
      doubt.message
        == "“You pay the full price today.” denies nothing, and what is checked is: “At the end, what is paid for the "
        + "order is 0.”")
    #expect(
      String(decoding: doubt.place.file.bytes[doubt.place.bytes], as: UTF8.self) == "You pay the full price today.")
  }

  @Test func aTranslationThatDeniesItsSourceIsDoubted() throws {
    let sentences = try ShippedSentences(italian: [("vuoi tenere, quindi", "vuoi togliere, quindi")])
    let italian = try #require(sentences.catalogue.languages.first { $0.tag == "it" })
    let finder = DoubtFinder(italian, catalogue: sentences.catalogue)
    let doubts = sentences.sentences("remove-licences", in: "it").flatMap(finder.localDoubts)
    #expect(doubts.map(\.message).contains("“togliere” says the opposite of “keep” in the source."))
  }
}
