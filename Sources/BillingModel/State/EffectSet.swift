/// Effects as a set of bits, so that it stays plain bytes in the state of a walk.
package struct EffectSet: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one effect.
  package init(_ effect: Effect) { rawValue = UInt32(bit: effect.rawValue) }
}
