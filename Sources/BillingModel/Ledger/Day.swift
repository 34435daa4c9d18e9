/// A date of the Gregorian calendar as a day number: no hours, no time zone (`docs/rules.md` PERIOD-1).
package struct Day: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1 January 1970.
  package var number: Int { Int(count) }
  private let count: Int32

  package init(number: Int) { count = Int32(clamping: number) }

  /// The day of that date, or nil when the calendar has none such. Years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.lengthOfMonth(month, in: year)).contains(day)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Reads `2026-03-25`; nil when it is written in another way or is no date of the calendar.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
      let year = Digits.number(parts[0]), let month = Digits.number(parts[1]), let day = Digits.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Counts from 1 March, so that the leap day is a year's last and needs no special case.
  private init(validYear year: Int, month: Int, day: Int) {
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    count = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The date that this day has in the calendar.
  package var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `2026-03-25`.
  package var isoDate: String {
    let (year, month, day) = date
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// How many days a month has; 29 for February of a leap year.
  package static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day `months` later that has the anchor's day of the month, or the month's last day where it is shorter.
  /// Counting from the anchor and never from the day before keeps the 31st from drifting to the 28th (`docs/rules.md`
  /// PERIOD-3).
  package func adding(months: Int, anchorDay: Int) -> Day {
    let (year, month, _) = date
    let total = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let length = Day.lengthOfMonth(newMonth, in: newYear)
    return Day(validYear: newYear, month: newMonth, day: min(anchorDay, length))
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }
}
