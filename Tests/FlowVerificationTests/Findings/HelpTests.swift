import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Puts one mistake into what ships and follows its help to the letter: then nothing is found any more.
@Suite struct HelpTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let id: Diagnostic.ID
    /// The file with the mistake, the words of it that are right, and those that are wrong.
    let (path, right, wrong): (String, String, String)
    /// The help, as far as it is told apart from others.
    let help: String
    /// What the help is put in the place of, and where it stands in what replaces it; `$` is what the help says to write.
    let (old, new): (String, String)

    var testDescription: String { name }

    init(
      _ name: String, _ id: Diagnostic.ID, in file: String, _ right: String, _ wrong: String, help: String,
      _ old: String, _ new: String
    ) {
      (self.name, self.id, self.help) = (name, id, help)
      path = "Content/\(file).xml"
      (self.right, self.wrong, self.old, self.new) = (right, wrong, old, new)
    }
  }

  private static let flow = "flows/remove-licences"
  private static let keepPlan =
    " To keep it, click <click control=\"keepPlan\"/>: <claim fact=\"subscription.status\" is=\"active\">the plan is active again</claim>."
  private static let mail =
    "<claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">You receive an e-mail that confirms the order.</claim>"
  private static let onlyActive =
    "<prerequisite id=\"active\"><p><need fact=\"subscription.status\" is=\"active\">Your plan is active.</need></p></prerequisite>"
  private static let activeOrElsewhere =
    "<prerequisite id=\"active\"><p><need fact=\"subscription.status\" is=\"active\">Your plan is active.</need> If not, see <link flow=\"undo-cancellation\"/>.</p></prerequisite>"
  private static let twice =
    "<prerequisite id=\"twice\"><p><need fact=\"contact.role\" is=\"billingContact\">You are the billing contact.</need></p></prerequisite>"
  private static let neverTrue = "<claim control=\"placeOrder\" is=\"enabled\">You can order again.</claim> "
  private static let neverSeen =
    "<troubleshooting id=\"full\"><p><symptom message=\"aboveMaximum\">It is too many.</symptom></p><solution id=\"fewer\" leave=\"editSubscription\"><p>See <link to=\"contactSupport\"/>.</p></solution></troubleshooting>"

  static let mistakes: [Mistake] = [
    Mistake(
      "a step is left out", .instructionWrong, in: flow,
      "<step id=\"checkout\"><p>Click <click control=\"proceedToCheckout\"/>.</p></step>", "",
      help: "Add a step before “vat”, in front of the fragment pay: ", "<use fragment=\"pay\"/>\n    <step",
      "$<use fragment=\"pay\"/>\n    <step"),
    Mistake(
      "a click is another", .stranded, in: flow, "control=\"editSubscription\"/>.</p>",
      "control=\"cancelSubscription\"/>.</p>", help: "In the step “edit”, “Edit Subscription” instead of ",
      "control=\"cancelSubscription\"", "$"),
    Mistake(
      "a click that everybody can do is another", .instructionWrong, in: flow, "control=\"editSubscription\"/>.</p>",
      "control=\"options\"/>.</p>", help: "In the step “edit”, “Edit Subscription” instead of “Options” ",
      "control=\"options\"/>.</p>", "$/>.</p>"),
    Mistake(
      "a click is on the other product", .stranded, in: flow, "<click control=\"options\"/> icon",
      "<click control=\"options\" product=\"goToWebinar\"/> icon", help: "In the step “edit”, “Options” instead of ",
      " product=\"goToWebinar\"/> icon", "/> icon"),
    Mistake(
      "a link is another", .instructionWrong, in: "fragments/sign-in", "link=\"billingCenter\"", "link=\"goToAdmin\"",
      help: "In the step “sign-in” in the fragment sign-in, ", "link=\"goToAdmin\"", "$"),
    Mistake(
      "a symptom is another", .stranded, in: "fragments/no-options", "control=\"options\" is=\"hidden\"",
      "control=\"options\" is=\"disabled\"", help: "Correct the symptom of “no-options” in the fragment no-options: ",
      "<symptom control=\"options\" is=\"disabled\">", "$"),
    Mistake(
      "a cause is not why the reader is stopped", .causeFalse, in: "fragments/no-options",
      "<cause fact=\"subscription.status\" is=\"trialEnded\">", "<cause fact=\"subscription.cycle\" is=\"monthly\">",
      help: "Correct the cause of “trial-ended” in the fragment no-options: ",
      "<cause fact=\"subscription.cycle\" is=\"monthly\">", "$"),
    Mistake(
      "a cause holds for nobody who is stopped", .causeMissing, in: "fragments/edit-unavailable",
      "<cause fact=\"subscription.status\" is=\"pastDue\">", "<cause fact=\"subscription.status\" is=\"expired\">",
      help: "Correct the cause of “overdue” in the fragment edit-unavailable: ",
      "<cause fact=\"subscription.status\" is=\"expired\">", "$"),
    Mistake(
      "a solution ends where the reader is not", .solutionNowhere, in: "fragments/no-options",
      "id=\"trial-ended\" leave=\"subscribe-after-trial\"", "id=\"trial-ended\" leave=\"renew\"",
      help: "The reader is on “Subscriptions” then: ", "leave=\"renew\"", "$"),
    Mistake(
      "moved accounts are sent to a closed portal", .solutionNowhere, in: "fragments/corporate",
      "id=\"moved\" leave=\"goToAdmin\"", "id=\"moved\" leave=\"corporateBillingPortal\"", help: "“",
      "id=\"moved\" leave=\"corporateBillingPortal\"", "id=\"moved\" $"),
    Mistake(
      "a solution leads in a circle", .solutionCircle, in: "fragments/edit-unavailable", keepPlan, "",
      help: "Let the reader remove the cause first: ", "with this period.</cause>", "with this period.</cause> $"),
    Mistake(
      "a solution goes on with a later step", .stranded, in: flow, "by=\"accountAdmin\" resume=\"sign-in\"",
      "by=\"accountAdmin\" resume=\"checkout\"", help: "Correct the step with which “unassign” goes on: ",
      "resume=\"checkout\"", "$"),
    Mistake(
      "a solution goes on with a step that other readers are helped at", .causeMissing, in: flow,
      "by=\"accountAdmin\" resume=\"sign-in\"", "by=\"accountAdmin\" resume=\"edit\"",
      help: "Correct the step with which “unassign” goes on: ", "by=\"accountAdmin\" resume=\"edit\"",
      "by=\"accountAdmin\" $"),
    Mistake(
      "a solution needs other hands", .solutionFails, in: flow, "id=\"unassign\" by=\"accountAdmin\"",
      "id=\"unassign\"", help: "Say whose hands it needs: ", "id=\"unassign\"", "id=\"unassign\" $"),
    Mistake(
      "readers are turned away", .turnedAway, in: flow, "<use fragment=\"corporate\"/>",
      onlyActive + "<use fragment=\"corporate\"/>", help: "Take this block out: ", onlyActive, ""),
    Mistake(
      "readers are turned away who are told where to go", .turnedAway, in: flow, "<use fragment=\"corporate\"/>",
      activeOrElsewhere + "<use fragment=\"corporate\"/>", help: "Take this block out: ", activeOrElsewhere, ""),
    Mistake(
      "a mail is not told", .effectUntold, in: "fragments/place", mail, "", help: "Add to the result: ",
      "<result id=\"mail\">\n    <p>", "<result id=\"mail\">\n    <p>$ "),
    Mistake(
      "a claim says the wrong day", .claimFalse, in: "fragments/billing-day", "is=\"{today.day}\"",
      "is=\"{before.subscription.anchorDay}\"", help: "What the model shows is {today.day}: ",
      "is=\"{before.subscription.anchorDay}\"", "$"),
    Mistake(
      "a claim is true for nobody", .claimFalse, in: flow, "<result id=\"result\">\n    <p>",
      "<result id=\"result\">\n    <p>" + neverTrue,
      help: "It is true for no reader: say what the model shows, or take the sentence out.", neverTrue, ""),
    Mistake(
      "an example says the wrong amount", .exampleFails, in: flow, "is=\"128.71\"", "is=\"128.17\"",
      help: "Say what comes out at the end for the account “ten-licences-mid-month”: ", "is=\"128.17\"", "$"),
    Mistake(
      "a requirement stands twice", .blockDead, in: flow, "<prerequisite id=\"above",
      twice + "<prerequisite id=\"above",
      help: "Remove it, ", twice, ""),
    Mistake(
      "nobody sees a symptom", .symptomNever, in: flow, "<troubleshooting id=\"in-use\">",
      neverSeen + "<troubleshooting id=\"in-use\">", help: "Describe what stops the reader here, or remove ", neverSeen,
      ""),
    Mistake(
      "a condition always holds", .conditionConstant, in: flow,
      "<claim fact=\"subscription.status\" is=\"active\">it stays active</claim>",
      "<if fact=\"subscription.status\" is=\"active\"><claim fact=\"subscription.status\" is=\"active\">it stays active</claim></if>",
      help: "Say it without the <if>.",
      "<if fact=\"subscription.status\" is=\"active\"><claim fact=\"subscription.status\" is=\"active\">it stays active</claim></if>",
      "<claim fact=\"subscription.status\" is=\"active\">it stays active</claim>"),
  ]

  @Test(arguments: mistakes) func whatIsAdvisedLeavesNothingToFind(_ mistake: Mistake) throws {
    var project = try ChangedProject().replacing(mistake.right, with: mistake.wrong, in: mistake.path)
    let found = Self.errors(in: project)
    #expect(found.map(\.id) == [mistake.id], "\(DiagnosticPrinter.text(found))")
    let help = try #require(found.first { $0.id == mistake.id }?.help)
    try #require(help.hasPrefix(mistake.help), "\(help)")
    project = try project.replacing(
      mistake.old, with: mistake.new.replacing("$", with: Self.written(help)), in: mistake.path)
    let left = Self.errors(in: project)
    #expect(left.isEmpty, "\(DiagnosticPrinter.text(left))")
  }

  /// What the help says to write: elements, or attributes behind “write”. Where it leaves words to the author, it has some.
  private static func written(_ help: String) -> String {
    if let words = help.firstRange(of: "write ") { return String(help[words.upperBound...].dropLast()) }
    guard let start = help.firstIndex(of: "<"), let end = help.lastIndex(of: ">") else { return "" }
    let elements = String(help[start...end]).replacing("…", with: "Some words")
    // The words of what is corrected stay, and so does its end.
    return help.hasPrefix("Correct ") ? String(elements.prefix { $0 != ">" }) + ">" : elements
  }

  /// The errors in the flow in English, without those of words.
  private static func errors(in project: ChangedProject) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(
      flows: ["remove-licences"], allowsDrafts: true, readsSentences: false)
    let pipeline = Pipeline(project.sources, options: options, diagnostics: &diagnostics)
    _ = pipeline?.verify(diagnostics: &diagnostics)
    return diagnostics.filter { $0.severity == .error }
  }

  @Test func aDeadBlockOfAFragmentIsLeftOutOfTheFlowThatDoesNotNeedIt() throws {
    let (flow, fragment) = ("Content/flows/remove-licences.xml", "Content/fragments/no-options.xml")
    var project = try ChangedProject().replacing("</fragment>", with: Self.neverSeen + "</fragment>", in: fragment)
    let help = try #require(Self.errors(in: project).first { $0.id == .symptomNever }?.help)
    let use = try #require(help.firstRange(of: "<use ")).lowerBound
    #expect(help[use...] == "<use fragment=\"no-options\" without=\"full\"/>.")
    project = try project.replacing(
      "<use fragment=\"no-options\"/>", with: String(help[use...].dropLast()), in: flow)
    let left = Self.errors(in: project)
    #expect(left.isEmpty, "\(DiagnosticPrinter.text(left))")
  }

  /// An amount that is written makes a claim true, and leaves a sentence wrong that is about something else.
  @Test(arguments: [
    ("fact=\"order.credit\" is=\"128.71\"", "fact=\"account.balance\" is=\"128.71\"", "correct the sentence"),
    ("fact=\"account.balance\" above=\"0\"", "fact=\"account.balance\" is=\"0\"", "write is=\""),
    ("fact=\"account.balance\" above=\"0\"", "fact=\"account.balance\" above=\"200\"", "correct the sentence"),
    ("fact=\"account.balance\" above=\"0\"", "fact=\"subscription.tier\" is=\"premium\"", "correct the sentence"),
    ("input=\"licences\" value=\"6\"", "input=\"licences\" value=\"9\"", "claims of this example are false"),
  ])
  func anExampleIsToldAnAmountOnlyForASentenceThatSaysNothingElse(right: String, wrong: String, help: String) throws {
    let project = try ChangedProject().replacing(right, with: wrong, in: "Content/flows/remove-licences.xml")
    let found = try #require(Self.errors(in: project).first)
    #expect(found.id == .exampleFails && found.help?.contains(help) == true, "\(found.help ?? "")")
    #expect(found.help?.contains("write is=") == (help == "write is=\""))
  }

  /// Whether a page is open to these readers, only a walk can tell.
  @Test func whoIsSentElsewhereIsNotToldToGoWhereAWordHappensToLead() throws {
    let (path, link) = ("Content/fragments/corporate.xml", "link to=\"corporateBillingPortal\"")
    var project = try ChangedProject().replacing(link + "/>: see", with: "link to=\"goToAdmin\"/>: see", in: path)
    let found = try #require(Self.errors(in: project).first)
    #expect(found.id == .destinationWrong)
    #expect(found.help?.hasPrefix("Correct the one that is wrong, the link or where the block leads") == true)
    project = try project.replacing("link to=\"goToAdmin\"/>: see", with: link + "/>: see", in: path)
    #expect(Self.errors(in: project).isEmpty)
  }

  /// Without its upper end, the number of licences lets readers be stranded for whom the block is right.
  @Test func noBlockIsToBeTakenOutWithoutWhichMoreReadersAreStranded() throws {
    let project = try ChangedProject().replacing(
      " below=\"{subscription.licences}\"", with: "", in: "Content/flows/remove-licences.xml")
    let found = Self.errors(in: project)
    #expect(found.contains { $0.id == .turnedAway })
    #expect(!found.contains { $0.help?.contains("Take this block out") == true }, "\(DiagnosticPrinter.text(found))")
  }

  @Test func whatFollowsFromAMistakeIsToldWithIt() throws {
    let project = try ChangedProject().replacing(
      "control=\"editSubscription\"/>.</p>", with: "control=\"cancelSubscription\"/>.</p>",
      in: "Content/flows/remove-licences.xml")
    let notes = Self.errors(in: project).flatMap(\.notes).map(\.text)
    #expect(notes.contains { $0.hasSuffix(" more findings follow from this one, and go away with it.") })
    #expect(notes.contains("Nobody can do this: “User Licenses” is not on the screen."))
  }
}
