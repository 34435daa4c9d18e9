import FlowCompiler
import Testing

/// The shipped article with one mistake put into it, and what the tool says.
@Suite struct MistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    /// Replacements in the flow, then in the Italian translation.
    var flow: [(String, String)] = []
    var italian: [(String, String)] = []
    let id: Diagnostic.ID
    /// What stands where the diagnostic points.
    let at: String

    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      name: "a step is dropped", flow: [(step("checkout"), "")], id: .instructionWrong, at: "vatNumber"),
    Mistake(
      name: "two steps are swapped",
      flow: [(step("checkout"), ""), ("<step id=\"reduce\">", step("checkout") + "<step id=\"reduce\">")],
      id: .instructionWrong, at: "proceedToCheckout"),
    Mistake(
      name: "two clicks are swapped in the Italian only",
      italian: [
        ("icona \(code("options", "Opzioni"))", "icona \(code("editSubscription", "Modifica sottoscrizione"))"),
        ("clic su \(code("editSubscription", "Modifica sottoscrizione"))", "clic su \(code("options", "Opzioni"))"),
      ],
      id: .translationOrder, at: "editSubscription"),
    Mistake(
      name: "a claim is wrong", flow: [("is=\"{today.day}\"", "is=\"{before.subscription.anchorDay}\"")],
      id: .claimFalse, at: "<claim fact=\"subscription.anchorDay\" is=\"{before.subscription.anchorDay}\">"),
    Mistake(
      name: "a cause holds but is not the cause",
      flow: [
        ("<cause fact=\"subscription.status\" is=\"trialEnded\">", "<cause fact=\"subscription.cycle\" is=\"monthly\">")
      ],
      id: .causeFalse, at: "<cause fact=\"subscription.cycle\" is=\"monthly\">"),
    Mistake(
      name: "a symptom is another",
      flow: [("control=\"options\" is=\"hidden\"", "control=\"options\" is=\"disabled\"")],
      id: .stranded, at: "options"),
    Mistake(
      name: "a solution leads nowhere",
      flow: [("id=\"trial-ended\" leave=\"subscribe-after-trial\"", "id=\"trial-ended\" leave=\"renew\"")],
      id: .solutionNowhere, at: "renew"),
    Mistake(
      name: "a solution leads in a circle",
      flow: [
        (
          "To keep it, click <click control=\"keepPlan\"/>: <claim fact=\"subscription.status\" is=\"active\">the plan is active again</claim>. ",
          ""
        )
      ],
      id: .solutionCircle, at: "edit"),
    Mistake(
      name: "the payment step is missing", flow: [(step("pay"), ""), ("resume=\"pay\"", "resume=\"review\"")],
      id: .stranded, at: "placeOrder"),
    Mistake(
      name: "the order is reviewed before the VAT number is entered, as in the seed",
      flow: [
        (step("vat"), ""),
        (
          "<step id=\"place\">",
          step("vat").replacing("resume=\"pay\"", with: "resume=\"place\"") + "<step id=\"place\">"
        ),
      ],
      id: .reviewOutdated, at: "<claim shown=\"order.totalDue\">"),
    Mistake(
      name: "a prerequisite turns away someone who could do it",
      flow: [
        (
          "<use fragment=\"corporate\"/>",
          "<prerequisite id=\"active\"><p><need fact=\"subscription.status\" is=\"active\">Your plan is active.</need></p></prerequisite><use fragment=\"corporate\"/>"
        )
      ],
      id: .turnedAway, at: "<need fact=\"subscription.status\" is=\"active\">"),
    Mistake(
      name: "an effect is told by no claim",
      flow: [
        (
          "<claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">You receive an e-mail that confirms the order.</claim>",
          ""
        )
      ],
      id: .effectUntold, at: "<result id=\"result\">"),
    Mistake(
      name: "the control is the other product's",
      flow: [("<click control=\"options\"/>", "<click control=\"options\" product=\"goToWebinar\"/>")],
      id: .stranded, at: "options"),
    Mistake(
      name: "the Italian says that the reader sends the mail", italian: [("Ricevi un’e-mail", "Hai inviato un’e-mail")],
      id: .wordingForbidden, at: "Hai inviato"),
  ]

  @Test(arguments: mistakes) func isReportedAtItsWords(_ mistake: Mistake) throws {
    let diagnostics = try ShippedContent().verified(flow: mistake.flow, italian: mistake.italian)
    let found = diagnostics.filter { $0.id == mistake.id && $0.severity == .error }
    #expect(
      found.contains { $0.place?.text.contains(mistake.at) ?? false },
      "\(diagnostics.map { "\($0.id.rawValue) at \($0.place?.text ?? $0.path)" })")
    for diagnostic in found {
      #expect(diagnostic.help != nil)
    }
  }

  @Test func theShippedArticleHasNone() throws {
    let diagnostics = try ShippedContent().verified()
    #expect(diagnostics.isEmpty, "\(diagnostics.map { "\($0.id.rawValue): \($0.message)" })")
  }

  /// A gesture as the Italian file has it.
  private static func code(_ id: String, _ label: String) -> String {
    "<ph id=\"\(id)\" canCopy=\"no\" canDelete=\"no\" disp=\"\(label)\" equiv=\"{\(id)}\" dataRef=\"\(id)\"/>"
  }

  /// A step of the shipped flow, whole.
  private static func step(_ id: String) -> String {
    guard let flow = try? ShippedContent().text, let start = flow.firstRange(of: "<step id=\"\(id)\""),
      let end = flow[start.lowerBound...].firstRange(of: "</step>")
    else { return "no step \(id)" }
    return String(flow[start.lowerBound..<end.upperBound])
  }
}
