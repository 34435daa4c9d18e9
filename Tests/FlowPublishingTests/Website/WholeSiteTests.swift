import BillingModel
import FlowPublishing
import FlowReading
import FlowTranslation
import FlowVerification
import Foundation
import Testing
import TestSupport

/// The site of the shipped content. It is built once for all of these tests, because walking takes seconds.
@Suite struct WholeSiteTests {
  private static let date = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)
  static let built = Result { try ShippedContent().built(on: date) }

  static let languages = ["en", "it"]
  static let texts = languages.flatMap {
    [SitePaths.article("remove-licences", $0), SitePaths.checklist("remove-licences", $0)]
  }
  static let flowIDs = TestFiles.flowIDs
  static let pages =
    languages.flatMap { language in
      flowIDs.flatMap { [SitePaths.article($0, language), SitePaths.checklist($0, language)] }
    } + languages.map { SitePaths.index($0) } + [SitePaths.root]

  private func builtPages() throws -> [Page] { try #require(try Self.built.get().pages) }

  private func verification() throws -> Verification { try #require(try Self.built.get().verification) }

  private func text(_ path: String) throws -> String {
    let page = try #require(try builtPages().first { $0.path == path }, "\(path) was not built")
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// The ids of every page, by path; read once.
  private static let ids = Result {
    Dictionary(
      uniqueKeysWithValues: try #require(try built.get().pages).filter { $0.path.hasSuffix(".html") }.map { page in
        (page.path, Set(try PageMarkup(String(decoding: page.bytes, as: UTF8.self)).ids))
      })
  }

  private func markup(_ path: String) throws -> PageMarkup { try PageMarkup(try text(path)) }

  private func flow(_ language: String) throws -> VerifiedFlow {
    try #require(
      try verification().flows.flatMap { $0 }.first {
        $0.localized.languageTag == language && $0.localized.flow.id == "remove-licences"
      })
  }

  private func catalogue() throws -> Catalogue { try #require(try ShippedCatalogue().read().catalogue) }

  @Test func isBuiltWithoutDiagnostics() throws {
    let diagnostics = try Self.built.get().diagnostics
    #expect(diagnostics.isEmpty, "\(DiagnosticPrinter.text(diagnostics))")
  }

  @Test func hasExactlyThesePages() throws {
    let assets = ["checklist.js", "page.js", "passo.css", "passo.svg", "readings.js"].map { SitePaths.asset($0) }
    let paths = try builtPages().map(\.path)
    #expect(paths.sorted() == (Self.pages + assets).sorted())
  }

  @Test(arguments: texts) func isAsExpectedToTheByte(path: String) throws {
    try expectFile(path, is: try text(path))
  }

  @Test func aTemplateThatIsMissingIsReportedOnce() throws {
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
      .filter { $0.path != "Templates/article.mustache" }
    _ = SiteBuilder(ProjectSources(files), catalogue: try catalogue())
      .site(of: try verification(), on: Self.date, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.path) == ["Templates/article.mustache"])
  }

  /// What is wrong with assets, by their name and their bytes.
  @Test(arguments: [
    ("a.svg", "<svg>\u{202E}</svg>", Diagnostic.ID.characterInvisible), ("a.css", "a::b", .characterInvisible),
    ("more/a.JS", "let a\u{200B}b", .characterInvisible), ("a.css", "a\u{0}b", .fileEncoding),
    ("a.png", String(repeating: "a", count: (4 << 20) + 1), .fileTooLarge),
  ]) func anAssetThatNobodyShouldPublishIsReported(name: String, text: String, id: Diagnostic.ID) throws {
    var diagnostics: [Diagnostic] = []
    let path = "Templates/assets/\(name)"
    let written = text.replacing("::", with: "\u{2060}")
    let files =
      ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
      + [SourceFile(path: path, bytes: Array(written.utf8))]
    let pages = SiteBuilder(ProjectSources(files), catalogue: try catalogue())
      .site(of: try verification(), on: Self.date, diagnostics: &diagnostics)
    #expect(pages == nil && diagnostics.map(\.id) == [id], "\(DiagnosticPrinter.text(diagnostics))")
    #expect(diagnostics.first?.path == path)
  }

  @Test(
    arguments: [
      ("page.js", nil, Diagnostic.ID.fileMissing), ("page.js", "", .fileEmpty), ("passo.css", " \n", .fileEmpty),
      ("passo.css", nil, .fileMissing), ("passo.svg", nil, .fileMissing), ("readings.js", nil, .fileMissing),
    ] as [(String, String?, Diagnostic.ID)])
  func anAssetThatPagesLoadAndThatIsNotThereIsReported(name: String, text: String?, id: Diagnostic.ID) throws {
    var diagnostics: [Diagnostic] = []
    let path = "Templates/assets/\(name)"
    let files =
      ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics).filter { $0.path != path }
      + (text.map { [SourceFile(path: path, bytes: Array($0.utf8))] } ?? [])
    let pages = SiteBuilder(ProjectSources(files), catalogue: try catalogue())
      .site(of: try verification(), on: Self.date, diagnostics: &diagnostics)
    #expect(pages == nil && diagnostics.map(\.id) == [id], "\(DiagnosticPrinter.text(diagnostics))")
    #expect(diagnostics.first?.path == path)
  }

  @Test func isRenderedTheSameEachTime() throws {
    var diagnostics: [Diagnostic] = []
    let sources = ProjectSources(folder: TestFiles.project, diagnostics: &diagnostics)
    let catalogue = try catalogue()
    let templates = try #require(TemplateLibrary(sources.templates, diagnostics: &diagnostics))
    let renderer = PageRenderer(
      catalogue: catalogue, templates: templates, date: Self.date,
      published: try verification().flows.flatMap { $0 })
    for language in Self.languages {
      let flow = try flow(language)
      for page in renderer.pages(of: flow, published: Set(Self.languages), diagnostics: &diagnostics) {
        #expect(page.bytes == Array(try text(page.path).utf8), "\(page.path)")
      }
    }
    #expect(diagnostics.isEmpty)
  }

  @Test func countsEveryAccountOnce() throws {
    for language in Self.languages {
      let report = try flow(language).report
      #expect(report.accounts == AccountBox.all.count)
      #expect(report.outcomes.values.reduce(0, +) == report.accounts)
      #expect(report.outcomes[.misled] == nil && report.outcomes[.stranded] == nil)
      #expect(report.stepsWalked == report.steps)
    }
  }

  @Test(arguments: pages) func isWellFormedAndHasEveryIDOnce(path: String) throws {
    let markup = try markup(path)
    #expect(Set(markup.ids).count == markup.ids.count)
    #expect(markup.all("h1").count == 1)
    #expect(markup.all("title").count == 1)
    for element in markup.elements {
      for attribute in ["aria-labelledby", "for"] {
        if let id = element[attribute] { #expect(markup.ids.contains(id), "\(attribute)=\(id)") }
      }
    }
  }

  @Test(arguments: pages) func everyLinkLeadsSomewhere(path: String) throws {
    let (site, catalogue) = (try builtPages(), try catalogue())
    let base = try #require(URL(string: "https://site.example/" + path))
    let addresses = Set(
      Self.languages.flatMap { language in Link.allCases.compactMap { catalogue.labels.address(of: $0, in: language) } }
    )
    let ids = try Self.ids.get()
    for element in try markup(path).elements {
      guard let link = element["href"] ?? element["src"] else { continue }
      if addresses.contains(link) { continue }
      let target = try #require(URL(string: link, relativeTo: base)?.absoluteURL, "\(link)")
      #expect(target.host == "site.example", "\(link) is no address of the catalogue")
      let page = String(target.path.dropFirst())
      #expect(site.contains { $0.path == page }, "\(link) leads to no page")
      if let anchor = target.fragment { #expect(ids[page]?.contains(anchor) == true, "\(link) leads to no place") }
    }
  }

  /// Every label that the flow names is on the page as the product shows it, and everything that looks like a label is a label
  /// of the product.
  @Test(arguments: pages) func saysInWhichWayItsLanguageIsWritten(path: String) throws {
    let page = try markup(path)
    let isItalian = path.hasPrefix("it/")
    #expect(page.all("html").map { $0["lang"] } == [isItalian ? "it" : "en-GB"])
    let tags = page.elements.compactMap { $0["hreflang"] }
    #expect(Set(tags) == ["en-GB", "it"], "\(tags)")
  }

  @Test(arguments: pages) func onlyArticlesHaveReadingsOfWhatWasChecked(path: String) throws {
    let page = try markup(path)
    let checked = ["claim", "cause", "symptom"].flatMap { page.all("span", $0) }
    let isArticle = page.ids.contains("page.proof")
    #expect(checked.allSatisfy { ($0["data-reading"] != nil) == isArticle })
    let others = page.elements.filter { $0["data-reading"] != nil && !$0.classes.contains(where: Self.isChecked) }
    #expect(others.isEmpty, "\(others.map(\.text))")
    // They are no text of the page, and nothing can be reached or is described before somebody asks for them.
    let reading = checked.first?["data-reading"] ?? "no reading"
    #expect(!page.elements.contains { $0.text.contains(reading) })
    #expect(!page.elements.contains { $0["aria-describedby"] != nil || $0["tabindex"] == "0" })
  }

  private static func isChecked(_ name: Substring) -> Bool { ["claim", "cause", "symptom"].contains(name) }

  @Test func aReadingIsInTheLanguageOfThePage() throws {
    let readings = try Self.languages.map { language in
      try markup(SitePaths.article("remove-licences", language)).inside("cost").compactMap { $0["data-reading"] }
    }
    #expect(readings.map(\.count) == [5, 5])
    let paid = "At the end, what is paid for the order is the total due of the order."
    #expect(readings[0].contains(paid), "\(readings)")
    #expect(readings[1].allSatisfy { $0.hasPrefix("Alla fine ") }, "\(readings)")
  }

  @Test(arguments: languages) func labelsAreTheProductsOwn(language: String) throws {
    let catalogue = try catalogue()
    let labels = catalogue.labels.all(in: language)
    let flow = try flow(language).localized
    let markup = try markup(SitePaths.article(flow.flow.id, language))
    let shown = markup.elements.filter { ["b", "q", "dfn", "a"].contains($0.name) || $0.classes.contains("status") }
    let texts = Set(shown.map(\.text))
    var count = 0
    for paragraph in flow.flow.paragraphs {
      for found in (flow.paragraphs[paragraph.id] ?? paragraph).codes {
        guard let key = found.code.labelKey, case .some(let label) = labels[key] else { continue }
        if case .role = key { continue }
        #expect(texts.contains(label.text), "\(label.text)")
        count += 1
      }
    }
    #expect(count > 30)
    let known = Set(labels.values.map(\.text))
    for path in [SitePaths.article(flow.flow.id, language), SitePaths.checklist(flow.flow.id, language)] {
      for element in try self.markup(path).elements where ["b", "q", "dfn"].contains(element.name) {
        #expect(known.contains(element.text), "\(element.text)")
      }
    }
  }

  @Test func everyPageOfAFlowHasTheSameSteps() throws {
    let steps = try flow("en").localized.flow.steps.map(\.id)
    #expect(steps.count == 8)
    for language in Self.languages {
      let article = try markup(SitePaths.article("remove-licences", language))
      let checklist = try markup(SitePaths.checklist("remove-licences", language))
      #expect(article.all("li", "step").map { $0["id"] } == steps)
      #expect(checklist.all("li", "task").map { $0["id"] } == steps)
      #expect(article.all("a", "twin").count == steps.count)
    }
    let ids = try Self.languages.map { try markup(SitePaths.article("remove-licences", $0)).ids }
    #expect(ids[0] == ids[1])
  }

  /// Case A and case B of `docs/rules.md`: charge, credit, VAT, due, balance.
  @Test(arguments: [
    ("en", "ten-to-six", ["€114.00", "−€128.71", "−€3.24", "€0.00", "€17.95"]),
    ("en", "ten-to-nine", ["€171.00", "−€61.29", "€24.14", "€133.85", "€0.00"]),
    ("it", "ten-to-six", ["114,00 €", "−128,71 €", "−3,24 €", "0,00 €", "17,95 €"]),
    ("it", "ten-to-nine", ["171,00 €", "−61,29 €", "24,14 €", "133,85 €", "0,00 €"]),
  ])
  func theWorkedExamplesAreThoseOfTheRules(language: String, example: String, amounts: [String]) throws {
    let markup = try markup(SitePaths.article("remove-licences", language))
    let cells = markup.inside(example).filter { $0.name == "td" }.map(\.text)
    // An amount and its unit are never parted at the end of a line.
    #expect(cells == amounts.map { $0.replacing(" ", with: "\u{A0}") })
  }

  @Test(arguments: languages) func onlyConditionalStepsCanBeNotNeeded(language: String) throws {
    let markup = try markup(SitePaths.checklist("remove-licences", language))
    let label = try catalogue().languages.first { $0.tag == language }?.texts[.notNeeded] ?? "?"
    for step in try flow(language).localized.flow.steps {
      let boxes = markup.inside(step.id).filter { $0.name == "input" }.map { $0["id"] }
      #expect(boxes == ["\(step.id).done"] + (step.isConditional ? ["\(step.id).not-needed"] : []))
      let labels = markup.inside(step.id).filter { $0.name == "label" }.map(\.text)
      #expect(labels.contains { $0.hasPrefix(label) } == step.isConditional)
    }
    #expect(try flow(language).localized.flow.steps.filter(\.isConditional).map(\.id) == ["vat", "pay"])
  }

  @Test(arguments: pages) func nothingIsLeftToFillIn(path: String) throws {
    let markup = try markup(path)
    for element in markup.elements {
      #expect(!element.text.contains("{"), "\(element.text)")
      for (name, value) in element.attributes where name != "data-pattern" {
        #expect(!value.contains("{"), "\(name)=\(value)")
      }
    }
    #expect(markup.elements.allSatisfy { !$0.classes.contains("untranslated") && !$0.classes.contains("draft") })
  }
}
