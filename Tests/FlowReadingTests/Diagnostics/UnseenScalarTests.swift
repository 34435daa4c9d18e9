import FlowReading
import Testing

/// Which characters count as unseen.
@Suite struct UnseenScalarTests {
  private func numbers(_ text: String) -> [UInt32] { text.unseenScalars.map(\.scalar.value) }

  @Test(arguments: [
    "v5\u{FE0F}", "5\u{FE0F}6", "#\u{FE0F}", "*\u{FE0E}", "\u{FE0F}", "a\u{FE0F}", "1\u{FE0F} \u{20E3}",
  ])
  func aSelectorBehindWhatIsNoPictureIs(text: String) {
    #expect(numbers(text).count == 1)
    #expect([0xFE0E, 0xFE0F].contains(numbers(text).first))
  }

  @Test(arguments: [
    "1\u{FE0F}\u{20E3}", "#\u{FE0F}\u{20E3}", "\u{2764}\u{FE0F}", "\u{A9}\u{FE0E}", "\u{2611}\u{FE0F} ok",
  ])
  func aSelectorBehindAPictureIsNot(text: String) {
    #expect(numbers(text).isEmpty)
  }

  @Test(arguments: ["\u{E000}", "\u{F8FF}", "\u{100000}", "\u{378}", "\u{FFFD}", "\u{1FFFE}", "\u{FFFC}", "\u{2800}"])
  func whatHasNoMeaningIs(text: String) {
    #expect(numbers("Go\(text)To") == text.unicodeScalars.map(\.value))
    #expect("Go\(text)To".unseenScalars.map(\.bytes) == [2..<2 + text.utf8.count])
  }

  @Test(arguments: ["è", "e\u{301}", "“GoTo”", "漢字", "—", "\t\n\r", "\u{A0}", "€"]) func whatIsReadIsNot(text: String) {
    #expect(numbers(text).isEmpty)
  }
}
