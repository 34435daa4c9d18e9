/// Compares values, and reads what was entered: a known value as it is, and an open choice like a property.
extension Account {
  /// Whether the account has this value. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Property: AccountProperty>(_ value: Property) -> Bool {
    has(value.bit, at: level(of: Property.dimension))
  }

  /// Whether the account has one of two values. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Property: AccountProperty>(_ value: Property, or other: Property) -> Bool {
    has(value.bit | other.bit, at: level(of: Property.dimension))
  }

  /// What was entered. Splits the accounts by it.
  package mutating func value<Value: RawRepresentable<Int>>(of entered: Entered<Value>) -> Value {
    switch entered {
    case .known(let value): return value
    case .open(let choice):
      guard let value = Value(rawValue: value(of: choice)) else {
        preconditionFailure("A choice has a value that its type does not know.")
      }
      return value
    }
  }

  /// The number that was entered. Splits the accounts by it.
  package mutating func count(of entered: Entered<Int32>) -> Int {
    switch entered {
    case .known(let count): Int(count)
    case .open(let choice): value(of: choice)
    }
  }

  /// Whether this was entered. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Value: RawRepresentable<Int> & Equatable>(
    _ entered: Entered<Value>, _ value: Value
  ) -> Bool {
    switch entered {
    case .known(let known): known == value
    case .open(let choice): has(1 &<< UInt64(truncatingIfNeeded: value.rawValue), at: levels(of: choice).lowerBound)
    }
  }

  /// The number or the raw value of a choice. Splits the accounts by it.
  package mutating func value(of choice: Choice) -> Int {
    var place = 0
    for level in levels(of: choice) { place = place &* Choices.digitWidth &+ value(at: level) }
    return meaning(of: place, choice)
  }
}
