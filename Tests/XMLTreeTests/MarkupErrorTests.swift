import Testing
import XMLTree

struct MarkupErrorTests {
  @Test(
    arguments: [
      ("", .empty, 0..<0),
      (" \n", .empty, 0..<2),
      ("<a>\u{0}</a>", .nul, 3..<4),
      ("<a>\u{1B}</a>", .controlCharacter(0x1B), 3..<4),
      ("<!DOCTYPE a><a/>", .doctype, 0..<9),
      ("<a>&nbsp;</a>", .unknownEntity("nbsp"), 3..<9),
      ("<a b='&eacute;'/>", .unknownEntity("eacute"), 6..<14),
      ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", .otherEncoding("ISO-8859-1"), 30..<40),
    ] as [(String, MarkupError.Reason, Range<Int>)])
  func bytesAreRefused(text: String, reason: MarkupError.Reason, range: Range<Int>) {
    #expect(refusal(text) == MarkupError(reason, at: range))
  }

  @Test(
    arguments: [
      ("<a><b></a>", .endTagMissing(name: "b", openedAt: 4..<5), 6..<10),
      ("<a><b>", .endTagMissing(name: "b", openedAt: 4..<5), 6..<6),
      ("<a><b></c></a>", .endTagMismatch(expected: "b", found: "c", openedAt: 4..<5), 6..<10),
      ("<a/></a>", .endTagWithoutStart(name: "a"), 4..<8),
      ("<a><b", .truncated, 3..<5),
      ("<a b='c", .truncated, 5..<6),
      ("<a><!-- b", .truncated, 3..<7),
      ("<a><![CDATA[ b", .truncated, 3..<12),
      ("<a></a", .truncated, 3..<6),
      ("<!-- only -->", .rootMissing, 13..<13),
      ("<a/><b/>", .contentAfterRoot, 5..<6),
      ("<a/> x", .textOutsideRoot, 5..<6),
      ("x <a/>", .textOutsideRoot, 0..<2),
      ("<a b='1' b='2'/>", .attributeTwice(name: "b"), 9..<10),
      ("<a b=1/>", .attributeWithoutQuotes(name: "b"), 3..<4),
      ("<a b/>", .attributeWithoutValue(name: "b"), 3..<4),
      ("<a b='1 <c/>", .lessThanInAttribute(name: "b"), 8..<9),
      ("<a>1 < 2</a>", .lessThanInText, 5..<6),
      ("<a <b/></a>", .tagNotClosed(name: "a"), 0..<3),
      ("<a><b/></a <", .tagNotClosed(name: "a"), 7..<11),
      ("<a b='1'c='2'/>", .malformedTag(name: "a"), 8..<9),
      ("<a é='1' ,/>", .malformedTag(name: "a"), 10..<11),
      ("<a>Q & A</a>", .ampersand, 5..<6),
      ("<a b='Q&A'/>", .ampersand, 7..<8),
      ("<a><!-- b -- c --></a>", .hyphensInComment, 10..<12),
      ("\n<?xml version='1.0'?><a/>", .declarationNotFirst, 1..<22),
      ("<a><p:b/></a>", .prefixUndeclared("p"), 4..<7),
      ("<a p:b='1'/>", .prefixUndeclared("p"), 1..<2),
    ] as [(String, MarkupError.SyntaxError, Range<Int>)])
  func malformationsAreToldApart(text: String, problem: MarkupError.SyntaxError, range: Range<Int>) {
    #expect(refusal(text) == MarkupError(.notWellFormed(problem), at: range))
  }

  @Test(arguments: [
    "<a>]]></a>", "<a>&#0;</a>", "<a>&#xFFFF;</a>", "<a>\u{FFFE}</a>", "<?xml version='1.0' x?><a/>", "<a×/>",
  ])
  func whatOnlyLibxml2MindsIsRefusedWithItsCode(text: String) throws {
    let found = try #require(refusal(text))
    guard case .notWellFormed(.other(let code, let words)) = found.reason else {
      Issue.record("\(found)")
      return
    }
    #expect(code > 0)
    #expect(!words.isEmpty)
    #expect(!words.contains("\n"))
    #expect(found.range.upperBound <= text.utf8.count)
  }

  @Test func encodingsAreToldApart() {
    #expect(refusal([0xFF, 0xFE, 0x3C, 0])?.reason == .utf16)
    #expect(refusal([0xFE, 0xFF, 0, 0x3C])?.reason == .utf16)
    #expect(refusal([0x3C, 0, 0x61, 0])?.reason == .utf16)
    for bytes: [UInt8] in [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]] {
      #expect(refusal(bytes)?.reason == .utf32)
    }
    let latin = Array("<a>caf".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(refusal(latin) == MarkupError(.notUTF8, at: 6..<7))
    #expect(refusal(Array("<?xml version='1.0' encoding='latin1'?>".utf8) + latin)?.reason == .otherEncoding("latin1"))
    #expect(refusal("<?xml version='1.0' encoding='utf-8'?><a/>") == nil)
  }

  @Test func limitsHoldAtTheirEdge() {
    var limits = MarkupLimits()
    limits.bytes = 20
    limits.tokens = 3
    limits.depth = 2
    limits.attributes = 1
    limits.nameBytes = 3
    limits.valueBytes = 2
    limits.textBytes = 9
    #expect(refusal("<abc d='12'/>       ", limits: limits) == nil)
    #expect(refusal("<abc d='12'/>        ", limits: limits)?.reason == .tooLarge(limit: 20))
    #expect(refusal("<a><b/></a>", limits: limits) == nil)
    #expect(refusal("<a><b/><b/></a>", limits: limits)?.reason == .tooManyTokens(limit: 3))
    #expect(refusal("<a><b><c/></b></a>", limits: limits)?.reason == .tooDeep(limit: 2))
    #expect(refusal("<a b='' c=''/>", limits: limits)?.reason == .tooManyAttributes(limit: 1))
    #expect(refusal("<abcd/>", limits: limits)?.reason == .nameTooLong(limit: 3))
    #expect(refusal("<a b='123'/>", limits: limits)?.reason == .valueTooLong(limit: 2))
    #expect(refusal("<a>123456789</a>", limits: limits) == nil)
    #expect(refusal("<a>1234567890</a>", limits: limits)?.reason == .textTooLong(limit: 9))
    #expect(refusal("<a><![CDATA[]]></a>", limits: limits)?.reason == .textTooLong(limit: 9))
  }
}
