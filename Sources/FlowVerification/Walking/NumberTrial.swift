import BillingModel

/// Which numbers are tried where the reader enters one.
package struct NumberTrial {
  /// Every number between those that are declared, and not only these.
  var isExact = false
  /// Numbers besides those that are declared, by input.
  var additional: [Set<Int>] = []
  /// With how many digits numbers are told apart.
  var digits = Choices.fewestDigits
  /// How often numbers were put between others.
  var rounds = 0

  /// What is declared: both ends of what is allowed, and each side of every amount that it is compared with.
  static let declared = NumberTrial()
  /// Every number from the lowest to the highest that is declared, as far as they are not too many.
  package static let exact = NumberTrial(isExact: true)

  /// How many numbers between two declared ones an exact trial tries; a larger gap is behind all that is compared.
  private static let largestGap = 1_000
  /// How often a gap is halved: a thousand numbers are fewer after ten rounds than one.
  private static let mostRounds = 12
  /// How many walks a search may have made that is made again for numbers between others: a writer waits for it.
  static let mostWalksToRefine = 5_000

  /// The numbers to try of those within some limits, where `declared` are.
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

  var mayContinue: Bool { rounds < NumberTrial.mostRounds }

  /// How many numbers so many digits tell apart at most.
  static func limit(of types: [EntryType]) -> Int {
    var digits = Choices.fewestDigits
    while types.contains(.count), Choices.count(of: types, digits: digits + 1) == types.count { digits += 1 }
    return Choices.numbers(toldApartBy: digits)
  }
}
