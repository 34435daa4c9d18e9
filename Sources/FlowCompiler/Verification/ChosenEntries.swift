import BillingModel

/// What the reader chose to enter, by the number of the input: a word for each, because walks are copied often.
struct ChosenEntries: BitwiseCopyable {
  /// The kind in the last three bits, and the value before them; 0 where nothing was chosen.
  private var words: InlineArray<8, Int> = InlineArray(repeating: 0)

  subscript(number: Int) -> Entry? {
    get {
      let value = words[number] >> 3
      return switch words[number] & 7 {
      case 1: .count(value)
      case 2: PaymentMethod(rawValue: value).map(Entry.paymentMethod)
      case 3: VATNumber(rawValue: value).map(Entry.vatNumber)
      case 4: Tier(rawValue: value).map(Entry.tier)
      case 5: Cycle(rawValue: value).map(Entry.cycle)
      case 6: Slot(rawValue: value).map(Entry.product)
      default: nil
      }
    }
    set {
      // No limit of an input is near the largest number that there is room for.
      func word(_ kind: Int, _ value: Int) -> Int { min(max(value, -1 << 59), 1 << 59) << 3 | kind }
      words[number] =
        switch newValue {
        case nil: 0
        case .count(let count): word(1, count)
        case .paymentMethod(let method): word(2, method.rawValue)
        case .vatNumber(let vatNumber): word(3, vatNumber.rawValue)
        case .tier(let tier): word(4, tier.rawValue)
        case .cycle(let cycle): word(5, cycle.rawValue)
        case .product(let slot): word(6, slot.rawValue)
        }
    }
  }

  /// Forgets all but some, by bits.
  mutating func keep(_ numbers: UInt64) {
    for number in words.indices where numbers & 1 << UInt64(number) == 0 { words[number] = 0 }
  }

  /// A number that is equal for equal choices, and seldom for others.
  var fingerprint: UInt64 {
    var print: UInt64 = 0
    for number in words.indices {
      print = (print ^ UInt64(bitPattern: Int64(words[number]))) &* 0x9E37_79B9_7F4A_7C15 ^ print &>> 29
    }
    return print
  }
}

extension ChosenEntries: Equatable {
  static func == (left: ChosenEntries, right: ChosenEntries) -> Bool {
    left.words.indices.allSatisfy { left.words[$0] == right.words[$0] }
  }
}
