import BillingModel
import FlowPublishing
import FlowReading
import FlowVerification
import Foundation
import TestSupport
import Testing
import XMLTree

/// Whatever authors write into the texts and the attributes of the content, on no page and in no report it is anything but
/// text.
@Suite struct HostileTextTests {
  private static let hostile = "\"'><script>alert(x)</script></style></title><img src=x onerror=alert(x)>"

  /// A place where somebody writes: behind a text or in an attribute. Two places of one kind are read by the same code.
  private struct Spot {
    let file: Int
    let offset: Int
    let kind: String
  }

  private static func spots(in element: MarkupElement, of file: Int, inside parents: String = "") -> [Spot] {
    let name = parents + "/" + element.name
    var spots = element.attributes.map {
      Spot(file: file, offset: $0.valueRange.upperBound, kind: "\(name)@\($0.name)")
    }
    for child in element.children {
      switch child {
      case .element(let inner): spots += Self.spots(in: inner, of: file, inside: name)
      case .text(let text):
        guard !text.value.allSatisfy(\.isWhitespace) else { continue }
        spots.append(Spot(file: file, offset: text.range.upperBound, kind: name))
      case .comment, .instruction: continue
      }
    }
    return spots
  }

  private static func spots(in files: [SourceFile]) throws -> [Spot] {
    try files.enumerated().flatMap { number, file in
      spots(in: try MarkupReader().read(file.bytes).root, of: number)
    }
  }

  /// The files with hostile words in these places, each time others.
  private static func files(_ files: [SourceFile], hostileAt spots: [Spot]) -> [SourceFile] {
    var files = files
    for (number, spot) in spots.enumerated().sorted(by: { $0.element.offset > $1.element.offset }) {
      var bytes = files[spot.file].bytes
      let letters = String(number).map { String("abcdefghij".dropFirst(Int(String($0)) ?? 0).prefix(1)) }.joined()
      let words = MarkupEscaper.escaped("\(hostile)\(letters)", in: .attribute)
      bytes.insert(contentsOf: words.utf8, at: spot.offset)
      files[spot.file] = SourceFile(path: files[spot.file].path, bytes: bytes)
    }
    return files
  }

  /// The site of what was verified.
  private static func site(_ verification: Verification, _ catalogue: Catalogue) -> [Page] {
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
      .filter { $0.path.hasPrefix("Templates/") }
    let pages = SiteBuilder(ProjectSources(files), catalogue: catalogue)
      .site(of: verification, on: Day(number: 20_000), diagnostics: &diagnostics)?.pages
    #expect(pages != nil, "\(DiagnosticPrinter.text(diagnostics))")
    return (pages ?? []).filter { $0.path.hasSuffix(".html") }
  }

  private static func report(_ verification: Verification, _ diagnostics: [Diagnostic]) -> [Page] {
    ReportRenderer(verification, coverage: nil, diagnostics: diagnostics, date: Day(number: 20_000)).pages
  }

  /// Fails where a page has markup that no template has. Returns how often the hostile words are on it, as text.
  private static func count(on page: Page, _ comment: Comment) throws -> Int {
    let text = String(decoding: page.bytes, as: UTF8.self).replacing(#/<style>[^<]*</style>/#, with: "")
    let markup = try PageMarkup(text)
    let scripts = markup.all("script")
    #expect(
      scripts.allSatisfy { $0.text.isEmpty && $0["src"]?.wholeMatch(of: /(\.\.\/)?assets\/[a-z]+\.js/) != nil }, comment
    )
    #expect(markup.all("img").isEmpty && markup.all("title").count == 1 && markup.all("style").isEmpty, comment)
    let attributes = markup.elements.flatMap(\.attributes)
    #expect(!attributes.contains { $0.key.hasPrefix("on") || $0.key == "style" }, comment)
    for address in attributes.filter({ ["href", "src"].contains($0.key) }).map(\.value) {
      #expect(address.hasPrefix("https://") || !address.prefix { $0 != "/" }.contains(":"), "\(address)")
    }
    return (text.matches(of: /&lt;script&gt;alert\(x\)/)).count
  }

  @Test func noTextAndNoAttributeOfTheDataIsMarkup() throws {
    var project = try SmallProject()
    let files = project.catalogue
    let kinds = Dictionary(grouping: try Self.spots(in: files), by: \.kind).sorted { $0.key < $1.key }.map(\.value)
    func catalogue(_ spots: [Spot]) -> Catalogue? {
      var diagnostics: [Diagnostic] = []
      return CatalogueReader().read(Self.files(files, hostileAt: spots), diagnostics: &diagnostics)
    }
    // What the data refuse is on no page.
    var accepted: [Spot] = []
    for kind in kinds where catalogue(Array(kind.prefix(1))) != nil {
      // Where not all of a kind can be hostile at once, some are enough: each is a reading of the data.
      let parts = catalogue(accepted + kind) == nil ? kind.prefix(6).map { [$0] } : [kind]
      for spots in parts where catalogue(accepted + spots) != nil { accepted += spots }
    }
    let read = Set(accepted.map(\.kind))
    #expect(kinds.count > 60 && read.count > 12 && accepted.count > 100, "\(read.sorted()) \(accepted.count)")
    project.catalogue = Self.files(files, hostileAt: accepted)
    let (verification, diagnostics) = try project.verified()
    let pages = Self.site(verification, try #require(catalogue(accepted)))
    var counts: [String: Int] = [:]
    for page in pages { counts[page.path] = try Self.count(on: page, "\(page.path)") }
    for path in ["index.html", "en/index.html", "en/small.html", "it/small.html", "en/small.checklist.html"] {
      #expect(counts[path, default: 0] > 5, "\(counts) \(DiagnosticPrinter.text(diagnostics).prefix(4000))")
    }
    for page in Self.report(verification, diagnostics) { _ = try Self.count(on: page, "\(page.path)") }
  }

  @Test func noTextAndNoAttributeOfAFlowIsMarkup() throws {
    let project = try SmallProject()
    let file = SourceFile(path: "Content/flows/small.xml", bytes: Array(project.flow.utf8))
    let kinds = Dictionary(grouping: try Self.spots(in: [file]), by: \.kind).compactMap(\.value.first)
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    var published: Set<String> = []
    var reported: Set<String> = []
    for spot in kinds.sorted(by: { $0.kind < $1.kind }) {
      var changed = project
      let text = String(decoding: Self.files([file], hostileAt: [spot])[0].bytes, as: UTF8.self)
      changed.flow = text
      let (verification, diagnostics) = try changed.verified()
      for page in Self.site(verification, catalogue) where try Self.count(on: page, "\(spot.kind)") > 0 {
        published.insert(spot.kind)
      }
      for page in Self.report(verification, diagnostics) where try Self.count(on: page, "\(spot.kind)") > 0 {
        reported.insert(spot.kind)
      }
    }
    #expect(kinds.count > 30 && published.count > 5 && reported.count > 5, "\(published.sorted()) \(reported.sorted())")
    #expect(published.isSuperset(of: ["/flow/title", "/flow/summary/p"]), "\(published.sorted())")
  }

  @Test func noAcceptedFindingAndNoNameOfAFileIsMarkup() throws {
    var project = try SmallProject()
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    let words = MarkupEscaper.escaped(Self.hostile, in: .attribute)
    project.known = """
      <known xmlns="urn:passo:known:1"><finding id="cause-missing" flow="small" at="no-options" reason="\(words)"
        owner="\(words)" until="2026-12-31"/></known>
      """
    project.catalogue.append(
      SourceFile(path: "Content/flows/\(Self.hostile.replacing("/", with: "")).xml", bytes: Array("<flow/>".utf8)))
    let (verification, diagnostics) = try project.verified(on: Day(year: 2026, month: 6, day: 15))
    var count = 0
    for page in Self.report(verification, diagnostics) { count += try Self.count(on: page, "\(page.path)") }
    #expect(count > 2, "\(DiagnosticPrinter.text(diagnostics))")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java&#10;script:alert(1)",
    "&#1;javascript:alert(1)", "javascript&colon;alert(1)", "javascript://billing.goto.com/%0aalert(1)",
    "data:text/html,&lt;script>alert(1)&lt;/script>", "vbscript:x", "file:///etc/passwd", "//evil.example/",
    "/\\evil.example/", "http://billing.goto.com", "HTTPS://billing.goto.com", "https:billing.goto.com",
    "https:javascript:alert(1)", "https://a.b/&quot; onclick=&quot;alert(1)", "https://a.b/&lt;script>",
    "https://billing.goto.com@evil.example/", "https://billing.goto.com\\.evil.example/",
    "https://b\u{456}lling.goto.com/", "https://billing.goto.com:8/", "https://", "",
  ]) func anAddressThatIsNoneOfAHelpPageIsRefused(address: String) throws {
    var catalogue = try ShippedCatalogue()
    let good = "in=\"en\" address=\"https://billing.goto.com\""
    catalogue.replace(good, with: "in=\"en\" address=\"\(address)\"", in: "addresses.xml")
    let (read, diagnostics) = catalogue.read()
    #expect(
      read == nil && diagnostics.contains { $0.severity == .error && $0.path.hasSuffix("addresses.xml") },
      "\(diagnostics)")
  }
}
