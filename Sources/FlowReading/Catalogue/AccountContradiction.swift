import BillingModel

/// Facts of an account that cannot all be so.
struct AccountContradiction {
  let facts: [Fact]
  let message: String
  let help: String

  /// What a fact shows to an account in a state.
  private static func value(of fact: Fact, _ state: BillingState, in center: BillingCenter) -> Value {
    Account.replay(
      .all, ways: [], from: state, step: { state, account in center.value(of: fact, state, &account) },
      seen: { _, _, _ in })
  }

  /// Those of some facts that an account was given and that are not so, because others decide them.
  static func untrue(
    among given: [(fact: Fact, value: Value)], _ state: BillingState, in center: BillingCenter
  ) -> [Fact] {
    given.filter { value(of: $0.fact, state, in: center) != $0.value }.map(\.fact)
  }

  /// The contradictions of an account that was given these facts.
  static func all(
    of given: [(fact: Fact, value: Value)], _ state: BillingState, in center: BillingCenter
  ) -> [AccountContradiction] {
    func value(_ fact: Fact) -> Value { self.value(of: fact, state, in: center) }
    var found: [AccountContradiction] = []
    for (fact, said) in given {
      let shown = value(fact)
      if shown != said { found.append(.notSo(fact, isShown: shown != .none)) }
    }
    if case .count(let assigned) = value(.subscriptionAssigned),
      case .count(let licences) = value(.subscriptionLicences),
      assigned > licences
    {
      found.append(
        AccountContradiction(
          facts: [.subscriptionAssigned, .subscriptionLicences],
          message: licences == 1
            ? "Users have \(assigned) licences, and there is 1." : "Users have \(assigned) of \(licences) licences.",
          help: "Assign at most as many as there are."))
    }
    if case .day(let today) = value(.today), case .day(let start) = value(.subscriptionPeriodStart),
      case .count(let days) = value(.subscriptionPeriodDays), today < start || start + days <= today
    {
      let last = (start + (days - 1)).isoDate
      found.append(
        AccountContradiction(
          facts: [.today, .subscriptionPeriodStart, .subscriptionAnchorDay],
          message: "Today, \(today.isoDate), is not in the billing period from \(start.isoDate) to \(last).",
          help: "Set today and subscription.periodStart so that the first is in the period that the second begins."))
    }
    return found
  }
}

extension AccountContradiction {
  /// A fact that was given and is not so, because another one that was given decides it.
  fileprivate static func notSo(_ fact: Fact, isShown: Bool) -> AccountContradiction {
    AccountContradiction(
      facts: [fact],
      message: isShown
        ? "The account’s \(fact.rawValue) is not so: another of its facts says otherwise."
        : "The account has no \(fact.rawValue): another of its facts says that there is none.",
      help: "Keep the one of them that you mean.")
  }
}
