package import BillingModel

/// How much work some walks were, and for how many accounts.
package struct WalkCount: Hashable, Sendable {
  /// The accounts of each flow, not of all together.
  package var accounts = 0
  package var walks = 0
  package var gestures = 0

  /// No work.
  package init() {}

  /// Adds the walks of another flow with the same accounts.
  package static func += (count: inout WalkCount, other: WalkCount) {
    count.accounts = max(count.accounts, other.accounts)
    count.walks += other.walks
    count.gestures += other.gestures
  }
}

/// A flow that is ready to be walked, with any accounts: for measuring.
package struct WalkableFlow: Sendable {
  private let center: BillingCenter
  private let walkthrough: Walkthrough

  fileprivate init(center: BillingCenter, walkthrough: Walkthrough) {
    self.center = center
    self.walkthrough = walkthrough
  }

  /// Walks it with these accounts, without a report.
  package func walked(with accounts: AccountBox) -> WalkCount {
    let exploration = Exploration(center: center, walkthrough: walkthrough, accounts: accounts)
    var count = WalkCount()
    count.accounts = accounts.count
    count.walks = exploration.walks
    count.gestures = exploration.gestures
    return count
  }
}

extension Pipeline {
  /// Each flow that can be walked, in its own language.
  package func walkableFlows(diagnostics: inout [Diagnostic]) -> [WalkableFlow] {
    let entrances = Verifier(catalogue: catalogue, flows: readableFlows).entrances
    return check(diagnostics: &diagnostics).compactMap { languages in
      guard let localized = languages.first(where: { $0.language == $0.flow.language }),
        let configuration = catalogue.configuration(for: localized.flow.product)
      else { return nil }
      let walkthrough = WalkthroughCompiler.compile(localized, entrances: entrances)
      guard walkthrough.exceededLimit == nil else { return nil }
      return WalkableFlow(center: BillingCenter(configuration), walkthrough: walkthrough)
    }
  }
}
