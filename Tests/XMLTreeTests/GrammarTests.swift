import Testing
import XMLTree

struct GrammarTests {
  private let grammar: Grammar

  init() throws {
    grammar = try Grammar(schema: flowSchema, imports: ["xml.xsd": xmlSchema])
  }

  /// Each report as its kind and the text of its range.
  private func reports(_ text: String) throws -> [String] {
    let document = try MarkupReader().read(Array(text.utf8), grammar: grammar)
    for report in document.reports { #expect(document.root[path: report.path]?.name == report.element) }
    return document.reports.map { "\($0.kind) \(slice(text, $0.range))" }
  }

  private func flow(title: String = "<title>T</title>", _ steps: String = "<step id='a'><p/></step>") -> String {
    "<flow xmlns='urn:passo:flow:1' id='f' xml:lang='en'>\(title)<steps>\(steps)</steps></flow>"
  }

  @Test func aValidFlowHasNoReports() throws {
    #expect(try reports(flow()) == [])
    #expect(try MarkupReader().read(Array(sample.utf8), grammar: grammar).reports == [])
  }

  @Test func everyKindIsToldApartAtItsPlace() throws {
    #expect(try reports("<flo xmlns='urn:passo:flow:1'/>") == ["unknownRoot flo"])
    #expect(try reports("<flow id='f'/>") == ["unknownRoot flow"])
    #expect(try reports(flow("<step id='a'/>")) == ["missingElement step"])
    #expect(try reports(flow("<step id='a'><p/><step id='b'/></step>")) == ["unexpectedElement step"])
    #expect(try reports(flow("<step ident='a' id='b'><p/></step>")) == ["unknownAttribute(\"ident\") ident"])
    #expect(try reports(flow("<step><p/></step>")) == ["missingAttribute(\"id\") step"])
    #expect(try reports(flow("<step id='a'>  é x <p/></step>")) == ["strayText é x"])
    #expect(try reports(flow("<step id='a'><p><product>x</product></p></step>")) == ["strayText x"])
    #expect(
      try reports(flow("<step id='a' kind='tipp'><p/></step>")) == [
        "badAttributeValue(name: \"kind\", value: \"tipp\") tipp"
      ])
    #expect(
      try reports(flow("<step id='A &amp;'><p/></step>")) == ["badAttributeValue(name: \"id\", value: \"A &\") A &amp;"]
    )
    #expect(
      try reports(flow(title: "<title>T</title><count>no</count>")) == ["badElementText(value: \"no\") no"])
    #expect(
      try reports(flow("<step id='a'><p/></step><step id='a'><p/></step>")) == ["duplicateIdentity step"])
    #expect(
      try reports(flow("<step id='a'><p><product><if/></product></p></step>")) == ["unexpectedElement if"])
    #expect(
      try reports(flow(title: "<title>T</title><count><if/></count>")).contains("unexpectedElement if"))
    #expect(
      try reports(
        "<flow xmlns='urn:passo:flow:1' id='f' xml:lang='!'><title/><steps><step id='a'><p/></step></steps></flow>")
        == ["badAttributeValue(name: \"lang\", value: \"!\") !"])
  }

  @Test func allMistakesAreFoundInOneRun() throws {
    let text = flow(
      "<step id='a'><p>🧾<clik/> x <produkt/> <click/> <if><zap/></if></p><p x='1'/></step><stepp/><step><p/></step>")
    #expect(
      try reports(text) == [
        "unexpectedElement clik", "unexpectedElement produkt", "missingAttribute(\"control\") click",
        "unexpectedElement zap", "unknownAttribute(\"x\") x", "unexpectedElement stepp",
        "missingAttribute(\"id\") step",
      ])
  }

  @Test func aMisspeltElementIsNotReportedAsMissingToo() throws {
    #expect(try reports(flow(title: "<titel/>")) == ["unexpectedElement titel"])
    #expect(try reports(flow("<stepp/>")) == ["unexpectedElement stepp"])
  }

  @Test func insideWildcardsUnknownElementsAreFine() throws {
    let schema = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a"><xs:complexType><xs:sequence>
          <xs:element name="open"><xs:complexType><xs:sequence>
            <xs:any processContents="skip" minOccurs="0" maxOccurs="9"/></xs:sequence></xs:complexType></xs:element>
          <xs:element name="b" minOccurs="0" maxOccurs="9"/>
        </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """
    let grammar = try Grammar(schema: Array(schema.utf8))
    let text = "<a><open><x/><y/></open><c/><b x='1'/><d/></a>"
    let reports = try MarkupReader().read(Array(text.utf8), grammar: grammar).reports
    #expect(reports.map { slice(text, $0.range) } == ["c", "d"])
    #expect(reports.map(\.path) == [[1], [3]])
  }

  @Test func manyMistakesAreReportedInTime() throws {
    let bytes = Array(
      flow("<step id='a'><p>" + String(repeating: "<zap/><click y=''/>", count: 10_000) + "</p></step>").utf8)
    var limits = MarkupLimits.standard
    limits.tokens = 100_000
    var count = 0
    let time = try ContinuousClock().measure {
      count = try MarkupReader(limits: limits).read(bytes, grammar: grammar).reports.count
    }
    #expect(count == 30_000)
    #expect(time < .seconds(10))
  }

  @Test func aBrokenSchemaSaysWhy() {
    #expect(throws: GrammarError.importMissing(location: "xml.xsd")) { try Grammar(schema: flowSchema) }
    #expect(throws: GrammarError.unreadable(location: nil, MarkupError(.empty, at: 0..<0))) {
      try Grammar(schema: [])
    }
    #expect(throws: GrammarError.self) {
      try Grammar(schema: flowSchema, imports: ["xml.xsd": Array("<a".utf8)])
    }
    let twice = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="none"/></xs:schema>
      """
    do throws(GrammarError) {
      _ = try Grammar(schema: Array(twice.utf8))
      Issue.record("compiled")
    } catch {
      guard case .invalid(let texts) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(texts.contains { $0.contains("none") })
    }
  }

  @Test func sixteenTasksShareOneGrammar() async throws {
    let bad = Array(flow("<step><p><zap/></p></step>").utf8)
    let grammar = grammar
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          var count = 0
          for _ in 0..<200 { count += try MarkupReader().read(bad, grammar: grammar).reports.count }
          // A schema is compiled while others validate, because libxml2 has one hook for imports in each thread.
          if task % 4 == 0 { _ = try Grammar(schema: flowSchema, imports: ["xml.xsd": xmlSchema]) }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 400, count: 16))
  }
}
