import Testing

import BillingModel

/// What a condition says of a fact is what the fact shows, though it reads less of the account.
@Suite struct ComparisonTests {
  private func holds(_ fact: Fact, _ comparison: ComparisonOperator, _ operand: Value, _ visit: Visit) -> Bool {
    visit.ask { state, account in visit.center.holds(fact, comparison, operand, state, &account) }
  }

  @Test func aNameIsTheOneThatTheFactShows() {
    var gestures = RandomGestures(seed: 9)
    var (shown, missing) = (0, 0)
    for _ in 0..<60 {
      var visit = Visit(of: gestures.account())
      for step in 0..<60 {
        visit.make(gestures.gesture(in: visit))
        guard step % 6 == 0 else { continue }
        for fact in Fact.allCases {
          guard case .name(let names) = fact.type else { continue }
          let value = visit.value(of: fact)
          if value == .none { missing += 1 } else { shown += 1 }
          #expect(holds(fact, .is, .none, visit) == (value == .none), "\(fact)")
          for index in names.indices {
            #expect(holds(fact, .is, .name(index), visit) == (value == .name(index)), "\(fact) \(names[index])")
            #expect(
              holds(fact, .isNot, .name(index), visit) == (value != .name(index) && value != .none),
              "\(fact) \(names[index])")
          }
        }
      }
    }
    #expect(shown > 2000)
    #expect(missing > 500)
  }

  @Test func numbersAmountsAndDaysAreComparedByTheirOrder() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    let lower = Value.money(Money(11_399, .euro))
    let (same, higher) = (Value.money(Money(11_400, .euro)), Value.money(Money(11_401, .euro)))
    for (comparison, answers) in [
      (ComparisonOperator.below, [false, false, true]), (.atMost, [false, true, true]), (.above, [true, false, false]),
      (.atLeast, [true, true, false]), (.is, [false, true, false]), (.isNot, [true, false, true]),
    ] {
      #expect([lower, same, higher].map { holds(.orderCharge, comparison, $0, visit) } == answers, "\(comparison)")
    }
    #expect(holds(.orderTotalDue, .is, .count(0), visit) && !holds(.orderCharge, .atMost, .count(0), visit))
    #expect(holds(.today, .above, .day(Day(number: 0)), visit))
    // Amounts of two currencies have no order.
    #expect(!holds(.orderCharge, .above, .money(Money(1, .yen)), visit))
    #expect(!holds(.orderCharge, .atMost, .money(Money(1, .yen)), visit))
  }

  @Test func whatDoesNotExistIsNothingButNone() {
    let visit = Visit(Ownership.notOwned)
    for comparison in ComparisonOperator.allCases {
      #expect(holds(.subscriptionLicences, comparison, .count(1), visit) == false)
      #expect(holds(.subscriptionLicences, comparison, .none, visit) == (comparison == .is))
    }
    #expect(holds(.accountProducts, .includes, .name(0), visit) == false)
    #expect(holds(.accountProducts, .includes, .name(0), Visit()) == true)
  }
}
