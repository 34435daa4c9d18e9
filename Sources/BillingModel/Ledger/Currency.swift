/// An ISO 4217 currency: its code and how many decimals its amounts have.
package struct Currency: Hashable, Sendable, BitwiseCopyable {
  /// Three capital letters, packed so that the state of a walk stays plain bytes.
  private let letters: InlineLetters
  private let decimalCount: UInt8

  private struct InlineLetters: Hashable, Sendable, BitwiseCopyable {
    let first, second, third: UInt8
  }

  /// Makes a currency, or nil when `code` is not three capital ASCII letters or `decimals` is not 0 to 4.
  package init?(code: String, decimals: Int) {
    let bytes = Array(code.utf8)
    guard bytes.count == 3, bytes.allSatisfy({ (65...90).contains($0) }), (0...4).contains(decimals) else { return nil }
    letters = InlineLetters(first: bytes[0], second: bytes[1], third: bytes[2])
    decimalCount = UInt8(decimals)
  }

  /// The currency of that code with the decimals that ISO 4217 gives it; nil when it is not three capital letters.
  package init?(code: String) {
    self.init(code: code, decimals: Currency.standardDecimals(of: code))
  }

  /// The decimals of ISO 4217: 2 but for the few that have none, three or four.
  package static func standardDecimals(of code: String) -> Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
      "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    case "CLF", "UYW": 4
    default: 2
    }
  }

  /// How many decimals an amount has: 0 (JPY), 2 (EUR) or 3 (KWD).
  package var decimals: Int { Int(decimalCount) }

  /// The three letters, for example `EUR`.
  package var code: String {
    String(decoding: [letters.first, letters.second, letters.third], as: UTF8.self)
  }
}
