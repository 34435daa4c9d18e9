import FlowSentences
import Testing

@Suite struct ElsewhereDoubtTests {
  private func kinds(of sentence: String, readBefore read: String...) throws -> [Doubt.Kind] {
    try DoubtTrial().doubts(about: sentence, readBefore: read).map(\.kind).filter { !$0.isLocal }
  }

  @Test func wordsThatWereReadForAnotherStatusAreDoubted() throws {
    let read = #"<cause fact="subscription.status" is="pastDue">Something is to be paid.</cause>"#
    let other = #"<cause fact="subscription.status" is="expired">something is to be paid.</cause>"#
    #expect(try kinds(of: other, readBefore: read) == [.elsewhere])
    #expect(try kinds(of: read, readBefore: read) == [])
  }

  @Test func wordsThatWereReadForMeaningsThatExcludeEachOtherFitAThirdOne() throws {
    func sentence(_ treatment: String) -> String {
      #"<claim fact="vat.treatment" is="\#(treatment)">Your invoices carry no VAT.</claim>"#
    }
    #expect(try kinds(of: sentence("exempt"), readBefore: sentence("none")) == [.elsewhere])
    #expect(try kinds(of: sentence("exempt"), readBefore: sentence("none"), sentence("reverseCharge")) == [])
  }

  @Test func aControlThatCanBeUsedIsNotOneThatIsHidden() throws {
    let read = #"<claim control="renew" is="hidden">You see what the page offers.</claim>"#
    let other = #"<claim control="renew" is="enabled">You see what the page offers.</claim>"#
    #expect(try kinds(of: other, readBefore: read) == [.elsewhere])
  }

  @Test func wordsThatSayMoreElsewhereAreAWeakClaimHere() throws {
    let read = #"<claim fact="order.paid" is="{order.totalDue}">You pay the difference.</claim>"#
    let weak = #"<claim fact="order.paid" above="0">You pay the difference.</claim>"#
    #expect(try kinds(of: weak, readBefore: read) == [.weaker])
    #expect(try kinds(of: read, readBefore: weak) == [])
    let some = #"<claim fact="vat.number" one-of="verified serviceDown">It is stored.</claim>"#
    let one = #"<claim fact="vat.number" is="verified">It is stored.</claim>"#
    #expect(try kinds(of: some, readBefore: one) == [.weaker])
  }

  @Test func theLimitsOfAnInputMakeNoOtherMeaning() throws {
    let read = #"<claim fact="subscription.licences" is="{licences}">It is what you entered.</claim>"#
    #expect(try kinds(of: read, readBefore: read) == [])
  }
}
