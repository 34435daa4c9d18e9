import BillingModel

/// The settings that decide which numbers a search tries for the inputs of a flow.
package struct NumberTrial {
  /// Whether every number between two declared numbers is tried, and not only the declared ones.
  var isExact = false
  /// Numbers to try besides the declared ones, by input.
  var additional: [Set<Int>] = []
  /// The number of digits with which the space of accounts tells entered numbers apart.
  var digits = Choices.fewestDigits
  /// How many times numbers between others have been added.
  var rounds = 0

  /// Tries the declared numbers only: the lowest and the highest that the input allows, and those at, below and above each
  /// value with which the input is compared.
  package static let declared = NumberTrial()
  /// Tries every number between two declared ones, except in gaps that are larger than `largestGap`.
  package static let exact = NumberTrial(isExact: true)

  /// The largest difference of two declared numbers between which an exact trial tries every number. Most larger gaps lie
  /// beyond all values with which the input is compared. A report says which they are.
  private static let largestGap = 1_000
  /// How many times a gap is halved at most. Twenty rounds divide a gap of a million numbers to single numbers.
  private static let mostRounds = 20
  /// A search with more walks than this is not repeated with additional numbers, because a writer waits for the
  /// result.
  static let mostWalksToRefine = 5_000

  /// The numbers to try for an input: the declared ones, which are sorted, and the others of this trial within the
  /// range.
  func numbers(_ declared: [Int], in range: ClosedRange<Int>, ofInput input: Int) -> [Int] {
    var numbers = Set(declared)
    if additional.indices.contains(input) { numbers.formUnion(additional[input].filter(range.contains)) }
    if isExact {
      for (low, high) in zip(declared, declared.dropFirst()) where high - low <= NumberTrial.largestGap {
        numbers.formUnion(low...high)
      }
    }
    return numbers.sorted()
  }

  /// What an exact trial leaves out between these declared numbers, which are sorted.
  func leftOut(_ declared: [Int]) -> [ClosedRange<Int>] {
    guard isExact else { return [] }
    return zip(declared, declared.dropFirst()).compactMap { low, high in
      high - low > NumberTrial.largestGap ? low + 1...high - 1 : nil
    }
  }

  /// Whether another round of additional numbers is allowed.
  var mayContinue: Bool { rounds < NumberTrial.mostRounds }

  /// How many different numbers the space of accounts can tell apart at most, for inputs of these types.
  static func limit(of types: [EntryType]) -> Int {
    var digits = Choices.fewestDigits
    while types.contains(.count), Choices.count(of: types, digits: digits + 1) == types.count { digits += 1 }
    return Choices.numbers(toldApartBy: digits)
  }
}
