import ArgumentParser
import BillingModel
import FlowReading
import FlowStudies
import FlowVerification
import Foundation

extension Model {
  /// `passo model bench`: measures how many gestures a second the model makes.
  struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Measure how fast the model makes gestures, account by account.",
      discussion: """
        Draws single accounts at random and walks each from signing in to a placed order of fewer licences, or to the \
        first refusal. It measures the model on one core, without what makes verification fast: each account is walked \
        alone, and no walks are shared.
        """)

    @OptionGroup var project: ProjectOptions

    @Option(help: "How many seconds of processor time each row is measured, above 0 and at most 3600.")
    var seconds = 3.0

    func validate() throws {
      // A comparison with what is no number is false.
      guard seconds > 0, seconds <= 3600 else {
        throw ValidationError("Nothing can be measured for \(seconds) seconds. Write a number above 0, at most 3600.")
      }
    }

    func run() throws {
      var diagnostics: [Diagnostic] = []
      let sources = try project.sources(diagnostics: &diagnostics)
      let pipeline = Pipeline(sources, diagnostics: &diagnostics)
      guard let catalogue = pipeline?.catalogue,
        let configuration = catalogue.products.lazy.compactMap({ catalogue.configuration(for: $0.id) }).first
      else { return try project.finish(diagnostics) }
      let walks = SingleAccountWalks(center: BillingCenter(configuration))
      try StandardStream.output.print("state: \(MemoryLayout<BillingState>.size) bytes")
      try measure("accounts of the whole space", walks, in: .all)
      let buyerDimensions: [BillingModel.Dimension] = [.role, .accountKind, .ownership, .status]
      try measure("accounts that can change a plan", walks, in: buyerDimensions.reduce(into: .all) { $0[$1] = 1 })
    }

    private func measure(_ name: String, _ walks: SingleAccountWalks, in set: AccountBox) throws {
      let accounts = walks.draw(1 << 14, from: set)
      var counts = (walks: 0, gestures: 0, orders: 0)
      let start = clock()
      var ticks: clock_t = 0
      while Double(ticks) < seconds * Double(CLOCKS_PER_SEC) {
        walks.walk(accounts, &counts)
        ticks = clock() - start
      }
      let time = Double(ticks) / Double(CLOCKS_PER_SEC)
      let perSecond = Int(Double(counts.gestures) / time)
      try StandardStream.output.print(
        "\(name): \(perSecond) gestures a second; \(counts.walks) walks, \(counts.gestures) gestures, "
          + "\(counts.orders) orders in \(Int(time * 1000)) ms")
    }
  }
}

/// Walks accounts one by one.
private struct SingleAccountWalks {
  let center: BillingCenter

  /// Random accounts of a set. They are the same in every run, because the generator always starts at 1.
  func draw(_ count: Int, from set: AccountBox) -> [AccountBox] {
    var state: UInt64 = 1
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var accounts: [AccountBox] = []
    while accounts.count < count {
      let account = BillingModel.Dimension.allCases.reduce(into: set) { account, dimension in
        let values = dimension.names.indices.filter { set[dimension] & (1 << UInt64($0)) != 0 }
        account[dimension] = 1 << UInt64(values[next(below: values.count)])
      }
      if !account.isEmpty { accounts.append(account) }
    }
    return accounts
  }

  /// Walks each account once, and adds to the counts.
  func walk(_ accounts: [AccountBox], _ counts: inout (walks: Int, gestures: Int, orders: Int)) {
    guard let first = accounts.first else { return }
    var explorer = AccountExplorer(AccountSpace(first))
    for account in accounts {
      explorer.begin(account)
      var state = BillingState()
      walk(&state, &explorer.account, &counts.gestures)
      counts.walks += 1
      if state.hasPlacedOrder { counts.orders += 1 }
    }
  }

  private func walk(_ state: inout BillingState, _ account: inout Account, _ gestures: inout Int) {
    do throws(Refusal) {
      for gesture in SingleAccountWalks.gesturesToCheckout {
        gestures += 1
        try center.perform(gesture, &state, &account)
      }
      if center.holds(.orderAsksFor, .includes, .name(OrderRequest.paymentMethod.rawValue), state, &account) {
        gestures += 1
        try center.perform(.enter(.paymentMethod, .paymentMethod(.validCard)), &state, &account)
      }
      gestures += 1
      try center.perform(.click(.placeOrder, .page), &state, &account)
      if state.screen == .bankConfirmation {
        gestures += 1
        try center.perform(.click(.confirmPayment, .page), &state, &account)
      }
      gestures += 1
      try center.perform(.click(.close, .page), &state, &account)
    } catch {
      return
    }
  }

  private static let gesturesToCheckout: [Gesture] = [
    .open(.billingCenter), .click(.options, .page), .click(.editSubscription, .page), .enter(.licences, .count(3)),
    .click(.addToCart, .page), .click(.proceedToCheckout, .page),
  ]
}
