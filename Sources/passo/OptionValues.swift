import ArgumentParser
import BillingModel
import FlowReading
import Foundation

/// The day that an option names; today when it is not given. Throws for text that is no date.
func day(_ text: String?) throws -> Day {
  guard let text else { return Day(number: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))) }
  guard let day = ValueReader.day(text) else { throw ValidationError("“\(text)” is no date such as 2026-03-25.") }
  return day
}

/// The whole number that an option gives. Throws for text that is no whole number.
func wholeNumber(_ text: String) throws -> Int {
  if let number = ValueReader.count(text) { return number }
  let isNumber = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  throw ValidationError(
    isNumber
      ? "\(text) is too large: at most \(ValueReader.largestCount)." : "“\(text)” is no whole number such as 90.")
}
