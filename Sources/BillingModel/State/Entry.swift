/// What a reader puts into a field.
package enum Entry: Hashable, Sendable, BitwiseCopyable {
  case count(Int)
  case paymentMethod(PaymentMethod)
  case vatNumber(VATNumber)
  case tier(Tier)
  case cycle(Cycle)
  case product(Slot)
  /// What walks leave open.
  case open(Choice)

  /// What a fact would show that is the same; nil while it is open.
  package var value: Value? {
    switch self {
    case .count(let count): .count(count)
    case .paymentMethod(let method): .name(method.rawValue)
    case .vatNumber(let number): .name(number.rawValue)
    case .tier(let tier): .name(tier.rawValue)
    case .cycle(let cycle): .name(cycle.rawValue)
    case .product(let slot): .name(slot.rawValue)
    case .open: nil
    }
  }

  var count: Entered<Int32>? {
    // No plan has more licences than the limit, so that any number above it is refused like the first.
    if case .count(let count) = self { .known(Int32(clamping: min(count, Limits.licences + 1))) } else { choice() }
  }
  var tier: Entered<Tier>? { if case .tier(let tier) = self { .known(tier) } else { choice() } }
  var cycle: Entered<Cycle>? { if case .cycle(let cycle) = self { .known(cycle) } else { choice() } }
  var paymentMethod: Entered<PaymentMethod>? {
    if case .paymentMethod(let method) = self { .known(method) } else { choice() }
  }
  var vatNumber: Entered<VATNumber>? { if case .vatNumber(let number) = self { .known(number) } else { choice() } }

  /// What is open, as an entry of any type; nil where something else was entered.
  private func choice<Value>() -> Entered<Value>? {
    if case .open(let choice) = self { .open(choice) } else { nil }
  }

  /// The entry of a type that is the same as a value; nil where there is none.
  package init?(_ value: Value, as type: EntryType) {
    let entry: Entry? =
      switch type {
      case .count: value.count.map { .count($0) }
      case .paymentMethod: value.name().map { .paymentMethod($0) }
      case .vatNumber: value.name().map { .vatNumber($0) }
      case .tier: value.name().map { .tier($0) }
      case .cycle: value.name().map { .cycle($0) }
      case .product: value.name().map { .product($0) }
      }
    guard let entry else { return nil }
    self = entry
  }
}
