import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification
import TestSupport
import Testing

/// A search ends at the first of its limits that it passes, whoever begins it, and what it found until then is not used.
@Suite struct SearchLimitsTests {
  private static let bounds: [(bound: SearchExcess.Bound, limits: SearchLimits)] = [
    (.operations, SearchLimits(operations: 200)), (.nodes, SearchLimits(nodes: 500)),
    (.answers, SearchLimits(answers: 3)), (.questions, SearchLimits(questions: 100)),
  ]

  @Test(arguments: bounds.indices) func aSearchEndsAtEachOfItsLimits(_ number: Int) throws {
    let (bound, limits) = Self.bounds[number]
    let exploration = try SampleArticle().explored(.all, limits: limits)
    let excess = try #require(exploration.excess)
    #expect(excess.bound == bound)
    #expect(exploration.groups.isEmpty && exploration.accountsByOutcome.isEmpty)
  }

  @Test func whereTooMuchIsAskedTheConditionIsNamed() throws {
    let (catalogue, flows) = try ShippedContent().compiled()
    let flow = try #require(flows.first { $0.localized.flow.id == "change-plan" })
    var diagnostics: [Diagnostic] = []
    _ = Verifier(catalogue: catalogue, flows: flows.map(\.localized.flow), limits: SearchLimits(questions: 2_000))
      .verify([flow.localized], diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == [.walksTooMany])
    #expect(diagnostics.first?.message == "Too much is asked of accounts, and most of it here.")
    #expect(diagnostics.first?.notes.first?.text.contains("2 000 questions to accounts") == true)
  }

  /// What is tried for the help of one flow is bounded. Without it the same is found, with help that needs no trial.
  @Test func behindTheEndOfItsBudgetNoHelpIsTried() throws {
    let content = try ShippedContent()
    let catalogue = try content.compiled().catalogue
    let wrong = [("control=\"options\" is=\"hidden\"", "control=\"options\" is=\"disabled\"")]
    let flows = try content.checked(flow: wrong, flows: ["remove-licences"]).flows.flatMap(\.self)
    let flow = try #require(flows.first { $0.languageTag == "en" })
    func help(_ limits: SearchLimits) throws -> String? {
      var diagnostics: [Diagnostic] = []
      _ = Verifier(catalogue: catalogue, limits: limits).verify([flow], diagnostics: &diagnostics)
      return try #require(diagnostics.first { $0.id == .stranded }).help
    }
    let prefix = "Correct the symptom of “no-options”"
    #expect(try help(.standard)?.hasPrefix(prefix) == true)
    #expect(try help(SearchLimits(searchesForHelp: 0))?.hasPrefix(prefix) == false)
  }

  /// A claim that nothing replaces is told by what the model shows, where these are not too many values.
  @Test func ofTooManyShownValuesNoneIsNamed() throws {
    let content = try ShippedContent()
    let catalogue = try content.compiled().catalogue
    let flows = try content.checked(
      flow: [("<claim fact=\"subscription.licences\" is=\"{licences}\"", "<claim fact=\"order.charge\" is=\"0\"")],
      flows: ["remove-licences"]
    ).flows.flatMap(\.self)
    let flow = try #require(flows.first { $0.languageTag == "en" })
    func help(_ limits: SearchLimits) -> [String] {
      var diagnostics: [Diagnostic] = []
      _ = Verifier(catalogue: catalogue, limits: limits).verify([flow], diagnostics: &diagnostics)
      return diagnostics.filter { $0.id == .claimFalse }.compactMap(\.help)
    }
    let all = help(SearchLimits(shownValues: 1_000_000))
    #expect(all.contains { $0.hasPrefix("The model shows between") }, "\(all)")
    #expect(!help(SearchLimits(shownValues: 1)).contains { $0.hasPrefix("The model shows between") })
  }

  @Test func aLimitThatIsReachedAndNotPassedChangesNothing() throws {
    let article = try SampleArticle()
    let free = article.explored(.all)
    // The operations that it takes are those of the smallest limit under which it ends by itself.
    var (low, high) = (0, SearchLimits.standard.operations)
    while low + 1 < high {
      let middle = (low + high) / 2
      if article.explored(.all, limits: SearchLimits(operations: middle)).excess == nil {
        high = middle
      } else {
        low = middle
      }
    }
    let limited = article.explored(.all, limits: SearchLimits(operations: high))
    #expect(free.excess == nil && limited.excess == nil)
    #expect(limited.walks == free.walks && limited.countsByOutcome() == free.countsByOutcome())
    #expect(limited.groups.map(\.failure) == free.groups.map(\.failure))
  }

  @Test func theShippedFlowsNeedNoTenthOfALimitAndWithEveryNumberNoFifth() throws {
    for flow in try CompiledFlow.all() {
      #expect(Exploration(center: flow.center, program: flow.program, limits: .standard(over: 10)).excess == nil)
      let exact = Exploration(center: flow.center, program: flow.program, numbers: .exact, limits: .standard(over: 5))
      #expect(exact.excess == nil, "\(flow.id)")
    }
  }

  /// The first search, with two digits, has no results. The one with more digits passes the limit.
  @Test func aSearchWithMoreDigitsHasTheSameLimits() throws {
    let flow = try #require(try CompiledFlow.all().first { $0.id == "remove-licences" })
    let exact = Exploration(
      center: flow.center, program: flow.program, numbers: .exact, limits: SearchLimits(nodes: 20_000))
    #expect(exact.excess?.bound == .nodes && exact.groups.isEmpty)
  }

  @Test func aFlowThatIsRefusedHasNoPageAndNoOtherFinding() throws {
    let (catalogue, flows) = try ShippedContent().compiled()
    for everyNumber in [false, true] {
      let verifier = Verifier(
        catalogue: catalogue, flows: flows.map(\.localized.flow), triesEveryNumber: everyNumber,
        limits: SearchLimits(operations: 1_000))
      let flow = try #require(flows.first { $0.localized.flow.id == "remove-licences" })
      var diagnostics: [Diagnostic] = []
      let result = try #require(verifier.verify([flow.localized], diagnostics: &diagnostics).first ?? nil)
      #expect(result.verified == nil && !result.report.wasWalked)
      #expect(result.report.obstacle?.id == .walksTooMany)
      #expect(diagnostics.map(\.id) == [.walksTooMany])
      // Only numbers are more with the option.
      #expect(diagnostics.first?.help?.hasPrefix("Leave --every-number out") == everyNumber)
    }
  }

  /// Mutations of the model and of flows are tried so.
  @Test func aMutationThatMakesTooManyWalksIsNoticed() throws {
    let (catalogue, flows) = try ShippedContent().compiled()
    let flow = try #require(flows.first { $0.localized.flow.id == "change-plan" })
    func firstError(_ limits: SearchLimits) -> Diagnostic.ID? {
      Verifier(catalogue: catalogue, flows: flows.map(\.localized.flow), limits: limits).firstError(in: flow.localized)
    }
    #expect(firstError(SearchLimits(operations: 1_000)) == .walksTooMany)
    #expect(firstError(.standard) == nil)
  }
}

extension SearchLimits {
  /// A part of each of the usual limits.
  fileprivate static func standard(over divisor: Int) -> SearchLimits {
    SearchLimits(
      operations: standard.operations / divisor, nodes: standard.nodes / divisor, answers: standard.answers / divisor)
  }
}
