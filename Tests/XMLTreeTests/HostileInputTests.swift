import Testing
import XMLTree

// The limit is high, so that only a hang fails: tests also run without optimisation, with a sanitizer, on a busy
// machine.
#if DEBUG
  private let allowance = Duration.seconds(60)
#else
  private let allowance = Duration.seconds(1)
#endif

/// Files that are made to do harm neither crash the reader, nor make it hang, nor fill the memory.
@Suite(.serialized) struct HostileInputTests {
  @Test func entityBombsAndOutsideEntitiesEndAtTheDoctype() {
    let bomb = "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"
    #expect(refusal(bomb)?.reason == .doctype)
    let outside = "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://127.0.0.1/x'><a/>"
    #expect(refusal(outside)?.reason == .doctype)
    let file = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
    #expect(refusal(file)?.reason == .doctype)
  }

  @Test func theLimitsEndWhatIsTooMuch() {
    // They are not arguments of the test, because a failure would print them.
    let inputs: [(MarkupError.Reason, String)] = [
      (.tooLarge(limit: 4 << 20), "<a>" + String(repeating: "x", count: 10 << 20) + "</a>"),
      (.tooManyTokens(limit: 20_000), "<a>" + String(repeating: "<b/>", count: 300_000) + "</a>"),
      (.textTooLong(limit: 16 << 10), "<a>" + String(repeating: "x", count: 3 << 20) + "</a>"),
      (.textTooLong(limit: 16 << 10), "<a>" + String(repeating: "<![CDATA[x]]>", count: 200_000) + "</a>"),
      (.tooManyAttributes(limit: 64), "<a" + (0..<200_000).map { " b\($0)=''" }.joined() + "/>"),
      (.tooDeep(limit: 128), String(repeating: "<a>", count: 100_000)),
      (.nameTooLong(limit: 256), "<" + String(repeating: "a", count: 1 << 20) + "/>"),
      (.valueTooLong(limit: 64 << 10), "<a b='" + String(repeating: "a", count: 1 << 20) + "'/>"),
      (.tooDeep(limit: 128), String(repeating: "<a b='c'>&amp;", count: 50_000)),
    ]
    for (reason, text) in inputs {
      var found: MarkupError.Reason?
      let time = ContinuousClock().measure { found = refusal(text)?.reason }
      #expect(found == reason)
      #expect(time < allowance, "\(reason)")
    }
  }

  @Test func asMuchAsTheLimitsAllowIsReadInTime() throws {
    let texts = [
      "<a>" + String(repeating: "<b/>", count: 19_998) + "</a>",
      "<a>" + String(repeating: "<b/>" + String(repeating: "&amp;", count: 3_200), count: 250) + "</a>",
      "<a>" + String(repeating: "<b/>" + String(repeating: "<![CDATA[x]]>", count: 1_200), count: 250) + "</a>",
      "<a>" + String(repeating: "<b c='&#65;' d='' e=''/>", count: 19_998) + "</a>",
      String(repeating: "<a>", count: 128) + String(repeating: "</a>", count: 128),
    ]
    for text in texts {
      let time = try ContinuousClock().measure { _ = try read(text) }
      #expect(time < allowance, "\(text.prefix(40))")
    }
  }

  @Test func aFileCutAnywhereIsRefusedOrRead() {
    let bytes = Array(sample.utf8)
    // The last two bytes are the root's `>` and a line feed.
    for count in 0..<bytes.count - 1 {
      let refusal = refusal(Array(bytes[..<count]))
      #expect(refusal != nil, "\(count) bytes")
      #expect((refusal?.range.upperBound ?? 0) <= count)
    }
    #expect(refusal(bytes) == nil)
  }

  @Test func randomDamageIsRefusedOrRead() throws {
    let grammar = try Grammar(schema: flowSchema, imports: ["xml.xsd": xmlSchema])
    var generator = SeededGenerator(state: 7)
    let bytes = Array(sample.utf8)
    let marks = Array("<>&'\"/=!-[]?#; \0\r".utf8)
    for _ in 0..<2000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<damaged.count, using: &generator)
        let byte =
          Bool.random(using: &generator)
          ? marks.randomElement(using: &generator) : UInt8.random(in: 0...255, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: damaged[index] = byte ?? 0
        case 1: damaged.insert(byte ?? 0, at: index)
        default: damaged.remove(at: index)
        }
      }
      do throws(MarkupError) {
        let document = try MarkupReader().read(damaged, grammar: grammar)
        #expect(document.root.range.upperBound <= damaged.count)
        for report in document.reports { #expect(document.root[path: report.path]?.name == report.element) }
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= damaged.count)
        if case .notWellFormed(.other(code: 0, _)) = error.reason {
          Issue.record("scanner and libxml2 disagree: \(damaged)")
        }
      }
    }
  }
}
