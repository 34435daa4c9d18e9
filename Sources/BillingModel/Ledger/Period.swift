/// A billing period: from its first day up to, and without, the day that the next one starts.
package struct Period: Hashable, Sendable, BitwiseCopyable {
  package let start: Day
  /// The first day of the next period.
  package let end: Day

  package init(start: Day, end: Day) {
    precondition(start < end, "A period has at least one day.")
    self.start = start
    self.end = end
  }

  /// The full period of one cycle that starts on `start`, billed on `anchorDay` of the month.
  package init(start: Day, cycle: Cycle, anchorDay: Int) {
    self.init(start: start, end: start.adding(months: cycle.months, anchorDay: anchorDay))
  }

  /// How many days the period has: 28 to 31, 365 or 366.
  package var days: Int { end - start }

  package func contains(_ day: Day) -> Bool { start <= day && day < end }

  /// The days that are left, `today` among them: the day of a change belongs to the new period (`docs/rules.md`
  /// PERIOD-2).
  package func daysLeft(on today: Day) -> Int { min(max(end - today, 0), days) }
}
