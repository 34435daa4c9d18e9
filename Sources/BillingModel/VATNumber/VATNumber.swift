/// What a VAT number that the reader enters turns out to be (`docs/rules.md` VATNUMBER-2, VATNUMBER-3).
package enum VATNumber: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// `wellFormed`: the state's register knows it; `malformed`: its form or check digit is wrong; `unknown`: well formed,
  /// and no register knows it.
  case wellFormed, malformed, unknown

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .wellFormed: "wellFormed"
    case .malformed: "malformed"
    case .unknown: "unknown"
    }
  }
}
