import FlowReading
import TestSupport
import Testing

/// Follows each kind of suggestion exactly: then the finding is gone, and there is no new one.
@Suite struct SuggestionTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let id: Diagnostic.ID
    /// The first words of the suggestion.
    let advice: String
    let make: @Sendable (inout SmallProject) throws -> Void

    var testDescription: String { name }
  }

  private static let editing = """
    <step id="edit"><p>Click <click control="editSubscription"/>.</p>
    <troubleshooting id="greyed"><p><symptom control="editSubscription" is="disabled">You cannot click it.</symptom></p>
    <solution id="due" leave="subscriptions"><p><cause fact="subscription.status" is="pastDue">You owe something.</cause> Ask <link to="contactSupport"/>.</p></solution>
    <solution id="ends" resume="options"><p><cause fact="subscription.status" is="pendingCancellation">It ends.</cause> Do this again.</p></solution>
    </troubleshooting></step>
    """

  static let mistakes: [Mistake] = [
    Mistake(
      name: "corporate accounts are not sent away", id: .stranded, advice: "Send them elsewhere before the steps: "
    ) {
      try $0.remove("<elsewhere id=\"corporate\"", to: "</elsewhere>")
    },
    Mistake(name: "nothing is said of expired plans", id: .causeMissing, advice: "Add to the troubleshooting ") {
      try $0.remove("<solution id=\"expired\"", to: "</solution>")
    },
    Mistake(name: "nothing is said of missing options", id: .stranded, advice: "Add to the step ") {
      try $0.remove("<troubleshooting id=\"no-options\"", to: "</troubleshooting>")
    },
    Mistake(name: "everybody is taken for the billing contact", id: .stranded, advice: "Add to the step ") {
      try $0.remove("<prerequisite id=\"billing-contact\"", to: "</prerequisite>")
    },
    Mistake(name: "a claim says the wrong day", id: .claimFalse, advice: "What the model shows is ") {
      try $0.insert(
        "<claim fact=\"subscription.anchorDay\" is=\"{today.day}\">You are billed on the same day</claim> ",
        before: "<claim screen",
        after: "result")
    },
    Mistake(
      name: "a solution does not remove its cause", id: .solutionCircle,
      advice: "Let the reader remove the cause first: "
    ) {
      try $0.remove("<step id=\"look\"", to: "</step>")
      try $0.insert(Self.editing, before: "</steps>")
      try $0.replace("screen=\"subscriptions\"", with: "fact=\"contact.role\" is=\"billingContact\"")
    },
    Mistake(
      name: "the smallest plan cannot have fewer licences", id: .strandedAtInput, advice: "Say before the steps who "
    ) {
      try $0.remove("<step id=\"look\"", to: "</step>")
      try $0.insert(
        "<input name=\"n\" type=\"count\" at-least=\"{plan.minimumLicences}\" below=\"{subscription.licences}\"/>",
        before: "<prerequisite")
      try $0.insert(
        Self.editing.replacing(
          "<cause fact=\"subscription.status\" is=\"pendingCancellation\">It ends.</cause> Do",
          with:
            "<cause fact=\"subscription.status\" is=\"pendingCancellation\">It ends.</cause> Click <click control=\"keepPlan\"/>: <claim fact=\"subscription.status\" is=\"active\">it is active</claim>. Do"
        )
          + "<step id=\"reduce\"><p>Enter <enter control=\"licences\" value=\"{n}\"/>.</p></step>", before: "</steps>")
      try $0.replace("screen=\"subscriptions\"", with: "fact=\"contact.role\" is=\"billingContact\"")
    },
  ]

  @Test(arguments: mistakes) func whatIsAdvisedMendsTheFinding(_ mistake: Mistake) throws {
    var project = try SmallProject()
    try mistake.make(&project)
    for _ in 0..<6 {
      let errors = try project.errors()
      guard let finding = errors.first(where: { $0.id == mistake.id }) else { break }
      let help = try #require(finding.help)
      #expect(help.hasPrefix(mistake.advice), "\(help)")
      guard help.hasPrefix(mistake.advice) else { return }
      try follow(help, finding, &project)
    }
    let errors = try project.errors()
    #expect(errors.isEmpty, "\(DiagnosticPrinter.text(errors))\(project.flow)")
  }

  @Test func aFlowWithoutMistakesIsAdvisedNothing() throws {
    #expect(try SmallProject().errors().isEmpty)
  }

  @Test func nothingIsAdvisedThatMakesTheFlowTooLarge() throws {
    var project = try SmallProject()
    try project.remove("<troubleshooting id=\"no-options\"", to: "</troubleshooting>")
    let solutions = (project.flow.ranges(of: "<solution").count..<64).map {
      "<solution id=\"s\($0)\" leave=\"contactSupport\"><p>Ask <link to=\"contactSupport\"/>.</p></solution>"
    }
    try project.insert(
      "<troubleshooting id=\"many\"><p><symptom message=\"paymentDeclined\">It says so.</symptom></p>"
        + solutions.joined() + "</troubleshooting>", before: "</step>", after: "<step id=\"look\"")
    let stranded = try project.errors().filter { $0.id == .stranded }
    #expect(!stranded.isEmpty && stranded.allSatisfy { $0.help?.hasPrefix("Add to the step ") == false })
  }

  @Test func aGroupInTwoPartsIsDescribedExactly() throws {
    var project = try SmallProject()
    try project.remove("<troubleshooting id=\"no-options\"", to: "</troubleshooting>")
    let notes = try project.errors().flatMap(\.notes).map(\.text)
    #expect(notes.contains { $0.contains("exactly when subscription.status is trialRunning or trialEnded or expired") })
    #expect(notes.contains { $0.hasPrefix("The model would let them go on if subscription.status were active") })
  }

  /// Changes the project as the suggestion says. Where it leaves the words to the author, some words are used.
  private func follow(_ help: String, _ finding: Diagnostic, _ project: inout SmallProject) throws {
    let quoted = help.split(separator: "“").dropFirst().first?.split(separator: "”").first
    let name = quoted.map(String.init) ?? ""
    let start = help.firstIndex(of: "<") ?? help.startIndex
    let markup = String(help[start...].dropLast()).replacing("…", with: "Some words")
    switch help.prefix(while: { $0 != ":" && $0 != "“" }) {
    case "Send them elsewhere before the steps", "Say before the steps who can do this":
      try project.insert(markup, before: "<steps>")
    case "Add to the troubleshooting ":
      try project.insert(markup, before: "</troubleshooting>", after: "<troubleshooting id=\"\(name)\"")
    case "Add to the step ":
      try project.insert(markup, before: "</step>", after: "<step id=\"\(name)\"")
    case "Let the reader remove the cause first":
      try project.insert(" Click \(markup). ", before: "Do this again")
    case "What the model shows is {before.subscription.anchorDay}", "What the model shows is {before.subscription":
      let written = try #require(help.firstRange(of: "is=\"")).lowerBound
      try project.replace("is=\"{today.day}\"", with: String(help[written...].dropLast()))
    default: Issue.record("Nobody knows how to follow: \(help)")
    }
  }
}
