/// What a reader enters, left open in a walk: walks that differ in nothing else are one until somebody asks what it is.
package struct Choice: Hashable, Sendable, BitwiseCopyable {
  /// Its place among the choices of the space.
  package let number: UInt8

  package init(_ number: Int) { self.number = UInt8(number) }
}

/// Something that was entered: known, or open until somebody asks.
package enum Entered<Input: Hashable & Sendable & BitwiseCopyable>: Hashable, Sendable, BitwiseCopyable {
  case known(Input)
  case open(Choice)
}

extension Entered where Input: BinaryInteger {
  /// A number that is equal for equal entries.
  var fingerprint: Int {
    switch self {
    case .known(let value): Int(value)
    case .open(let choice): 1 << 30 | Int(choice.number)
    }
  }
}

extension Entered where Input: RawRepresentable<Int> {
  /// A number that is equal for equal entries, below 16 for known ones and for the first choices.
  var fingerprint: Int {
    switch self {
    case .known(let value): value.rawValue
    case .open(let choice): 8 + Int(choice.number)
    }
  }
}
