/// Something that a reader enters and that a walk leaves open. The walk stands for all values until a question
/// depends on the value.
package struct Choice: Hashable, Sendable, BitwiseCopyable {
  /// Its place among the choices of the space.
  package let number: UInt8

  package init(_ number: Int) { self.number = UInt8(number) }
}

/// What was entered: a known value, or a choice that is still open.
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
