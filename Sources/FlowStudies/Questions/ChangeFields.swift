import BillingModel
import FlowReading

/// The fields of a line of a table of changes, each read within its limits.
struct ChangeFields {
  private let fields: [String: String]

  /// Takes a line with columns separated by tabs.
  init(_ line: String, columns: [String]) throws(PlanChange.Mistake) {
    let texts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard texts.count == columns.count else {
      throw PlanChange.Mistake("It has \(texts.count) fields, and not \(columns.count).")
    }
    fields = Dictionary(zip(columns, texts)) { first, _ in first }
  }

  /// The currency, whose decimals have to be those that ISO 4217 gives it.
  func currency() throws(PlanChange.Mistake) -> Currency {
    let currency: Currency = try read("currency") { Currency(code: $0) }
    _ = try read("decimals") { ValueReader.count($0) == currency.decimals ? currency.decimals : nil }
    return currency
  }

  func price(_ name: String) throws(PlanChange.Mistake) -> Int { try number(name, in: Limits.prices) }
  func licences(_ name: String) throws(PlanChange.Mistake) -> Int { try number(name, in: Limits.licencesOfPlan) }
  func balance(_ name: String) throws(PlanChange.Mistake) -> Int { try number(name, in: 0...Limits.balance) }

  func vat(_ name: String) throws(PlanChange.Mistake) -> VAT {
    VAT(basisPoints: try number(name, in: 0...Limits.vatRate))
  }

  func cycle(_ name: String) throws(PlanChange.Mistake) -> Cycle {
    try read(name) { text in Cycle.allCases.first { $0.name == text } }
  }

  func day(_ name: String) throws(PlanChange.Mistake) -> Day {
    let days = Limits.days
    return try read(name, "from \(days.lowerBound.isoDate) to \(days.upperBound.isoDate)") { text in
      ValueReader.day(text).flatMap { days.contains($0) ? $0 : nil }
    }
  }

  func number(_ name: String, in limits: ClosedRange<Int>) throws(PlanChange.Mistake) -> Int {
    try read(name, "a whole number from \(limits.lowerBound) to \(limits.upperBound)") {
      ValueReader.count($0, in: limits)
    }
  }

  /// What a field says; a column that the table does not have says nothing. `limits` is what it can be, where that is
  /// limited.
  func read<Content>(
    _ name: String, _ limits: String? = nil, _ reading: (String) -> Content?
  ) throws(PlanChange.Mistake) -> Content {
    let text = fields[name] ?? ""
    guard let content = reading(text) else {
      throw PlanChange.Mistake("Its \(name) cannot be \"\(text)\"" + (limits.map { ": it is \($0)." } ?? "."))
    }
    return content
  }
}
