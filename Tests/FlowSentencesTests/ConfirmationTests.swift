import FlowReading
import FlowSentences
import TestSupport
import Testing

/// Confirming enters sentences into the book, in the order of the text.
@Suite struct ConfirmationTests {
  private func confirmation(_ sentences: ShippedSentences, _ book: SentenceBook) throws -> SentenceBookUpdate {
    SentenceBookUpdate(in: "en", texts: try #require(sentences.texts["en"]), book: book)
  }

  @Test func whatIsConfirmedNoLongerWaits() throws {
    let sentences = try ShippedSentences()
    let waiting = try sentences.waiting(in: "en", SentenceBook())
    #expect(waiting.count == sentences.texts["en"]?.map(\.sentences.count).reduce(0, +))
    let files = try confirmation(sentences, SentenceBook()).files(confirming: waiting.map { ($0, "It is so.") })
    #expect(files.map(\.name) == sentences.texts["en"]?.map(\.name))
    #expect(try sentences.waiting(in: "en", SentenceBook(files: files)).isEmpty)
  }

  @Test func aChangedSentenceTakesThePlaceOfTheOneThatWasReadThere() throws {
    let book = try ShippedSentences().book
    let changed = try ShippedSentences(flow: [("you pay the difference today", "the difference is charged today")])
    let waiting = try #require(try changed.waiting(in: "en", book).first)
    #expect(waiting.sentence.name == "cost.2")
    #expect(waiting.changes == ["“you pay” is gone.", "“is charged” is new."])
    let files = try confirmation(changed, book).files(confirming: [(waiting, nil)])
    let before = try #require(book.file("remove-licences", in: "en"))
    #expect(files.map(\.name) == ["remove-licences"])
    #expect(files.first?.sentences.count == before.sentences.count)
    #expect(files.first?.sentences.map(\.paragraph) == before.sentences.map(\.paragraph))
  }

  @Test func whatNothingUsesStaysUntilItIsRemoved() throws {
    let book = try ShippedSentences().book
    let changed = try ShippedSentences(flow: [("Removing licences does not cancel your plan: ", "")])
    #expect(try confirmation(changed, book).unused.map(\.paragraph) == ["not-cancelling"])
    #expect(try confirmation(changed, book).files(confirming: []).isEmpty)
    let files = try confirmation(changed, book).files(confirming: [], removesUnused: true)
    let kept = SentenceBook(files: files)
    #expect(try confirmation(changed, kept).unused.isEmpty)
  }

  @Test func theNearestSentencesOfTheSameMeaningAreShown() throws {
    let book = try ShippedSentences().book
    let changed = try ShippedSentences(flow: [
      (
        "<claim fact=\"order.paid\" is=\"0\">you pay nothing today</claim>",
        "<claim fact=\"order.paid\" is=\"0\">there is nothing to pay</claim>"
      )
    ])
    let waiting = try #require(try changed.waiting(in: "en", book).first)
    #expect(!waiting.nearest.isEmpty)
    #expect(waiting.nearest.allSatisfy { !Set($0.readings).isDisjoint(with: waiting.sentence.readings) })
  }
}
