extension Diagnostic.ID {
  /// The ids about what the walks of accounts find.
  package static let walks: [Self] = [
    .instructionWrong, .stranded, .strandedAtInput, .claimFalse, .causeFalse, .causeMissing, .symptomNever,
    .solutionCircle, .solutionNowhere, .solutionFails, .turnedAway, .effectUntold, .reviewOutdated, .shownNowhere,
    .conditionConstant, .conditionUnseen, .blockDead, .claimNeverJudged, .linkTurnedAway,
    .exampleFails, .flowTooLarge, .walksTooMany,
  ]

  package static let instructionWrong = Self(
    "instruction-wrong", "Nobody can do this gesture at this point.",
    example: "<click control=\"placeOrder\"/> before the checkout",
    cure: "Check the order of the steps, and the control, against what the reader sees there.", canBeAccepted: true)

  package static let stranded = Self(
    "stranded", "Some readers are stopped here, and no troubleshooting of the step speaks to it.",
    example: "(no troubleshooting for a plan that has expired)",
    cure: "Add a `troubleshooting` with that `symptom`, or say before the steps who cannot do it.", canBeAccepted: true)

  package static let strandedAtInput = Self(
    "stranded-at-input", "Some readers have no valid value to enter.",
    example: "<input name=\"licences\" type=\"count\" below=\"{plan.minimumLicences}\"/>",
    cure: "Say in a `prerequisite` or an `elsewhere` who cannot use the page, or widen the limits.",
    canBeAccepted: true)

  package static let claimFalse = Self(
    "claim-false", "A claim is not so in the model for some readers.",
    example: "<claim fact=\"order.paid\" is=\"0\">you pay nothing today</claim>",
    cure: "Say what the model shows, or put the sentence inside an `if` that holds only where it is so.",
    canBeAccepted: true)

  package static let causeFalse = Self(
    "cause-false", "The cause holds, and changing it makes no difference to the stop.",
    example: "<cause fact=\"subscription.cycle\" is=\"monthly\">…</cause>",
    cure: "Name the fact that makes the difference.", canBeAccepted: true)

  package static let causeMissing = Self(
    "cause-missing", "The troubleshooting for a stop has no cause that holds for some of the readers who are stopped.",
    example: "(a symptom with one solution, for one of two causes)", cure: "Add a `solution` with the other cause.",
    canBeAccepted: true)

  package static let symptomNever = Self(
    "symptom-never", "No reader ever sees the symptom at its step.",
    example: "<symptom message=\"aboveMaximum\">…</symptom> in the wrong step",
    cure: "Describe what stops the reader there, or remove the troubleshooting.", canBeAccepted: true)

  package static let solutionCircle = Self(
    "solution-circle", "After the solution the reader is stopped by the same thing again.",
    example: "<solution id=\"a\" resume=\"edit\"><p>Try again.</p></solution>",
    cure: "Let the solution remove its cause, or let it `leave`.", canBeAccepted: true)

  package static let solutionNowhere = Self(
    "solution-nowhere", "It leads to a place that the reader does not get to.",
    example: "<solution id=\"a\" leave=\"renew\">… without the click that opens it",
    cure: "Name the screen that its last gesture leads to, or a page that is open to all.", canBeAccepted: true)

  package static let solutionFails = Self(
    "solution-fails", "A gesture of the solution cannot be done by some of those that it is for.",
    example: "<solution id=\"a\" …><p>Click <click control=\"renew\"/>.</p></solution>",
    cure: "Give the gestures that work from where the reader stopped, and name in `by` whose hands they need.",
    canBeAccepted: true)

  package static let turnedAway = Self(
    "turned-away", "The page sends away readers for whom the steps work.",
    example: "<need fact=\"subscription.cycle\" is=\"monthly\">…</need>",
    cure: "Require only what the steps cannot do without.", canBeAccepted: true)

  package static let effectUntold = Self(
    "effect-untold", "Something happens to the reader’s money, access or data, and no claim tells it.",
    example: "(no claim about the mail that confirms an order)",
    cure: "Add a sentence with the claim, where it happens or in the result.", canBeAccepted: true)

  package static let reviewOutdated = Self(
    "review-outdated", "What the reader reviews is changed by a later step, so that something else is ordered.",
    example: "<claim shown=\"order.totalDue\">…</claim> before the VAT number is entered",
    cure: "Put the review behind every step that changes the order.", canBeAccepted: true)

  package static let shownNowhere = Self(
    "shown-nowhere", "Nothing on the reader’s screen shows the fact at this point.",
    example: "<claim shown=\"order.totalDue\">…</claim> on the page of subscriptions",
    cure: "Move the sentence to the step on whose screen it stands.", canBeAccepted: true)

  package static let conditionConstant = Self(
    "condition-constant", "A condition is always, or never, true where it is asked.",
    example: "<if fact=\"subscription.status\" is=\"expired\">… in the last step",
    cure: "Say it without the `if`, or take out what it governs.", canBeAccepted: true)

  package static let conditionUnseen = Self(
    "condition-unseen", severity: .warning, "The reader is asked about a fact that no screen has shown yet.",
    example: "<if fact=\"order.offers\" includes=\"vatNumber\">… in the first step",
    cure: "Move the sentence behind the step whose screen shows it.", canBeAccepted: true)

  package static let blockDead = Self(
    "block-dead", "The block never decides: its readers were redirected before, or the cause is never the reason.",
    example: "(the same prerequisite twice)", cure: "Remove it, or put it before the block that decides first.",
    canBeAccepted: true)

  package static let claimNeverJudged = Self(
    "claim-never-judged", "No walk comes to judge the claim.", example: "(a claim in a solution that nobody needs)",
    cure: "Check the conditions around it and where it stands.", canBeAccepted: true)

  package static let linkTurnedAway = Self(
    "link-turned-away", "The flow that a link leads to turns away everybody who comes to the link.",
    example: "<link flow=\"payment-declined\"/> in `next`, behind an order that was paid",
    cure: "Link to a flow that serves these readers, or say what they have to do first.", canBeAccepted: true)

  package static let exampleFails = Self(
    "example-fails", "A worked example does not work out: its account, its inputs or its claims are wrong.",
    example: "<example id=\"e\" account=\"no-such-account\">…</example>",
    cure: "Name an account for which the steps work, and set every input that is entered.")

  package static let flowTooLarge = Self(
    "flow-too-large", "The flow has more inputs, solutions or reviewed facts than a walk has room for.",
    example: "(nine inputs)", cure: "Divide it into two flows.")

  package static let walksTooMany = Self(
    "walks-too-many", "The walks of the flow multiply, until there are more than Passo makes.",
    example: "<enter control=\"licences\" value=\"{licences}\"/> for a second time, behind an order",
    cure: "Describe a second order in a flow of its own, ask for fewer inputs, or have fewer optional steps.")
}
