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
    (.answers, SearchLimits(answers: 3)),
  ]

  @Test(arguments: bounds.indices) func aSearchEndsAtEachOfItsLimits(_ number: Int) throws {
    let (bound, limits) = Self.bounds[number]
    let exploration = try SampleArticle().explored(.all, limits: limits)
    let excess = try #require(exploration.excess)
    #expect(excess.bound == bound)
    #expect(exploration.groups.isEmpty && exploration.accountsByOutcome.isEmpty)
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
      let flow = try #require(flows.first { $0.localized.flow.id == "change-plan" })
      var diagnostics: [Diagnostic] = []
      let result = try #require(verifier.verify([flow.localized], diagnostics: &diagnostics).first ?? nil)
      #expect(result.verified == nil && !result.report.wasWalked)
      #expect(result.report.obstacle?.id == .walksTooMany)
      #expect(diagnostics.map(\.id) == [.walksTooMany])
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
