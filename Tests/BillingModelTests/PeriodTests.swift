import Testing

import BillingModel

/// Dates and billing periods (`docs/rules.md` PERIOD-1 to PERIOD-4).
@Suite struct PeriodTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// The ends of periods that follow each other, each counted from the anchor.
  private func ends(from start: String, _ cycle: Cycle, anchorDay: Int, count: Int) throws -> [String] {
    var period = Period(start: try day(start), cycle: cycle, anchorDay: anchorDay)
    var ends = [period.end.isoDate]
    for _ in 1..<count {
      period = Period(start: period.end, cycle: cycle, anchorDay: anchorDay)
      ends.append(period.end.isoDate)
    }
    return ends
  }

  // N33
  @Test func theAnchorDoesNotDriftOverShorterMonths() throws {
    #expect(
      try ends(from: "2027-12-31", .monthly, anchorDay: 31, count: 5)
        == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"])
    #expect(
      try ends(from: "2026-12-30", .monthly, anchorDay: 30, count: 4)
        == ["2027-01-30", "2027-02-28", "2027-03-30", "2027-04-30"])
    #expect(
      try ends(from: "2026-12-29", .monthly, anchorDay: 29, count: 3) == ["2027-01-29", "2027-02-28", "2027-03-29"])
    #expect(
      try ends(from: "2027-12-29", .monthly, anchorDay: 29, count: 3) == ["2028-01-29", "2028-02-29", "2028-03-29"])
  }

  // N34
  @Test(arguments: [
    "", "2026-3-25", "+026-03-15", "-026-03-15", "2026-+3-25", "2026-03-+5", "2026-03-25 ", "２０２６-03-25", "0000-01-01",
    "2026-02-29", "2026-13-01", "20260325",
  ]) func whatIsWrittenInAnotherWayIsNoDate(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["+5", "-5", "-0", "", " 5", "5 ", "1e3", "0x5", "٣", "5.0", "99999999999999999999"])
  func whatIsNotDigitsAloneIsNoNumber(_ text: String) {
    #expect(Digits.number(text) == nil)
  }

  @Test func aYearFromALeapDayComesBackToTheLeapDay() throws {
    #expect(
      try ends(from: "2028-02-29", .annual, anchorDay: 29, count: 4)
        == ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"])
    // 2100 has no leap day.
    #expect(try ends(from: "2096-02-29", .annual, anchorDay: 29, count: 4).last == "2100-02-28")
  }

  /// Over 40 years: a period follows the other without a gap, and has the days that calendars know.
  @Test(arguments: [1, 15, 28, 29, 30, 31]) func periodsTileTheCalendar(_ anchorDay: Int) throws {
    for (cycle, lengths) in [(Cycle.monthly, 28...31), (.annual, 365...366)] {
      var period = Period(
        start: try day("2026-01-\(anchorDay < 10 ? "0" : "")\(anchorDay)"), cycle: cycle, anchorDay: anchorDay)
      for _ in 0..<(cycle == .monthly ? 480 : 40) {
        let date = period.end.date
        #expect(lengths.contains(period.days))
        #expect(date.day == min(anchorDay, Day.lengthOfMonth(date.month, in: date.year)))
        period = Period(start: period.end, cycle: cycle, anchorDay: anchorDay)
      }
    }
  }

  @Test func aPeriodHasItsFirstDayAndNotTheNextPeriods() throws {
    let period = Period(start: try day("2026-03-15"), cycle: .monthly, anchorDay: 15)
    #expect(period.days == 31)
    #expect(period.daysLeft(on: try day("2026-03-15")) == 31)
    #expect(period.daysLeft(on: try day("2026-04-14")) == 1)
    #expect(period.daysLeft(on: try day("2026-04-15")) == 0)
    // Today may be anywhere: a clock that is wrong makes no credit.
    #expect(period.daysLeft(on: try day("2026-03-01")) == 31)
    #expect(period.daysLeft(on: try day("2027-01-01")) == 0)
  }

  // N35: 29 March 2026 has 23 hours in Rome, and counts as a day. By seconds the credit would be 128.63.
  @Test func daysAreCountedAndNotHours() throws {
    let period = Period(start: try day("2026-03-15"), cycle: .monthly, anchorDay: 15)
    let credit = Quote.credit(for: Money(19_000, .euro), period: period, on: try day("2026-03-25"))
    #expect(credit.decimal == "128.71")
    let changes = try ["2026-03-28", "2026-03-29", "2026-03-30"].map { period.daysLeft(on: try day($0)) }
    #expect(changes == [18, 17, 16])
  }

  @Test func everyDayOfFourCenturiesIsTheDateThatItSays() throws {
    let first = try day("1999-12-31")
    var (year, month, date) = (1999, 12, 31)
    for number in first.number...(first.number + 146_097) {
      let day = Day(number: number)
      #expect(day.date == (year, month, date))
      #expect(Day(day.isoDate) == day)
      date += 1
      if date > Day.lengthOfMonth(month, in: year) { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-32", "", "2026/01/01"])
  func whatIsNoDateIsNoDay(_ text: String) { #expect(Day(text) == nil) }
}
