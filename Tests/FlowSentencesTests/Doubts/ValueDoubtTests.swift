import FlowSentences
import Testing

@Suite struct ValueDoubtTests {
  @Test(arguments: FalseWords.english) func falseEnglishWordsAreDoubted(_ words: FalseWords) throws {
    let doubts = try DoubtTrial("en").doubts(about: words.sentence)
    #expect(doubts.contains { $0.kind == .value && $0.words.contains(words.doubted) }, "\(doubts.map(\.message))")
  }

  @Test(arguments: FalseWords.italian) func falseItalianWordsAreDoubted(_ words: FalseWords) throws {
    let doubts = try DoubtTrial("it").doubts(about: words.sentence)
    #expect(doubts.contains { $0.kind == .value && $0.words.contains(words.doubted) }, "\(doubts.map(\.message))")
  }

  @Test(arguments: TrueWords.english) func trueEnglishWordsHaveNoOtherValue(_ sentence: String) throws {
    #expect(try DoubtTrial("en").doubts(about: sentence).filter { $0.kind == .value }.map(\.message) == [])
  }

  @Test(arguments: TrueWords.italian) func trueItalianWordsHaveNoOtherValue(_ sentence: String) throws {
    #expect(try DoubtTrial("it").doubts(about: sentence).filter { $0.kind == .value }.map(\.message) == [])
  }

  @Test func theGesturesOfASolutionAreThoseOfThePersonWhomItNames() throws {
    let sentence = #"The billing contact opens the <open link="adminCenter"/>."#
    let doubts = try DoubtTrial().doubts(about: sentence, by: "accountAdmin").filter { $0.kind == .value }
    #expect(doubts.map(\.words) == ["billing contact"])
    let other = #"An account administrator opens the <open link="adminCenter"/>."#
    #expect(try DoubtTrial().doubts(about: other, by: "accountAdmin").allSatisfy { $0.kind != .value })
  }

  @Test(arguments: [
    ("en", "At the top of the page, see <ui control=\"billingHistory\"/>.", [String]()),
    ("en", "At the bottom of the page, see <ui control=\"billingHistory\"/>.", ["At the bottom"]),
    ("en", "In the upper right corner, see the <ui control=\"options\"/> icon.", []),
    ("en", "In the upper left corner, see the <ui control=\"options\"/> icon.", ["upper left"]),
    ("en", "At the top, see <ui control=\"placeOrder\"/>.", ["At the top"]),
    ("en", "At the top of the page, read on.", []),
    ("it", "In basso a destra vedi l’icona <ui control=\"options\"/>.", ["In basso a destra"]),
    ("it", "In alto a destra vedi l’icona <ui control=\"options\"/>.", []),
  ])
  func aControlStandsWhereTheCatalogueSays(language: String, sentence: String, doubted: [String]) throws {
    #expect(try DoubtTrial(language).doubts(about: sentence).map(\.words) == doubted)
  }

  @Test func wordsThatNobodyChecksPromiseNothing() throws {
    let doubts = try DoubtTrial().doubts(about: #"<manual reason="Legal said so.">You pay nothing today.</manual>"#)
    #expect(doubts.map(\.kind) == [.excess])
    #expect(try DoubtTrial().doubts(about: #"<manual reason="A look.">The icon is blue.</manual>"#).isEmpty)
  }

  @Test func aFragmentBeginsWithNoWordForSomethingElse() throws {
    let doubts = try DoubtTrial().doubts(aboutFragment: "It is new. This is old.")
    #expect(doubts.filter { $0.kind == .openReference }.map(\.words) == ["It"])
    #expect(try DoubtTrial().doubts(aboutFragment: "The plan is new. It is old.").isEmpty)
  }

  @Test func aTranslationHasTheNumbersAndValuesOfItsSource() throws {
    let lies = [
      ("Il piano ha più licenze del minimo previsto.", "Il piano ha tre licenze più del minimo.", "tre"),
      ("Un amministratore dell’account apre", "Il contatto di fatturazione apre", "contatto di fatturazione"),
    ]
    for (words, lie, doubted) in lies {
      let doubts = try DoubtTrial("it").doubts(aboutTranslationOf: "remove-licences", replacing: words, with: lie)
      #expect(doubts.contains { $0.kind == .value && $0.words == doubted }, "\(doubts.map(\.message))")
    }
  }

  @Test(arguments: [
    (#"<claim fact="order.paid" is="0">You pay <literal money="5"/> today</claim>."#, ["money"]),
    (#"<claim fact="order.paid" is="0">You pay nothing today</claim>, not <literal count="2"/> months."#, ["count"]),
    (#"<claim fact="order.paid" is="5">You pay <literal money="5"/> today</claim>."#, []),
    (#"See step <literal count="4"/>."#, ["count"]),
    (#"<manual reason="A law.">The law asks for <literal count="3"/> copies.</manual>"#, []),
  ])
  func aWrittenNumberIsOneThatIsChecked(sentence: String, doubted: [String]) throws {
    let doubts = try DoubtTrial().doubts(about: sentence).filter { $0.kind == .value }
    #expect(
      doubts.map { $0.message.split(separator: " ")[1] } == doubted.map { Substring($0) }, "\(doubts.map(\.message))")
  }

  @Test func aTranslationDeniesWhereItsSourceDoes() throws {
    func doubts(_ words: String, _ others: String) throws -> [String] {
      try DoubtTrial("it").doubts(aboutTranslationOf: "remove-licences", replacing: words, with: others)
        .filter { $0.kind == .polarity }.map(\.message)
    }
    #expect(
      try doubts("inserisci il numero di licenze che vuoi tenere", "inserisci il numero di licenze che non vuoi tenere")
        == ["“non” denies something, and the source sentence denies nothing."])
    #expect(
      try doubts("Rimuovere licenze non annulla il piano", "Rimuovere licenze annulla il piano")
        == ["Nothing is denied here, and the source sentence has “not”."])
  }

  /// What is checked stands in quotation marks: it can be in another language than the doubt.
  @Test func whatIsCheckedIsQuoted() throws {
    let doubts = try DoubtTrial("it").doubts(
      about: #"<claim fact="subscription.status" is="active">Il piano è <ui status="expired"/>.</claim>"#)
    #expect(!doubts.isEmpty && doubts.allSatisfy { $0.message.hasSuffix("”") }, "\(doubts.map(\.message))")
  }

  @Test func aConditionIsAskedAndNotClaimed() throws {
    let sentence =
      #"<if fact="subscription.licences" above="{plan.minimumLicences}">If you have fewer licences, go on.</if>"#
    let doubts = try DoubtTrial().doubts(about: sentence)
    #expect(doubts.contains { $0.message.contains("the condition that is asked says the opposite: “This is only for") })
  }

  @Test func whatATranslationChangesIsSaidOfTheSourceSentence() throws {
    let doubts = try DoubtTrial("it").doubts(
      aboutTranslationOf: "remove-licences", replacing: "inserisci il numero di licenze che",
      with: "inserisci tre volte il numero di licenze che")
    #expect(doubts.map(\.message).contains("“tre” is a number that is not in the source sentence."))
  }
}
