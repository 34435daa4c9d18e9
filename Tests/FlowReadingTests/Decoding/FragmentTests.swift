import FlowReading
import FlowTranslation
import Testing
import TestSupport

/// Fragments are read once, put into each flow that uses them, and reported at their own words.
@Suite struct FragmentTests {
  private static let use = "Used by Content/flows/remove-licences.xml:"

  /// A second flow, which uses the same fragments.
  private static func second(_ blocks: String, language: String = "en", steps: String = "") -> SourceFile {
    let text = """
      <flow xmlns="urn:passo:flow:1" id="second" xml:lang="\(language)" product="goToAssistRemoteSupportV5">
        <title id="title">How do I sign in?</title><summary id="summary"><p><manual reason="r">So</manual>.</p></summary>
        \(blocks)
        <steps>\(steps)<use fragment="sign-in"/></steps>
        <result id="result"><p><claim screen="subscriptions">You see it</claim>.</p></result>
      </flow>
      """
    let words =
      language == "it"
      ? text.replacing("You see it", with: "La vedi").replacing("How do I sign in?", with: "Come accedo?") : text
    return SourceFile(path: "Content/flows/second.xml", bytes: Array(words.utf8))
  }

  private static func fragment(_ id: String, _ blocks: String, language: String = "en") -> SourceFile {
    let text = "<fragment xmlns=\"urn:passo:flow:1\" id=\"\(id)\" xml:lang=\"\(language)\">\(blocks)</fragment>"
    return SourceFile(path: "Content/fragments/\(id).xml", bytes: Array(text.utf8))
  }

  @Test func blocksStandInThePlaceOfTheirUse() throws {
    let flow = try #require(FixtureFlow.read(try TestFiles.file("Valid/uses.xml")).flow)
    #expect(FixtureFlow.fragments.ids == ["shared", "steps-only"])
    #expect(flow.preliminaries.map(\.paragraph.id) == ["before", "shared-plan", "shared-cost", "after"])
    #expect(flow.steps.map(\.id) == ["sign-in", "shared-edit", "shared-pay", "shared-vat", "last"])
    #expect(flow.steps.last?.troubleshooting.map(\.id) == ["shared-in-use", "own"])
    #expect(flow.results.map(\.id) == ["shared-result", "result"])
    #expect(flow.uses.map(\.fragment) == ["shared", "shared", "shared", "shared"])
    #expect(flow.uses.map(\.paragraphs.count) == [2, 4, 2, 1])
  }

  @Test func anInputOfTheFlowCountsForItsFragmentsToo() throws {
    let flow = try #require(FixtureFlow.read(try TestFiles.file("Valid/uses.xml")).flow)
    #expect(flow.inputs.map(\.name) == ["licences", "card", "vatNumber"])
    #expect(flow.inputs[1].limits.isEmpty, "the flow's card has no limits")
  }

  @Test func aFindingNamesTheFragmentsWordsAndTheUse() throws {
    let diagnostics = try ShippedContent().verified(flow: [
      ("<cause fact=\"paymentMethod.works\" is=\"no\">", "<cause fact=\"subscription.cycle\" is=\"monthly\">")
    ])
    let found = try #require(diagnostics.first { $0.id == .causeFalse })
    #expect(found.path == "Content/fragments/place.xml")
    #expect(found.place?.text == "<cause fact=\"subscription.cycle\" is=\"monthly\">")
    let note = try #require(found.notes.last)
    #expect(note.text.hasPrefix(Self.use))
    #expect(note.place?.text == "<use fragment=\"place\"/>")
  }

  @Test func aFindingOfTheFlowsOwnNamesNoUse() throws {
    let diagnostics = try ShippedContent().verified(flow: [
      ("is=\"active\">it stays active", "is=\"expired\">it stays active")
    ])
    let found = diagnostics.filter { $0.id == .claimFalse }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.notes.contains { $0.text.hasPrefix("Used by") } })
  }

  @Test func whatIsWrongWithAFragmentItselfIsSaidOnceForAllFlows() throws {
    let (flows, diagnostics) = try ShippedContent().checked(
      flow: [("<open link=\"billingCenter\"/>", "<open link=\"billingCentre\"/>")], adding: [Self.second("")])
    let found = diagnostics.filter { $0.path == "Content/fragments/sign-in.xml" }
    #expect(found.map(\.id) == [.nameUnknown])
    #expect(!flows.contains { $0.contains { $0.flow.id == "second" || $0.flow.id == "remove-licences" } })
  }

  @Test func aReferenceOfAFragmentLeadsToABlockOfEachFlow() throws {
    let note = "<note id=\"see\"><p><manual reason=\"r\">See the <ref block=\"cost\"/>.</manual></p></note>"
    let added = [
      Self.fragment("pointing", note),
      Self.second(
        "<use fragment=\"pointing\"/><note id=\"cost\"><p><manual reason=\"r\">It costs.</manual></p></note>"),
    ]
    let right = try ShippedContent().checked(adding: added).flows.flatMap(\.self).first { $0.flow.id == "second" }
    let codes = right?.flow.preliminaries.first?.paragraph.codes.map(\.code) ?? []
    guard case .mention(.block(let block))? = codes.last?.kind else {
      Issue.record("No reference but \(codes.map(\.id)).")
      return
    }
    #expect(block == ReferredBlock(id: "cost", kind: .note))
    let without = Self.second("<use fragment=\"pointing\"/>")
    let wrong = try ShippedContent().checked(adding: [added[0], without]).diagnostics
    let found = try #require(wrong.first { $0.id == .referenceUnknown })
    #expect(found.place?.text == "cost" && found.path == "Content/fragments/pointing.xml")
    #expect(found.notes.last?.text.hasPrefix("Used by Content/flows/second.xml:") == true)
  }

  @Test func whatIsWrongInOneFlowOnlyNamesThatFlow() throws {
    let second = Self.second("", steps: "<use fragment=\"place\"/>")
    let (_, diagnostics) = try ShippedContent().checked(
      flow: [("<solution id=\"other-card\" resume=\"place\">", "<solution id=\"other-card\" resume=\"checkout\">")],
      adding: [second], flows: ["remove-licences", "second"])
    let found = diagnostics.filter { $0.id == .referenceUnknown }
    #expect(found.map(\.path) == ["Content/fragments/place.xml"])
    #expect(found.first?.notes.map(\.text) == ["Used by Content/flows/second.xml:4:10."])
  }

  @Test func anInputThatTheFlowDoesNotHaveIsReportedAtTheFragmentsWords() throws {
    let (_, diagnostics) = try ShippedContent().checked(
      flow: [
        ("<input name=\"workingPaymentMethod\" type=\"paymentMethod\" one-of=\"validCard cardWithConfirmation\"/>", "")
      ], flows: ["remove-licences"])
    let found = diagnostics.filter { $0.id == .nameUnknown && $0.path == "Content/fragments/place.xml" }
    #expect(found.map(\.place?.text) == ["{workingPaymentMethod}"])
    #expect(found.first?.notes.last?.text.hasPrefix(Self.use) == true)
  }

  @Test func aFragmentThatNoFlowUsesIsAWarning() throws {
    let spare = Self.fragment("spare", "<step id=\"spare\"><p>Click <click control=\"options\"/>.</p></step>")
    let (flows, diagnostics) = try ShippedContent().checked(adding: [spare])
    let found = diagnostics.filter { $0.severity == .warning }
    #expect(found.map(\.id) == [.fragmentUnused] && found.first?.path == "Content/fragments/spare.xml")
    #expect(!flows.isEmpty && flows.allSatisfy { $0.count == 2 }, "the flows are none the worse")
    let some = try ShippedContent().checked(adding: [spare, Self.second("")], flows: ["remove-licences"])
    #expect(some.diagnostics.isEmpty, "another flow may use it")
  }

  @Test func aFragmentCannotUseAnother() throws {
    let inner = "<step id=\"a\"><p>Click <click control=\"options\"/>.</p><use fragment=\"sign-in\"/></step>"
    let (_, diagnostics) = try ShippedContent().checked(adding: [Self.fragment("outer", inner)])
    let found = try #require(diagnostics.first { $0.severity == .error })
    #expect(found.id == .elementMisplaced && found.message == "A fragment cannot use another one.")
    let direct = try ShippedContent().checked(adding: [Self.fragment("outer", "<use fragment=\"sign-in\"/>")])
    #expect(
      direct.diagnostics.contains {
        $0.id == .elementMisplaced && $0.message.contains("<use> cannot stand here in <fragment>")
      })
  }

  @Test func aFragmentIsNamedAfterItsFileAndWrittenInALanguageThatThereIs() throws {
    let text = "<fragment xmlns=\"urn:passo:flow:1\" id=\"b\" xml:lang=\"tlh\"/>"
    let file = SourceFile(path: "Content/fragments/a.xml", bytes: Array(text.utf8))
    let (_, diagnostics) = try ShippedContent().checked(adding: [file])
    #expect(Set(diagnostics.filter { $0.severity == .error }.map(\.id)) == [.idFileName, .referenceUnknown])
  }

  @Test func aFlowIsNoFragment() throws {
    let file = SourceFile(
      path: "Content/fragments/a.xml", bytes: Array("<flow xmlns=\"urn:passo:flow:1\" id=\"a\"/>".utf8))
    let (_, diagnostics) = try ShippedContent().checked(adding: [file])
    let found = try #require(diagnostics.first { $0.id == .rootWrong })
    #expect(found.message.contains("not that of a fragment") && found.help?.contains("<fragment xmlns=") == true)
  }
}

// Words and languages.
extension FragmentTests {
  @Test func wordsAreCheckedOnceForAllFlows() throws {
    let (_, diagnostics) = try ShippedContent().checked(
      italian: [("Accedi al", "Accedi al al")], adding: [Self.second("")])
    let found = diagnostics.filter { $0.path == "Content/translations/it/fragments/sign-in.xlf" }
    #expect(found.count == 1, "\(found.map(\.message))")
  }

  @Test func aStaleTranslationLeavesTheLanguageOutOfEveryFlowThatUsesIt() throws {
    let (flows, diagnostics) = try ShippedContent().checked(
      flow: [("Sign in to the", "First sign in to the")], flows: ["remove-licences"])
    #expect(diagnostics.map(\.id) == [.translationStale])
    #expect(flows.map { $0.map(\.languageTag) } == [["en"]])
  }

  @Test func anItalianFlowUsesTheItalianOfAnEnglishFragment() throws {
    let (flows, _) = try ShippedContent().checked(
      adding: [Self.second("", language: "it")], flows: ["second"])
    let italian = try #require(flows.first?.first { $0.languageTag == "it" })
    #expect(italian.paragraphs["sign-in"]?.place.file.path == "Content/translations/it/fragments/sign-in.xlf")
    #expect(italian.untranslated.isEmpty)
  }

  @Test func extractWritesAFileForEachFragmentAndNoneOfItsUnitsElsewhere() throws {
    let content = try ShippedContent()
    let files = try content.extracted()
    #expect(files.keys.contains("Content/translations/it/fragments/pay.xlf"))
    for (path, text) in files {
      #expect(content.file(path).map { String(decoding: $0.bytes, as: UTF8.self) } == text, "\(path) changed")
    }
    #expect(files["Content/translations/it/remove-licences.xlf"]?.contains("<unit id=\"pay\">") == false)
  }

  @Test func extractKeepsTheTranslationOfAChangedFragmentAsStale() throws {
    let files = try ShippedContent().extracted(flow: [("Sign in to the", "First sign in to the")])
    let text = try #require(files["Content/translations/it/fragments/sign-in.xlf"])
    #expect(text.contains("First sign in to the") && text.contains("passo:stale") && text.contains("<target>Accedi"))
  }
}
