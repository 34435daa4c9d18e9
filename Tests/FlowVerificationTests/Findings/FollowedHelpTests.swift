import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Help after which a page would serve fewer readers, if it were followed to the letter, is not given.
@Suite struct FollowedHelpTests {
  private func errors(in project: ChangedProject, _ flow: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: [flow], allowsDrafts: true, readsSentences: false)
    let pipeline = Pipeline(project.sources, options: options, diagnostics: &diagnostics)
    _ = pipeline?.verify(diagnostics: &diagnostics)
    return diagnostics.filter { $0.severity == .error }
  }

  @Test(arguments: [
    ("change-payment-method", "one-of=\"validCard expiredCard declinedCard cardWithConfirmation\"/>", "declinedCard"),
    ("add-vat-number", "name=\"vatNumber\" type=\"vatNumber\"/>", "malformed"),
  ]) func whatAnInputLeavesOutIsNotToBeRemoved(flow: String, input: String, kind: String) throws {
    let path = "Content/flows/\(flow).xml"
    let narrow = flow == "add-vat-number" ? "is=\"wellFormed\"/>" : "is=\"validCard\"/>"
    let right = input.hasPrefix("one-of") ? input : "name=\"vatNumber\" type=\"vatNumber\"/>"
    let wrong = input.hasPrefix("one-of") ? narrow : String(right.dropLast(2)) + " " + narrow
    let project = try ChangedProject().replacing(right, with: wrong, in: path)
    let found = errors(in: project, flow)
    #expect(found.contains { $0.id == .symptomNever })
    for diagnostic in found {
      let help = try #require(diagnostic.help)
      #expect(help.hasPrefix("Let readers enter ") && help.contains(" too: take \"is\" out of the input “"), "\(help)")
      let note = try #require(diagnostic.notes.last)
      #expect(note.text.contains(kind) && note.place != nil, "\(note.text)")
    }
    let left = errors(in: try project.replacing(wrong, with: wrong.replacing(narrow, with: "/>"), in: path), flow)
    #expect(left.isEmpty, "\(DiagnosticPrinter.text(left))")
  }

  @Test func whoHasNothingToEnterIsGivenSomethingAndNotTurnedAway() throws {
    let above = "above=\"{subscription.licences}\""
    let path = "Content/flows/add-licences.xml"
    let project = try ChangedProject().replacing(above, with: above + " at-most=\"{plan.maximumLicences}\"", in: path)
    let help = try #require(errors(in: project, "add-licences").first { $0.id == .strandedAtInput }?.help)
    #expect(help == "Let these readers enter something: take \"at-most\" out of the input “licences”.")
  }

  /// Without any smallest number, nobody could place the order.
  @Test(arguments: ["at-least=\"5\"", "above=\"4\""])
  func whoHasFewerThanTheSmallestNumberIsGivenTheSmallestOfThePlan(wrong: String) throws {
    let (path, right) = ("Content/flows/remove-licences.xml", "at-least=\"{plan.minimumLicences}\"")
    let project = try ChangedProject().replacing(right, with: wrong, in: path)
    let help = try #require(errors(in: project, "remove-licences").first { $0.id == .strandedAtInput }?.help)
    let attribute = wrong.prefix { $0 != "=" }
    #expect(help.hasSuffix("write \(right) at the input “licences”, and not \"\(attribute)\"."), "\(help)")
  }

  /// The fragment with the step has no cause for those whom another fragment should have turned away.
  @Test func whoHasNoPlanIsTurnedAwayInTheFlowAndNotHelpedInItsFragment() throws {
    let (path, use) = ("Content/flows/change-plan.xml", "<use fragment=\"has-plan\"/>")
    var project = try ChangedProject().replacing(use, with: "", in: path)
    let found = try #require(errors(in: project, "change-plan").first)
    #expect(found.id == .causeMissing)
    #expect(
      found.notes.contains { $0.text.contains(" use the fragment no-options: what is changed in it changes them all.") }
    )
    let help = try #require(found.help)
    let block = try #require(help.firstRange(of: "<prerequisite")).lowerBound
    #expect(help[block...].contains("fact=\"account.products\" includes=\"{product}\""))
    let words = String(help[block...].dropLast()).replacing("…", with: "You have it.")
    project = try ChangedProject().replacing(use, with: words, in: path)
    let left = errors(in: project, "change-plan")
    #expect(left.isEmpty, "\(DiagnosticPrinter.text(left))")
  }

  @Test func whomTheDataStopNoBlockTurnsAway() throws {
    let project = try ChangedProject().replacing(
      "name=\"vat.rate\" is=\"22\"", with: "name=\"vat.rate\" is=\"0\"", in: "Content/model/accounts.xml")
    let found = errors(in: project, "add-vat-number")
    #expect(Set(found.map(\.id)) == [.causeMissing, .causeFalse], "\(DiagnosticPrinter.text(found))")
    for diagnostic in found {
      #expect(diagnostic.help?.hasPrefix("What stops these readers is vat.rate, which the data say is 0") == true)
    }
  }
}
