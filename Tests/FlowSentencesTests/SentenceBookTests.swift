import FlowMeaning
import FlowReading
import FlowSentences
import TestSupport
import Testing

/// The book of read sentences: what it keeps, how it is written, and what is wrong with it.
@Suite struct SentenceBookTests {
  private static let path = "Content/sentences/en/cancel-plan.xml"

  private func read(_ text: String, at path: String = path) -> (book: SentenceBook, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return (SentenceBookReader().read([file], diagnostics: &diagnostics), diagnostics)
  }

  private func file(_ entries: String, of name: String = "cancel-plan") -> String {
    "<sentences xmlns=\"urn:passo:sentences:1\" xml:lang=\"en\" of=\"\(name)\">\(entries)</sentences>"
  }

  @Test func whatIsWrittenIsReadAsTheSame() throws {
    let sentences = try ShippedSentences()
    for text in sentences.texts.values.flatMap(\.self) {
      let entries = text.sentences.map { ReadSentence($0, because: "Because <&> “so”.") }
      let written = SentenceBookWriter().write(
        .init(name: text.name, languageTag: text.languageTag, sentences: entries))
      let path = "Content/sentences/\(text.languageTag)/\(text.name).xml"
      let (book, diagnostics) = read(written, at: path)
      #expect(diagnostics.isEmpty, "\(DiagnosticPrinter.text(diagnostics, inColor: false))")
      for sentence in text.sentences {
        #expect(book.entry(for: sentence, in: text.languageTag)?.because == "Because <&> “so”.", "\(sentence.name)")
      }
    }
  }

  @Test func whatAnotherFileHasReadCounts() throws {
    let sentences = try ShippedSentences()
    let texts = try #require(sentences.texts["en"])
    let book = SentenceBook(
      files: [
        .init(
          name: "other", languageTag: "en",
          sentences: texts.flatMap(\.sentences).map { ReadSentence($0, because: "It is so.") })
      ])
    // Words that nothing checks can say something else elsewhere.
    let waiting = try sentences.waiting(in: "en", book)
    #expect(waiting.allSatisfy { !$0.sentence.isCheckedThroughout })
    #expect(waiting.count < texts.flatMap(\.sentences).count)
    #expect(try sentences.waiting(in: "it", book).count > waiting.count)
  }

  @Test(arguments: [
    ("<claim fact=\"order.paid\" is=\"0\">You pay nothing today.</claim>", true),
    ("You leave nothing behind: <claim fact=\"order.paid\" is=\"0\">you pay nothing today</claim>.", false),
    ("<claim fact=\"order.paid\" is=\"0\">You pay nothing</claim>, ask <link to=\"contactSupport\"/>.", false),
    ("<if fact=\"order.totalDue\" is=\"0\">If nothing is due, you leave.</if>", false),
    (
      "<if fact=\"order.totalDue\" is=\"0\">If nothing is due, <claim fact=\"order.paid\" is=\"0\">you pay nothing"
        + "</claim>.</if>", true
    ),
    ("<claim fact=\"order.paid\" is=\"0\">You pay nothing</claim>, <manual reason=\"A word.\">ever</manual>.", false),
  ])
  func wordsBesideWhatIsCheckedCountInTheirOwnTextOnly(markup: String, isShared: Bool) throws {
    let sentence = try #require(try DoubtTrial().sentences(markup).first)
    for (text, counts) in [("words", true), ("other", isShared)] {
      let book = SentenceBook(
        files: [.init(name: text, languageTag: "en", sentences: [ReadSentence(sentence, because: nil)])])
      #expect((book.entry(for: sentence, in: "en") != nil) == counts, "\(text)")
    }
  }

  @Test func wordsThatAreNoReasonLeaveTheDoubt() throws {
    let lie = ("you pay the difference today", "you pay nothing today")
    let sentences = try ShippedSentences(flow: [lie])
    let all = try #require(sentences.texts["en"])
    let text = try #require(all.first { $0.name == "remove-licences" })
    for (reason, isEnough) in [(".", false), ("\u{200B} \u{AD}", false), ("y", false), ("It is so.", true)] {
      let entries = text.sentences.map { ReadSentence($0, because: reason) }
      let file = SentenceBook.File(name: text.name, languageTag: "en", sentences: entries)
      let path = "Content/sentences/en/remove-licences.xml"
      let (book, diagnostics) = read(SentenceBookWriter().write(file), at: path)
      let waiting = try sentences.waiting(in: "en", book).filter { $0.text == text.name }
      #expect(diagnostics.isEmpty == isEnough && waiting.isEmpty == isEnough, "\(reason)")
      #expect(waiting.filter { !$0.isRead }.isEmpty)
    }
  }

  @Test func aTranslationIsReadAgainWhenItsSourceChanges() throws {
    let book = try ShippedSentences().book
    // Whoever translates has said that the Italian is of the new English, and has left it as it was.
    let change = ("you pay the difference today", "you pay the difference tomorrow")
    let waiting = try ShippedSentences(flow: [change], italian: [change]).waiting(in: "it", book)
    #expect(waiting.map(\.sentence.name) == ["cost.2"])
  }

  @Test(arguments: [
    ("", "cancel-plan", "Content/sentences/it/cancel-plan.xml", Diagnostic.ID.idFileName),
    ("", "fragments/pay", path, .idFileName),
    ("<sentence at=\"a\"><reading>x</reading></sentence>", "cancel-plan", path, .elementMisplaced),
    ("<sentence><words>x</words></sentence>", "cancel-plan", path, .attributeMissing),
    ("<sentence at=\"a\"><words>x<b/></words></sentence>", "cancel-plan", path, .elementUnknown),
    (
      "<sentence at=\"a\"><words>x</words></sentence><sentence at=\"a\"><words>x</words></sentence>", "cancel-plan",
      path, .idTwice
    ),
    (
      "<sentence at=\"a\"><words>x</words><because> </because></sentence>", "cancel-plan", path, .valueWrong
    ),
  ])
  func aMistakeInItIsReported(entries: String, name: String, path: String, id: Diagnostic.ID) {
    let (_, diagnostics) = read(file(entries, of: name), at: path)
    #expect(diagnostics.map(\.id) == [id], "\(DiagnosticPrinter.text(diagnostics, inColor: false))")
    #expect(diagnostics.allSatisfy { $0.help != nil })
  }
}
