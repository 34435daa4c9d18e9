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
}
