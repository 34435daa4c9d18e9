import BillingModel
import FlowReading
import FlowStudies
import FlowVerification
import Testing
import TestSupport

/// The outcome of an account, and the stage where it leaves the flow.
private struct Place: Hashable {
  let outcome: Outcome
  let exit: Int
}

/// Compares the counts of explorations with walks of every account one by one, for mutants of flows and small parts of the
/// account space. Some mutants have mistakes, some do not.
@Suite struct BruteForceTests {
  /// How many accounts come to each outcome, how many leave at each place, and how many have each failure.
  private struct Counts: Equatable {
    var outcomes: [Outcome: Int] = [:]
    var exits: [Place: Int] = [:]
    var findings: [WalkFailure: Int] = [:]
  }

  private static let source = Result { try ShippedContent() }

  /// Every mutant of every flow, without those of translations.
  private static let mutants = Result { try source.get().flowMutants() }

  @Test(arguments: 0..<4) func changedFlowsCountAsTheWalksOfTheirAccountsDo(part: Int) throws {
    let mutants = try Self.mutants.get()
    let content = try Self.source.get()
    let (catalogue, _) = try content.compiled()
    var generator = SeededGenerator(state: UInt64(part + 1))
    var seen: Set<Outcome> = []
    var compared = 0
    for number in stride(from: part, to: mutants.count, by: 4) {
      guard let (flow, program) = content.program(after: mutants[number], catalogue),
        let configuration = catalogue.configuration(for: flow.product), program.exceededLimit == nil
      else { continue }
      let accounts = smallPart(&generator)
      let exploration = Exploration(center: BillingCenter(configuration), program: program, accounts: accounts)
      let counts = counted(accounts, exploration)
      let sentence = "\(mutants[number].sentence) in \(mutants[number].location ?? "")"
      #expect(exploration.countsByOutcome() == counts.outcomes, "\(sentence)")
      #expect(exits(of: exploration) == counts.exits, "\(sentence)")
      let findings = exploration.groups.map { ($0.failure, $0.count) }
      #expect(Dictionary(findings, uniquingKeysWith: +) == counts.findings, "\(sentence)")
      seen.formUnion(counts.outcomes.keys)
      compared += 1
    }
    #expect(compared > 120)
    #expect(seen == Set(Outcome.allCases))
  }

  /// A random account with all values in two dimensions. Seven times of eight, the account is that of an ordinary reader.
  private func smallPart(_ generator: inout SeededGenerator) -> AccountBox {
    let readers = AccountBox.all.ordinary(in: [.role, .accountKind, .ownership])
    let whole = Int.random(in: 0..<8, using: &generator) == 0 ? AccountBox.all : readers
    var part = AccountBox.random(in: whole, &generator)
    for _ in 0..<2 {
      let dimension = Dimension.allCases.randomElement(using: &generator) ?? .status
      part[dimension] = AccountBox.all[dimension]
    }
    return part
  }

  private func counted(_ part: AccountBox, _ exploration: Exploration) -> Counts {
    let exits = FunnelExits(exploration.walker.program)
    var counts = Counts()
    for account in part.accounts {
      var walker = exploration.walker
      var worst = Place(outcome: .completes, exit: 0)
      var findings: Set<WalkFailure> = []
      var explorer = AccountExplorer(AccountSpace(account, choices: exploration.space.choices))
      explorer.explore(
        from: WalkState(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
        leaf: { (ending: WalkResult, walk: WalkState, _) in
          let place = Place(outcome: ending.outcome, exit: exits.number(of: walk))
          if place.isWorse(than: worst) { worst = place }
          if case .failed(let finding) = ending { findings.insert(finding) }
        })
      counts.outcomes[worst.outcome, default: 0] += 1
      counts.exits[worst, default: 0] += 1
      for finding in findings { counts.findings[finding, default: 0] += 1 }
    }
    return counts
  }

  private func exits(of exploration: Exploration) -> [Place: Int] {
    var exits: [Place: Int] = [:]
    for (number, stage) in exploration.stages.enumerated() {
      for (outcome, count) in stage.exits where count > 0 { exits[Place(outcome: outcome, exit: number)] = count }
    }
    return exits
  }
}

extension Place {
  /// Of walks with the same outcome, the one that decides where the account leaves is the first to fail, or, where none fails,
  /// the one that gets farthest.
  fileprivate func isWorse(than other: Place) -> Bool {
    if outcome != other.outcome { return outcome < other.outcome }
    return outcome <= .stranded ? exit < other.exit : exit > other.exit
  }
}
