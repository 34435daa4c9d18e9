/// What a fact shows.
package enum Value: Hashable, Sendable, BitwiseCopyable {
  /// There is no such thing: no order yet, no such subscription.
  case none
  case flag(Bool)
  case count(Int)
  case money(Money)
  case day(Day)
  case period(Period)
  case currency(Currency)
  /// One of the fact's names, by its place in the list.
  case name(Int)
  /// Some of the fact's names, as bits.
  case names(UInt32)

  /// A rate in per cent, from hundredths of a per cent. It has as many decimals as it needs: `22`, `25.5`, `22.05`.
  package static func rate(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return String(whole) }
    if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)" }
    return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
  }

  /// Reads a rate in per cent with up to two decimals, such as `25.5`.
  package static func percent(_ text: String) -> Value? {
    Money.units(text, decimals: 2).map(Value.count)
  }

  /// Whether it is a count or an amount of zero.
  package var isZero: Bool {
    switch self {
    case .count(let count): count == 0
    case .money(let money): money.minorUnits == 0
    case .none, .flag, .day, .period, .currency, .name, .names: false
    }
  }

  /// Whether this value is less than another, or nil when the two cannot be compared.
  package func isLess(than other: Value) -> Bool? {
    switch (self, other) {
    case (.count(let left), .count(let right)): left < right
    case (.money(let left), .money(let right)) where left.currency == right.currency: left.minorUnits < right.minorUnits
    case (.money(let left), .count(let right)): left.minorUnits < right  // only 0 is written without a currency
    case (.day(let left), .day(let right)): left < right
    default: nil
    }
  }
}

extension Value {
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

  var day: Day? { if case .day(let day) = self { day } else { nil } }

  var count: Int? { if case .count(let count) = self { count } else { nil } }

  /// The count, if it is within limits.
  func count(in limits: ClosedRange<Int>) -> Int? { count.flatMap { limits.contains($0) ? $0 : nil } }

  /// The case that has this place in the list of names.
  func name<Name: RawRepresentable<Int>>(_ type: Name.Type = Name.self) -> Name? {
    if case .name(let index) = self { Name(rawValue: index) } else { nil }
  }
}
