import FlowPublishing
import FlowReading
import TestSupport
import Testing
import XMLTree

@Suite struct TemplateLibraryTests {
  /// A view with values of every kind.
  private var view: TemplateView {
    var view = TemplateView()
    view["title"] = HTML(text: "Tom & <Jerry>")
    view.flags = ["isDraft": true, "isOld": false]
    view.lists = [
      "entries": ["1", "2"].map { number in
        var entry = TemplateView()
        entry["number"] = HTML(text: number)
        entry.flags = ["isLast": number == "2"]
        return entry
      },
      "nothing": [],
    ]
    return view
  }

  private func library(
    _ templates: (name: String, text: String)..., diagnostics: inout [Diagnostic]
  ) -> TemplateLibrary? {
    let files = templates.map {
      SourceFile(path: "Templates/\($0.name).mustache", bytes: Array($0.text.utf8))
    }
    return TemplateLibrary(files, diagnostics: &diagnostics)
  }

  /// The output of a template, and the diagnostics; the output is nil when there are any.
  private func rendered(_ text: String, partial: String = "part") -> (text: String?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let library = library(("page", text), ("part", partial), diagnostics: &diagnostics)
    let html = library?.render(view, with: "page", diagnostics: &diagnostics)
    return (html?.markup, diagnostics)
  }

  @Test(arguments: [
    ("<h1>{{{title}}}</h1>", "<h1>Tom &amp; &lt;Jerry&gt;</h1>"),
    ("{{#isDraft}}a{{/isDraft}}{{^isDraft}}b{{/isDraft}}{{#isOld}}c{{/isOld}}{{^isOld}}d{{/isOld}}", "ad"),
    ("{{#entries}}{{{number}}}{{#isLast}}.{{/isLast}}{{^isLast}},{{/isLast}}{{/entries}}", "1,2."),
    ("{{#entries}}{{{title}}}{{/entries}}", "Tom &amp; &lt;Jerry&gt;Tom &amp; &lt;Jerry&gt;"),
    ("{{#nothing}}x{{/nothing}}{{^nothing}}none{{/nothing}}", "none"), ("{ { } } {x}", "{ { } } {x}"),
  ])
  func fillsIn(template: String, text: String) {
    let result = rendered(template)
    #expect(result.text == text)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func fillsInPartialsWithTheViewAroundThem() {
    #expect(rendered("{{> part}}", partial: "{{{title}}}").text == "Tom &amp; &lt;Jerry&gt;")
    #expect(rendered("{{#entries}}{{> part}}{{/entries}}", partial: "{{{number}}}").text == "12")
  }

  /// Each template, and the words that the diagnostic points at.
  @Test(arguments: [
    ("{{{titel}}}", "{{{titel}}}"), ("{{#isDraught}}{{/isDraught}}", "{{#isDraught}}"),
    ("{{^isDraught}}{{/isDraught}}", "{{^isDraught}}"), ("{{#title}}x{{/title}}", "{{#title}}"),
    ("{{{isDraft}}}", "{{{isDraft}}}"), ("{{{entries}}}", "{{{entries}}}"), ("{{{number}}}", "{{{number}}}"),
    ("{{#entries}}{{{nummer}}}{{/entries}}", "{{{nummer}}}"), ("{{#isOld}}{{{x}}}{{/isOld}}", "{{{x}}}"),
    ("{{> nowhere}}", "{{> nowhere}}"), ("{{#entries}}{{#isFirst}}{{/isFirst}}{{/entries}}", "{{#isFirst}}"),
  ])
  func saysWhichNameTheViewDoesNotHave(template: String, place: String) {
    let result = rendered("<p>\n" + template)
    #expect(result.text == nil)
    #expect(result.diagnostics.map(\.id) == [.templateTag])
    #expect(result.diagnostics.first?.place?.text == place)
    #expect(result.diagnostics.first?.place.map { $0.file.lines.location(of: $0.bytes.lowerBound).line } == 2)
  }

  @Test func saysItInPartialsToo() {
    let result = rendered("{{> part}}", partial: "{{{titel}}}")
    #expect(result.text == nil)
    #expect(result.diagnostics.map { $0.place?.text } == ["{{{titel}}}"])
    #expect(result.diagnostics.map(\.path) == ["Templates/part.mustache"])
  }

  @Test(arguments: [
    "{{title}}", "{{&title}}", "{{& title}}", "{{!comment}}", "{{=<% %>=}}", "{{$block}}{{/block}}",
    "{{<part}}{{/part}}",
    "{{%CONTENT_TYPE: TEXT}}", "{{.}}", "{{{.}}}", "{{{a.b}}}", "{{{title(x)}}}", "{{}}", "{{{}}}", "{{{title",
    "{{{title}}",
    "{{#a}}}", "{{> *part}}", "{{\"\u{301}}}",
  ])
  func refusesTagsThatCouldPrintSomethingElse(tag: String) {
    var diagnostics: [Diagnostic] = []
    let isRefused = library(("page", "x " + tag), diagnostics: &diagnostics) == nil
    #expect(isRefused)
    #expect(diagnostics.map(\.id) == [.templateTag])
    #expect(diagnostics.first?.place?.bytes.lowerBound == 2)
  }

  @Test(arguments: [
    ("{{#isDraft}}x", "{{#isDraft}}"), ("{{/isDraft}}", "{{/isDraft}}"), ("{{^isOld}}", "{{^isOld}}"),
    ("{{#isDraft}}{{#isOld}}{{/isDraft}}{{/isOld}}", "{{/isDraft}}"),
    ("{{#isDraft}}{{/isDraft}}{{/isDraft}}", "{{/isDraft}}"),
  ])
  func saysWhichSectionIsNotClosed(template: String, place: String) {
    var diagnostics: [Diagnostic] = []
    let isRefused = library(("page", template), diagnostics: &diagnostics) == nil
    #expect(isRefused)
    #expect(diagnostics.map(\.id) == [.templateTag])
    #expect(diagnostics.first?.place?.text == place)
  }

  @Test func refusesPartialsThatContainThemselves() {
    var diagnostics: [Diagnostic] = []
    let isRefused = library(("a", "{{> b}}"), ("b", "x{{> a}}"), ("c", "{{> a}}"), diagnostics: &diagnostics) == nil
    #expect(isRefused)
    #expect(diagnostics.map { $0.place?.text } == ["{{> b}}", "{{> a}}"])
  }

  /// Mustache takes time for each tag that is the longer, the more text follows.
  @Test func refusesMoreTagsAndMoreTextThanATemplateNeeds() {
    func refusal(_ templates: (name: String, text: String)...) -> [Diagnostic] {
      var diagnostics: [Diagnostic] = []
      let files = templates.map { SourceFile(path: "Templates/\($0.name).mustache", bytes: Array($0.text.utf8)) }
      let isRefused = TemplateLibrary(files, diagnostics: &diagnostics) == nil
      #expect(isRefused == !diagnostics.isEmpty)
      return diagnostics
    }
    let section = "{{#isDraft}}x{{/isDraft}}"
    #expect(refusal(("page", String(repeating: section, count: 500))).isEmpty)
    #expect(refusal(("page", String(repeating: section, count: 30_000))).map(\.id) == [.fileTooLarge])
    #expect(refusal(("page", String(repeating: section, count: 501))).map(\.id) == [.fileTooLarge])
    #expect(refusal(("page", String(repeating: "x", count: (128 << 10) + 1))).map(\.id) == [.fileTooLarge])
    // Each holds the next one twice, so that the first has the last two to the power of twenty times.
    let names = (0...20).map { "t\($0)" }
    var doubling = zip(names, names.dropFirst()).map { (name: $0, text: "{{> \($1)}}{{> \($1)}}") }
    doubling.append((name: "t20", text: "x"))
    var diagnostics: [Diagnostic] = []
    let files = doubling.map { SourceFile(path: "Templates/\($0.name).mustache", bytes: Array($0.text.utf8)) }
    let isRefused = TemplateLibrary(files, diagnostics: &diagnostics) == nil
    #expect(isRefused && diagnostics.map(\.id) == [.fileTooLarge])
  }

  @Test func saysWhichTemplateIsNotThere() throws {
    var diagnostics: [Diagnostic] = []
    let library = try #require(library(("page", "x"), diagnostics: &diagnostics))
    #expect(library.render(view, with: "article", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.id) == [.fileMissing])
    #expect(diagnostics.map(\.path) == ["Templates/article.mustache"])
  }

  @Test func theShippedTemplatesHaveNoDiagnostics() throws {
    var diagnostics: [Diagnostic] = []
    let sources = ProjectSources(folder: TestFiles.project, diagnostics: &diagnostics)
    #expect(sources.templates.count == 6)
    let isAccepted = TemplateLibrary(sources.templates, diagnostics: &diagnostics) != nil
    #expect(isAccepted)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ([0x3C, 0x68, 0xFF, 0xFE, 0x3E], Diagnostic.ID.fileEncoding), ([0xFF, 0xFE, 0x3C, 0], .fileEncoding),
      ([0x61, 0, 0x62], .fileEncoding), ([], .fileEmpty), ([0x20, 0x0A], .fileEmpty),
      (Array(repeating: 0x61, count: (4 << 20) + 1), .fileTooLarge),
    ] as [([UInt8], Diagnostic.ID)]) func bytesThatAreNoTextAreRefused(bytes: [UInt8], id: Diagnostic.ID)
  {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Templates/page.mustache", bytes: bytes)
    let isRefused = TemplateLibrary([file], diagnostics: &diagnostics) == nil
    #expect(isRefused && diagnostics.map(\.id) == [id])
  }

  @Test func sectionsAndTemplatesThatStandTooDeepAreRefused() {
    let depth = 3000
    let sections = String(repeating: "{{#isDraft}}", count: depth) + String(repeating: "{{/isDraft}}", count: depth)
    var diagnostics: [Diagnostic] = []
    let hasSections = library(("page", sections), diagnostics: &diagnostics) != nil
    #expect(!hasSections && diagnostics.map(\.id) == [.fileTooLarge])
    #expect(diagnostics.first?.place?.bytes.lowerBound == 32 * "{{#isDraft}}".utf8.count)
    diagnostics = []
    let chain = (0..<300).map { number in
      SourceFile(
        path: "Templates/t\(number).mustache", bytes: Array((number > 0 ? "{{> t\(number - 1)}}" : "x").utf8))
    }
    let hasChain = TemplateLibrary(chain, diagnostics: &diagnostics) != nil
    #expect(!hasChain && diagnostics.map(\.id) == [.fileTooLarge])
    diagnostics = []
    let isAccepted = TemplateLibrary(Array(chain.prefix(32)), diagnostics: &diagnostics) != nil
    #expect(isAccepted && diagnostics.isEmpty)
  }

  @Test func twoTemplatesOfOneNameAreRefused() {
    var diagnostics: [Diagnostic] = []
    let files = ["page", "more/page"].map { SourceFile(path: "Templates/\($0).mustache", bytes: Array("x".utf8)) }
    let isRefused = TemplateLibrary(files, diagnostics: &diagnostics) == nil
    #expect(isRefused && diagnostics.map(\.id) == [.idTwice])
    #expect(diagnostics.map(\.path) == ["Templates/more/page.mustache"])
  }

  @Test func charactersThatNobodySeesAreRefused() {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Templates/page.mustache", bytes: Array("<p>pa\u{202E}ge</p>".utf8))
    let isRefused = TemplateLibrary([file], diagnostics: &diagnostics) == nil
    #expect(isRefused && diagnostics.map(\.id) == [.characterInvisible])
    #expect(diagnostics.first?.place?.text == "\u{202E}")
  }
}
