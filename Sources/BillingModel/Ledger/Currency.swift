/// An ISO 4217 currency: its code and how many decimals its amounts have.
package struct Currency: Hashable, Sendable, BitwiseCopyable {
  /// Three capital letters, packed so that the state of a walk stays plain bytes.
  private let letters: InlineLetters
  private let decimalCount: UInt8

  private struct InlineLetters: Hashable, Sendable, BitwiseCopyable {
    let first, second, third: UInt8
  }

  /// The currency of that code, with the decimals that ISO 4217 gives it; nil when the standard has no such currency.
  package init?(code: String) {
    guard let decimals = Currency.standardDecimals(of: code) else { return nil }
    let bytes = Array(code.utf8)
    letters = InlineLetters(first: bytes[0], second: bytes[1], third: bytes[2])
    decimalCount = UInt8(decimals)
  }

  /// How many decimals an amount has: 0 (JPY), 2 (EUR), 3 (KWD) or 4 (CLF).
  package var decimals: Int { Int(decimalCount) }

  /// An amount with as many decimals as it has, without its code: `17.99` for EUR, `1799` for JPY.
  package var example: String {
    Money((2..<max(2, decimals)).reduce(1799) { units, _ in 10 * units }, self).decimal
  }

  /// The three letters, for example `EUR`.
  package var code: String {
    String(decoding: [letters.first, letters.second, letters.third], as: UTF8.self)
  }
}
