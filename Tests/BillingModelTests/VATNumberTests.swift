import BillingModel
import Testing
import TestSupport

@Suite struct VATNumberTests {
  private func compact(_ entry: String, in country: VATCountry? = nil) -> String? {
    guard case .wellFormed(let identifier) = VATNumberReading(entry, in: country) else { return nil }
    return identifier.compact
  }

  // VATNUMBER-9.
  @Test(arguments: ["00743110157", "02342520158"])
  func anItalianNumberHasALuhnDigitAndAnOffice(body: String) {
    #expect(compact("IT" + body) == "IT" + body)
    #expect(compact(body, in: .italy) == "IT" + body)
  }

  @Test(arguments: [
    "00743110158",  // check digit
    "86334519757", "12345678903",  // offices 975 and 890
    "00000000000", "00000000018",  // nobody's number
    "0074311015", "007431101577", "0074311015A", "",
  ])
  func anItalianNumberIsRefusedForAnyOfThem(body: String) {
    #expect(VATNumberState(of: "IT" + body) == .malformed)
    #expect(body.isEmpty || VATNumberState(of: body, in: .italy) == .malformed)
  }

  @Test func withoutPrefixAndCountryNothingIsWellFormed() {
    #expect(VATNumberState(of: "00743110157") == .malformed)
    #expect(VATNumberState(of: "00743110157", in: .germany) == .malformed)
  }

  @Test func theOfficesAreThoseThatGaveNumbers() {
    let offices = (0..<1000).filter { office in
      (0..<10).contains { check in
        let digits = String(1_000_000_000_000 + 1_234_567_0000 + office * 10 + check).suffix(11)
        return VATNumberState(of: "IT" + digits) == .wellFormed
      }
    }
    #expect(offices == Array(1...100) + [120, 121, 888, 999])
  }

  @Test(arguments: VATCountry.allCases) func everyCountryHasExamples(country: VATCountry) {
    let (wellFormed, malformed) = VATNumberExamples.of(country)
    #expect(!wellFormed.isEmpty && !malformed.isEmpty)
    for body in wellFormed {
      #expect(compact(country.rawValue + body) == country.rawValue + body)
      #expect(compact(body, in: country) == country.rawValue + body)
    }
    for body in malformed {
      #expect(compact(country.rawValue + body) == nil, "\(body)")
      #expect(compact(body, in: country) == nil, "\(body)")
    }
  }

  /// One wrong digit is what people type. All rules but those of Bulgaria, Czechia, the Netherlands and Slovakia, which
  /// have several forms, find each in numbers without letters.
  @Test(arguments: VATCountry.allCases) func mostWrongDigitsAreFound(country: VATCountry) {
    var (wrong, found) = (0, 0)
    for body in VATNumberExamples.of(country).wellFormed {
      let characters = Array(body)
      for place in characters.indices where characters[place].isNumber {
        for digit in "0123456789" where digit != characters[place] {
          var changed = characters
          changed[place] = digit
          wrong += 1
          found += compact(country.rawValue + String(changed)) == nil ? 1 : 0
        }
      }
    }
    #expect(found * 100 >= wrong * 70, "\(found) of \(wrong)")
  }

  @Test(arguments: [
    "IT 007 431 101 57", "it00743110157", "IT-007.431.101-57", "I T00743110157", "\u{A0}IT\u{2011}00743110157\u{202F}",
    "  iT 00743110157\t",
  ])
  func spacesDotsHyphensAndSmallLettersDoNotCount(entry: String) {
    #expect(compact(entry) == "IT00743110157")
  }

  @Test(arguments: [
    "IT/00743110157", "IT:00743110157", "IT00743110157\n", "IT0074311015\u{FF17}", "\u{13F}T00743110157",
    "IT\u{200B}00743110157", "ITIT00743110157", "IT00743110157IT", "\u{131}t00743110157",
  ])
  func whatNoNumberHasIsRefused(entry: String) {
    #expect(VATNumberState(of: entry) == .malformed)
    #expect(VATNumberState(of: entry, in: .italy) == .malformed)
  }

  @Test(arguments: ["", " ", " .-\u{2013}\u{A0}"]) func separatorsAloneAreNoNumber(entry: String) {
    #expect(VATNumberState(of: entry) == .absent)
    #expect(VATNumberState(of: entry, in: .italy) == .absent)
  }

  @Test func greeceIsWrittenEL() {
    #expect(compact("EL094259216") == "EL094259216")
    #expect(compact("GR094259216") == "EL094259216")
    #expect(compact("GR94259216") == "EL094259216")
    #expect(VATCountry(prefix: "GR".utf8) == .greece)
  }

  @Test func northernIrelandIsInsideAndGreatBritainIsNot() {
    #expect(compact("XI980780684") == "XI980780684")
    #expect(VATNumberState(of: "GB980780684") == .malformed)
    #expect(VATNumberState(of: "GB980780684", in: .northernIreland) == .malformed)
    #expect(VATNumberState(of: "EU372022452") == .malformed)
  }

  @Test func numbersOfAnOlderFormGetTheirZero() {
    #expect(compact("BE428759497") == "BE0428759497")
    #expect(compact("EL94259216") == "EL094259216")
  }

  @Test func aPrefixSaysMoreThanTheCountry() {
    #expect(compact("DE136695976", in: .italy) == "DE136695976")
    #expect(compact("DE136695977", in: .italy) == nil)
  }

  /// A French key can look like a prefix.
  @Test func aKeyThatIsNoPrefixIsReadAsAKey() {
    let body = "K7399859412"
    #expect(compact(body, in: .france) == "FR" + body)
    #expect(compact("FR" + body, in: .france) == "FR" + body)
  }

  @Test func onlyTheRegistryKnowsWhatExists() {
    let number = "IT00743110157"
    #expect(VATNumberState(of: number) == .wellFormed)
    #expect(VATNumberState(of: number) { _ in .known } == .verified)
    #expect(VATNumberState(of: number) { _ in .unknown } == .rejected)
    #expect(VATNumberState(of: number) { _ in .noAnswer } == .serviceDown)
    #expect(VATNumberState(of: number) { $0.compact == number ? .known : nil } == .verified)
  }

  @Test(arguments: ["", "IT00743110158", "nonsense"]) func theRegistryIsAskedAboutWellFormedNumbersOnly(entry: String) {
    var asked = false
    _ = VATNumberState(of: entry) { _ in
      asked = true
      return .known
    }
    #expect(!asked)
  }

  @Test(arguments: 0..<8) func nothingThatIsEnteredEndsTheProgram(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let pieces =
      VATCountry.allCases.map(\.rawValue) + [
        "0", "9", "B", "U", "GD", "HA", "+", "*", "é", "٣", "🇮🇹", "\u{0}", "\u{301}",
      ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let mixed = (0..<Int.random(in: 0..<14, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let country = VATCountry.allCases.randomElement(using: &generator)
      let digits = String(UInt64.random(in: 0...999_999_999_999, using: &generator))
      let entries = [String(decoding: bytes, as: UTF8.self), mixed.joined(), (country?.rawValue ?? "") + digits]
      for entry in entries {
        // What comes out can go in again.
        if let compact = compact(entry, in: country) { #expect(self.compact(compact) == compact) }
      }
    }
  }

  @Test func aBookIsNoNumber() {
    #expect(VATNumberState(of: "IT" + String(repeating: "0074311015", count: 100_000)) == .malformed)
    #expect(VATNumberState(of: String(repeating: " ", count: 100_000) + "IT00743110157") == .wellFormed)
  }
}
