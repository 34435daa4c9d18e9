/// A VAT number that has the form and the check digits of its state. It need not exist.
package struct VATIdentifier: Hashable, Sendable {
  /// The state that gives such numbers.
  package let country: VATCountry
  /// What follows the prefix, in full: an old Belgian or Greek number has its leading zero here.
  package let body: String

  /// The number as registries take it, for example `IT00743110157`.
  package var compact: String { country.rawValue + body }

  /// The number of that country, or nil when no form of the country's fits.
  init?(_ country: VATCountry, body bytes: ArraySlice<UInt8>) {
    // No state gives a number of zeros, though zeros satisfy most check sums.
    guard bytes.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
    for form in country.forms {
      guard let body = form.completed(bytes), form.rule.holds(for: body) else { continue }
      self.country = country
      self.body = String(decoding: body.bytes, as: UTF8.self)
      return
    }
    return nil
  }
}
