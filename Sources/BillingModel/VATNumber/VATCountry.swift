/// Who gives the VAT numbers that the registry of the Union knows: its 27 states, and Northern Ireland for goods. The raw
/// value is the prefix; Greece has `EL` there and not its ISO code. Great Britain is outside.
package enum VATCountry: String, CaseIterable, Sendable, BitwiseCopyable {
  case austria = "AT"
  case belgium = "BE"
  case bulgaria = "BG"
  case cyprus = "CY"
  case czechia = "CZ"
  case germany = "DE"
  case denmark = "DK"
  case estonia = "EE"
  case greece = "EL"
  case spain = "ES"
  case finland = "FI"
  case france = "FR"
  case croatia = "HR"
  case hungary = "HU"
  case ireland = "IE"
  case italy = "IT"
  case lithuania = "LT"
  case luxembourg = "LU"
  case latvia = "LV"
  case malta = "MT"
  case netherlands = "NL"
  case poland = "PL"
  case portugal = "PT"
  case romania = "RO"
  case sweden = "SE"
  case slovenia = "SI"
  case slovakia = "SK"
  case northernIreland = "XI"

  /// The country that a prefix in capitals names, or nil. `GR` is read as Greece, because people write it; nothing that
  /// Passo writes has it.
  package init?(prefix: some Sequence<UInt8>) {
    let letters = String(decoding: Array(prefix), as: UTF8.self)
    self.init(rawValue: letters == "GR" ? "EL" : letters)
  }

  /// The forms that a number after the prefix can have.
  var forms: [VATNumberForm] { VATCountry.formsOfCountries[self] ?? VATNumberForm.forms(of: self) }

  /// Made once, because a form is read from its pattern.
  private static let formsOfCountries = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, VATNumberForm.forms(of: $0)) })
}
