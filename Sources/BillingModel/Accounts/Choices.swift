/// The choices that the walks of a flow leave open, and the values that each can have.
///
/// In a set of accounts a choice is one more level, or several. A number is kept as its place in the list of numbers
/// that were tried. That place is written in digits to the base of 6, each of which is a level, so that no level has
/// more than six values.
package struct Choices: Sendable {
  /// The values of one choice, and where they stand in a box.
  struct Domain: Sendable {
    /// Where the bits of its first digit begin in a box.
    let offset: Int
    /// How many digits its places have. The first is the most significant.
    let digits: Int
    /// How many values a digit has.
    let width: Int
    /// The number at each place, for a choice among numbers. Nil for other choices: their places are raw values.
    var numbers: [Int]?
  }

  /// The numbers that were tried, in that order; empty for a choice that is not among numbers.
  package func numbers(of choice: Choice) -> [Int] { domains[Int(choice.number)].numbers ?? [] }

  /// The values that a choice can have, as numbers or as raw values.
  package func values(of choice: Choice) -> [Int] {
    let domain = domains[Int(choice.number)]
    return domain.numbers ?? Array(0..<domain.width)
  }

  /// How many digits the places of a choice have.
  func digits(of choice: Choice) -> Int { domains[Int(choice.number)].digits }

  private(set) var domains: [Domain] = []

  /// How many bits of a box are left for choices.
  private static var room: Int { UInt128.bitWidth - AccountBox.width }
  /// How many values a digit of a number has.
  static var digitWidth: Int { 6 }
  /// The fewest digits of a number. Two are for 36 numbers, which are enough for most flows.
  package static var fewestDigits: Int { 2 }

  /// How many numbers there can be with so many digits.
  package static func numbers(toldApartBy digits: Int) -> Int {
    (0..<digits).reduce(1) { numbers, _ in numbers * digitWidth }
  }

  /// Whether there were more numbers to try than the digits can tell apart. Then the walks have to be made again
  /// with more digits.
  package private(set) var isExceeded = false

  /// A choice for each type of entry, in order, with so many digits for a number.
  /// - Precondition: there is room for so many.
  package init(_ types: [EntryType] = [], digits: Int = Choices.fewestDigits) {
    precondition(Choices.count(of: types, digits: digits) == types.count, "More is entered than a walk has room for.")
    var offset = AccountBox.width
    for type in types {
      let isNumber = type == .count
      let domain = Domain(
        offset: offset, digits: isNumber ? digits : 1,
        width: isNumber ? Choices.digitWidth : Choices.names(of: type), numbers: isNumber ? [] : nil)
      precondition(domain.width <= AccountSpace.valueLimit, "A choice has more values than a level has places.")
      domains.append(domain)
      offset += domain.digits * domain.width
    }
  }

  /// For how many of these types, counted from the first, there is room.
  package static func count(of types: [EntryType], digits: Int = Choices.fewestDigits) -> Int {
    var room = room
    return types.prefix { type in
      room -= type == .count ? digits * digitWidth : names(of: type)
      return room >= 0
    }.count
  }

  /// How many values there are to choose from; 0 for numbers, which have digits.
  private static func names(of type: EntryType) -> Int {
    switch type {
    case .count: 0
    case .paymentMethod: PaymentMethod.allCases.count
    case .vatNumber: VATNumber.allCases.count
    case .tier: Tier.allCases.count
    case .cycle: Cycle.allCases.count
    case .product: Slot.allCases.count
    }
  }

  /// The place of a number among those that were tried. A new number is added to them; nil where there is no room
  /// for it.
  mutating func place(of number: Int, in choice: Choice) -> Int? {
    let domain = domains[Int(choice.number)]
    guard let numbers = domain.numbers else { return number }
    if let place = numbers.firstIndex(of: number) { return place }
    guard numbers.count < Choices.numbers(toldApartBy: domain.digits) else {
      isExceeded = true
      return nil
    }
    domains[Int(choice.number)].numbers?.append(number)
    return numbers.count
  }

  /// A number or a raw value as the bits of a box; nil where there is no room for another number.
  mutating func bits(of value: Int, in choice: Choice) -> UInt128? {
    guard var place = place(of: value, in: choice) else { return nil }
    let domain = domains[Int(choice.number)]
    var bits: UInt128 = 0
    for digit in (0..<domain.digits).reversed() {
      bits |= 1 &<< UInt128(domain.offset + digit * domain.width + place % domain.width)
      place /= domain.width
    }
    return bits
  }

  /// Whether a choice can have a place: for a choice among numbers, whether a number was tried there.
  func isTaken(_ place: Int, in choice: Choice) -> Bool {
    domains[Int(choice.number)].numbers.map { place < $0.count } ?? true
  }

  /// The value at a place. Where no number was tried there it is the last one, and no account has that place.
  func value(at place: Int, of choice: Choice) -> Int {
    guard let numbers = domains[Int(choice.number)].numbers else { return place }
    return numbers[min(place, numbers.count - 1)]
  }
}
