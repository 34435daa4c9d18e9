package import FlowReading
import Testing

/// A mistake to put into the shipped article, and the diagnostic that it causes.
package struct FlowMistake: Sendable, CustomTestStringConvertible {
  package let name: String
  /// The words to replace in the flow, with their replacements.
  package var flow: [(String, String)] = []
  /// The words to replace in the Italian translation, with their replacements.
  package var italian: [(String, String)] = []
  package let id: Diagnostic.ID
  /// The words that the diagnostic points at.
  package let at: String

  package var testDescription: String { name }
}

extension FlowMistake {
  /// Every mistake. Each is put into an article of its own.
  package static let all: [FlowMistake] = [
    FlowMistake(
      name: "a step is dropped", flow: [(step("checkout"), "")], id: .instructionWrong, at: "vatNumber"),
    FlowMistake(
      name: "two steps are swapped",
      flow: [(step("checkout"), ""), ("<step id=\"reduce\">", step("checkout") + "<step id=\"reduce\">")],
      id: .instructionWrong, at: "proceedToCheckout"),
    FlowMistake(
      name: "two clicks are swapped in the Italian only",
      italian: [
        ("icona \(code("options", "Opzioni"))", "icona \(code("editSubscription", "Modifica sottoscrizione"))"),
        ("clic su \(code("editSubscription", "Modifica sottoscrizione"))", "clic su \(code("options", "Opzioni"))"),
      ],
      id: .translationOrder, at: "editSubscription"),
    FlowMistake(
      name: "a claim is wrong", flow: [("is=\"{today.day}\"", "is=\"{before.subscription.anchorDay}\"")],
      id: .claimFalse, at: "<claim fact=\"subscription.anchorDay\" is=\"{before.subscription.anchorDay}\">"),
    FlowMistake(
      name: "a cause holds but is not the cause",
      flow: [
        ("<cause fact=\"subscription.status\" is=\"trialEnded\">", "<cause fact=\"subscription.cycle\" is=\"monthly\">")
      ],
      id: .causeFalse, at: "<cause fact=\"subscription.cycle\" is=\"monthly\">"),
    FlowMistake(
      name: "a symptom is another",
      flow: [("control=\"options\" is=\"hidden\"", "control=\"options\" is=\"disabled\"")],
      id: .stranded, at: "options"),
    FlowMistake(
      name: "a solution leads nowhere",
      flow: [("id=\"trial-ended\" leave=\"subscribe-after-trial\"", "id=\"trial-ended\" leave=\"renew\"")],
      id: .solutionNowhere, at: "renew"),
    FlowMistake(
      name: "a solution leads in a circle",
      flow: [
        (
          " To keep it, click <click control=\"keepPlan\"/>: <claim fact=\"subscription.status\" is=\"active\">the plan is active again</claim>.",
          ""
        )
      ],
      id: .solutionCircle, at: "edit"),
    FlowMistake(
      name: "the payment step is missing", flow: [(step("pay"), ""), ("resume=\"pay\"", "resume=\"review\"")],
      id: .stranded, at: "placeOrder"),
    FlowMistake(
      name: "the order is reviewed before the VAT number is entered, as in the seed",
      flow: [
        (step("vat"), ""),
        (
          "<step id=\"place\">",
          step("vat").replacing("resume=\"pay\"", with: "resume=\"place\"") + "<step id=\"place\">"
        ),
      ],
      id: .reviewOutdated, at: "<claim shown=\"order.totalDue\">"),
    FlowMistake(
      name: "a prerequisite turns away someone who could do it",
      flow: [
        (
          "<use fragment=\"corporate\"/>",
          "<prerequisite id=\"active\"><p><need fact=\"subscription.status\" is=\"active\">Your plan is active.</need></p></prerequisite><use fragment=\"corporate\"/>"
        )
      ],
      id: .turnedAway, at: "<need fact=\"subscription.status\" is=\"active\">"),
    FlowMistake(
      name: "an effect is told by no claim",
      flow: [
        (
          "<claim event=\"mailSent\" to=\"reader\" kind=\"orderConfirmation\">You receive an e-mail that confirms the order.</claim>",
          ""
        )
      ],
      id: .effectUntold, at: "<result id=\"result\">"),
    FlowMistake(
      name: "the control is the other product's",
      flow: [("<click control=\"options\"/>", "<click control=\"options\" product=\"goToWebinar\"/>")],
      id: .stranded, at: "options"),
    FlowMistake(
      name: "the Italian says that the reader sends the mail", italian: [("Ricevi un’e-mail", "Hai inviato un’e-mail")],
      id: .sentenceUnread, at: "Hai inviato"),
  ]

  /// A gesture as it is written in the Italian translation.
  private static func code(_ id: String, _ label: String) -> String {
    "<ph id=\"\(id)\" canCopy=\"no\" canDelete=\"no\" disp=\"\(label)\" equiv=\"{\(id)}\" dataRef=\"\(id)\"/>"
  }

  /// The whole element of a step of the shipped flow.
  private static func step(_ id: String) -> String {
    guard let flow = try? ShippedContent().text, let start = flow.firstRange(of: "<step id=\"\(id)\""),
      let end = flow[start.lowerBound...].firstRange(of: "</step>")
    else { return "no step \(id)" }
    return String(flow[start.lowerBound..<end.upperBound])
  }
}
