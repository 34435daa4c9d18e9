import BillingModel
import FlowReading
import TestSupport
import FlowTranslation
import Testing

/// Tests of the rules about the words of a page.
struct WordsTests {
  @Test(arguments: [
    ("Cancel at Any  time.", ["Any  time"]), ("It is free of charge.", ["free"]), ("Freedom is carefree.", []),
    ("Any. Time flies.", []), ("Never!", ["Never"]),
  ])
  func aPromiseOutsideOfAClaimIsReportedAtItsWords(text: String, words: [String]) {
    let found = check(
      SampleFlow(title: [.init(stringLiteral: text)]), .sample("en", promises: ["any time", "free", "never"]))
    #expect(found.map(\.id) == words.map { _ in .promiseUnwrapped })
    #expect(found.map { $0.place?.text ?? "" } == words)
  }

  @Test func aPromiseInsideOfAClaimIsFine() {
    let sample = SampleFlow(
      title: ["x ", .when(.orderSurplus, "if ", .claim(.accountBalance, 0, "it is free any time"))])
    #expect(check(sample, .sample("en", promises: ["any time", "free"])).isEmpty)
  }

  @Test func anIfDoesNotCheckAPromise() {
    let sample = SampleFlow(
      title: ["x"],
      note: [.when(.orderSurplus, "If it is free any time, it is free, ", .claim(.accountBalance, 0, "free"))])
    let found = check(sample, .sample("en", promises: ["any time", "free"]))
    #expect(found.map(\.id) == [.promiseUnwrapped])
    #expect(found.first?.place?.text == "free")
  }

  @Test func aPromiseInAPluralIsFound() {
    let sample = SampleFlow(
      title: ["x"], example: [.plural(.orderLicences, ("one", ["One free."]), ("other", ["More."]))])
    #expect(check(sample, .sample("en", promises: ["free"])).map(\.id) == [.promiseUnwrapped])
  }

  @Test func eachSentenceOfAResultIsWrapped() {
    let sample = SampleFlow(
      title: ["One. Two."],
      result: [
        .claim(.accountBalance, 0, "It stays."), " Nobody knows, e.g. this. ", .claim(.orderPaid, 0, "You pay"), ".",
      ])
    let found = check(sample, .sample("en"))
    #expect(found.map(\.id) == [.sentenceUnwrapped])
    #expect(found.first?.place?.text == "Nobody knows, e.g. this.")
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: [
    ("Go back to 3.", ["3"]), ("You can undo this within 30 days.", ["30"]),
    ("IT12345670017 is one.", ["IT12345670017"]),
    ("It costs €5 or ٣.", ["€5", "٣"]), ("You have one licence.", []),
    ("It costs €128.70.", ["€128.70"]), ("It costs 1.128,70 € today.", ["1.128,70 €"]),
    ("It costs 1 000 licences.", ["1 000"]), ("On 2026-03-25 at 10:30.", ["2026-03-25", "10:30"]),
    ("Add 22 % or 5%.", ["22 %", "5%"]), ("Take 3, 4 or 5.", ["3", "4", "5"]), ("Wait 10–12 days.", ["10–12"]),
  ])
  func aNumberIsNotTyped(text: String, numbers: [String]) {
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"))
    #expect(found.map(\.id) == numbers.map { _ in .numberTyped })
    #expect(found.map { $0.place?.text ?? "" } == numbers)
  }

  /// Once the number is an element, the sentence may say what is checked.
  @Test func aSentenceWithATypedNumberIsReportedForTheNumber() {
    let found = check(SampleFlow(title: ["x"], note: ["It costs €128.70. All is well."]), .sample("en"))
    #expect(found.map(\.id) == [.numberTyped, .sentenceUnwrapped])
    #expect(found.map { $0.place?.text } == ["€128.70", "All is well."])
  }

  @Test func somethingIsCheckedInEverySentenceOfEveryBlockButTheTitle() {
    let words: [Inline] = ["All is well. All is well."]
    let sample = SampleFlow(
      title: words, summary: words, note: words, steps: [words], result: words, example: words, next: words)
    let found = check(sample, .sample("en"))
    #expect(found.map(\.id) == Array(repeating: .sentenceUnwrapped, count: 12))
  }

  @Test func questionsAndWordsThatLeadInStateNothing() {
    let sample = SampleFlow(title: ["x"], note: ["Is all well? This is so:"], steps: [["What now?"]])
    #expect(check(sample, .sample("en")).isEmpty)
  }

  @Test func aGestureIsCheckedWhereverItStands() {
    let words: [Inline] = ["Click ", .click(.renew), "."]
    let sample = SampleFlow(title: ["x"], note: words, steps: [words], next: words)
    #expect(check(sample, .sample("en")).isEmpty)
  }

  @Test func aLinkIsEnoughWhereASentenceMayLeadOn() {
    let words: [Inline] = ["See ", .link(.billingCenter), "."]
    #expect(check(SampleFlow(title: ["x"], steps: [words], next: words), .sample("en")).isEmpty)
    let sample = SampleFlow(title: ["x"], summary: words, note: words, result: words, example: words)
    #expect(check(sample, .sample("en")).map(\.id) == Array(repeating: .sentenceUnwrapped, count: 4))
  }

  @Test func aValueIsEnoughInAnExample() {
    let sample = SampleFlow(title: ["x"], example: ["You pay ", .value(.orderPaid), ". So it is."])
    let found = check(sample, .sample("en"))
    #expect(found.map { $0.place?.text ?? "" } == ["So it is."])
    #expect(found.first?.help?.hasSuffix("if the model cannot know it; or let a <value> say it.") == true)
  }

  @Test func aNameAloneIsNotEnough() {
    let sample = SampleFlow(title: ["x"], steps: [["There is ", .mention(.renew), "."]])
    #expect(check(sample, .sample("en")).map(\.id) == [.sentenceUnwrapped])
  }

  @Test func aFormOfAPluralIsChosenByItsFact() {
    let plural = Inline.plural(.orderLicences, ("one", ["One is left."]), ("other", ["More are left."]))
    #expect(check(SampleFlow(title: ["x"], result: [plural]), .sample("en")).isEmpty)
  }

  @Test(arguments: [
    ("Feel free to ask.", [String]()), ("It is free.", ["free"]), ("If you have never counted them, ask.", []),
    ("You never pay.", ["never"]),
  ])
  func aPromiseInHarmlessWordsIsNone(text: String, words: [String]) {
    let language = Language.sample(
      "en", promises: ["free", "never"], harmless: ["feel free", "if you have never counted"])
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), language)
    #expect(found.map { $0.place?.text ?? "" } == words)
  }

  @Test(arguments: [
    ("Click Edit subscription now", ["Edit subscription"]), ("Edit the subscription", []),
    ("Use the Options icon", ["Options"]), ("Options are many", []), ("You have options", []),
    ("Then Renew it", []), ("You are the billing contact", []), ("Go to Checkout.", ["Checkout"]),
  ])
  func aLabelThatIsTypedByHandIsReported(text: String, words: [String]) {
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"))
    #expect(found.map(\.id) == words.map { _ in .labelInText })
    #expect(found.map { $0.place?.text ?? "" } == words)
  }

  @Test(arguments: [
    ("See https://billing.goto.com/x, then", "https://billing.goto.com/x"), ("(www.goto.example)", "www.goto.example"),
    ("Write to help@goto.com.", "help@goto.com"), ("at billing.goto.com/corp", "billing.goto.com/corp"),
    ("Version 2.1. Then", ""), ("e.g. this or that", ""),
  ])
  func anAddressInTheTextIsReported(text: String, address: String) {
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"))
    let addresses = found.filter { $0.id == .addressInText }
    #expect(addresses.map { $0.place?.text ?? "" } == [address].filter { !$0.isEmpty })
    #expect(found.allSatisfy { $0.id == .addressInText || $0.id == .numberTyped })
  }

  @Test(arguments: [
    ("the user's plan", 1), ("the user’s plan", 0), ("a \"plan\" is", 2), ("5' 7", 0), ("un po' di", 1),
  ])
  func straightApostrophesAndQuotesAreReported(text: String, count: Int) {
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"))
    #expect(found.map(\.id).filter { $0 != .numberTyped } == Array(repeating: .apostropheStraight, count: count))
  }

  @Test func aPlaceIsExactEvenBehindEntitiesAndLineBreaks() {
    let file = SourceFile(path: "x", bytes: Array("a &amp;\n    b&#x2019;s free plan".utf8))
    let text = Inline.text("a & b’s free plan", SourceRange(file, 0..<file.bytes.count))
    let found = check(SampleFlow(title: [text]), .sample("en", promises: ["free"]))
    #expect(found.map { $0.place?.text } == ["free"])
  }

  @Test(arguments: [
    ("Rimuovi le licenze dal ", ["dal"]), ("Apri l’", ["l’"]), ("le licenze dell’", ["dell’"]), ("Hai un ", ["un"]),
    ("Il piano ", []), ("licenze di ", []), ("Gli ", ["Gli"]), ("modello ", []),
  ])
  func anItalianArticleBeforeAProductIsReported(text: String, words: [String]) {
    var sample = SampleFlow(title: [.init(stringLiteral: text), .product])
    sample.language = "it"
    let found = check(sample, .sample("it"))
    #expect(found.map(\.id) == words.map { _ in .articleBeforeValue })
    #expect(found.map { $0.place?.text ?? "" } == words.map { $0.replacing("’", with: "") })
  }

  /// The page lets it agree: «il 25 marzo», «l’8 marzo».
  @Test(arguments: [("il ", 0), ("Dal ", 0), ("l’", 1), ("la ", 1), ("i ", 1)])
  func anArticleBeforeADayIsFineWhereItCanAgree(text: String, mistakes: Int) {
    var sample = SampleFlow(title: [.init(stringLiteral: text), .value(.today)])
    sample.language = "it"
    #expect(check(sample, .sample("it")).map(\.id) == Array(repeating: .articleBeforeValue, count: mistakes))
  }

  @Test func anArticleBeforeALabelIsFine() {
    var sample = SampleFlow(title: ["Vai al ", .mention(.renew), " e all’", .mention(.options)])
    sample.language = "it"
    #expect(check(sample, .sample("it")).isEmpty)
  }

  @Test(arguments: [
    ("Fai clic su ", 0), ("Fai clic sull’icona ", 0), ("Fai clic ", 1), ("Fai clic l’icona ", 1),
    ("Fai clic. Apri ", 0),
  ])
  func anItalianClickNeedsItsPreposition(text: String, count: Int) {
    var sample = SampleFlow(title: [.init(stringLiteral: text), .click(.options), "."])
    sample.language = "it"
    #expect(check(sample, .sample("it")).map(\.id) == Array(repeating: .clickPreposition, count: count))
  }

  @Test(arguments: [
    (" acquistare un piano.", 1), (" per acquistare un piano.", 0), (". Poi vai a cercare.", 0),
    (" e altre pagine.", 0),
    (", cercare", 0), (" scompare.", 0),
  ])
  func anItalianInfinitiveBehindALabelNeedsItsPreposition(text: String, count: Int) {
    var sample = SampleFlow(title: ["Fai clic su ", .click(.options), .init(stringLiteral: text)])
    sample.language = "it"
    #expect(check(sample, .sample("it")).map(\.id) == Array(repeating: .infinitivePreposition, count: count))
  }

  @Test(arguments: [
    ("the goto plan", ["goto"]), ("your GoTo representative", []), ("in GoTo. Then", []),
    ("a GoToAssist Supporto remoto plan", ["GoToAssist Supporto"]), ("GOTO", ["GOTO"]),
  ])
  func namesOfProductsAreProtected(text: String, words: [String]) {
    let sample = SampleFlow(title: [.init(stringLiteral: text)])
    let products = ["GoToAssist Remote Support v5", "GoTo Webinar", "Rescue"]
    let diagnostics = check(sample, .sample("en"), products: products)
    #expect(diagnostics.map(\.id) == words.map { _ in .nameWrong })
    #expect(diagnostics.map { $0.place?.text ?? "" } == words)
  }

  @Test func theNameOfAProductIsNotTyped() {
    let sample = SampleFlow(title: ["a GoTo Webinar plan beside GoToAssist Remote Support v5"])
    let found = check(sample, .sample("en"), products: ["GoToAssist Remote Support v5", "GoTo Webinar"])
    #expect(found.map(\.id) == [.labelInText, .labelInText])
    #expect(found.map { $0.place?.text ?? "" } == ["GoTo Webinar", "GoToAssist Remote Support v5"])
  }

  @Test(arguments: [
    ("Your plan has the status Past Due.", 1), ("It is Expired now.", 1), ("Expired plans are renewed.", 0),
    ("Past due is past due.", 0),
  ])
  func aStatusIsNotTyped(text: String, count: Int) {
    let labels: [Labels.Key: Labels.Label] = [
      .status(.pastDue): Labels.Label(text: "Past Due"), .status(.expired): Labels.Label(text: "Expired"),
    ]
    let found = check(
      SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"),
      labels: Labels(labels: ["en": labels], addresses: [:]))
    #expect(found.map(\.id) == Array(repeating: .labelInText, count: count))
  }

  @Test func aSentenceAboutWhereToReadOnLeadsThere() {
    let sample = SampleFlow(title: ["x"], next: ["The change is undone. For more, see ", .link(.contactSupport), "."])
    #expect(check(sample, .sample("en")).map { $0.place?.text ?? "" } == ["The change is undone."])
  }

  @Test func wordsThatALanguageAvoidsAreReportedWithWhatToWrite() {
    let language = Language(
      tag: "en", name: "English", locale: "en", texts: [:], promises: [],
      avoided: [.init(words: "and/or", instead: "or")])
    let found = check(SampleFlow(title: ["Cards and/or sand or an and."]), language)
    #expect(found.map(\.id) == [.wordAvoided])
    #expect(found.first?.place?.text == "and/or" && found.first?.help == "Write “or”.")
  }

  @Test(arguments: [("a “ plan” is", 1), ("a « plan » is", 2), ("a “plan” is", 0), ("“plan”, “other”", 0)])
  func aBlankInsideOfQuotesIsReported(text: String, count: Int) {
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"))
    #expect(found.map(\.id) == Array(repeating: .quoteSpaced, count: count))
  }

  @Test(arguments: [("the the plan", 1), ("I know that that is so", 0), ("The plan. Plan it", 0), ("10 10", 0)])
  func aDoubledWordIsReported(text: String, count: Int) {
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"))
    #expect(found.map(\.id).filter { $0 != .numberTyped } == Array(repeating: .wordDoubled, count: count))
  }

  @Test(arguments: [
    ("This is \u{202E}not", 1), ("li\u{200B}cence", 1), ("soft\u{AD}hyphen", 1), ("\u{2066}a\u{2069}", 2),
    ("two\u{2028}lines", 1), ("a\u{3164}filler", 1), ("no\u{2800}dots", 1), ("a tag\u{E0041}", 1),
    ("an\u{FFFC}object", 1), ("lice\u{FE0F}nce", 1), ("a heart \u{2764}\u{FE0F}", 0),
    ("un’e-mail, «no-break»\u{A0}blank", 0),
  ])
  func aCharacterThatNobodySeesIsReported(text: String, count: Int) {
    let found = check(SampleFlow(title: [.init(stringLiteral: text)]), .sample("en"))
    #expect(found.map(\.id) == Array(repeating: .characterInvisible, count: count))
  }

  @Test func aTranslationIsCheckedWithItsOwnLanguage() throws {
    let (localized, translating) = try translated(
      SampleFlow(title: ["Remove licences from ", .product]), ["title": "Rimuovi licenze dal <ph id=\"product\"/>"])
    #expect(translating.isEmpty)
    let diagnostics = check(localized, .sample("it"))
    #expect(diagnostics.map(\.id) == [.articleBeforeValue])
    #expect(diagnostics.first?.place?.text == "dal")
  }

  @Test func aSentenceThatIsUnwrappedInTheSourceIsReportedOnce() throws {
    let sample = SampleFlow(title: ["Title"], result: ["All is well."])
    let (localized, translating) = try translated(sample, ["title": "Titolo", "result": "Va tutto bene."])
    #expect(translating.isEmpty && check(localized, .sample("it")).isEmpty)
  }

  private func check(
    _ sample: SampleFlow, _ language: Language, products: [String] = [], labels: Labels = .sample
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let localized = Translator(allowsDrafts: false)
      .translate(sample.flow, to: language, with: nil, diagnostics: &diagnostics)
    return diagnostics + check(localized, language, products: products, labels: labels)
  }

  private func check(
    _ localized: LocalizedFlow, _ language: Language, products: [String] = [], labels: Labels = .sample
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    WordsCheck(language: language, labels: labels, products: products).check(localized, diagnostics: &diagnostics)
    return diagnostics
  }
}
