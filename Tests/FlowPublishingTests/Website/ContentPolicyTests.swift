import BillingModel
import FlowPublishing
import FlowVerification
import Foundation
import TestSupport
import Testing

/// What pages and reports let a browser load and execute.
@Suite struct ContentPolicyTests {
  private static let sitePolicy =
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; "
    + "base-uri 'none'; form-action 'none'"

  /// The text of each page of the site, by path.
  private static let site = Result {
    Dictionary(
      uniqueKeysWithValues: try #require(try WholeSiteTests.built.get().pages).filter { $0.path.hasSuffix(".html") }
        .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The pages of a report about a flow that fails and with coverage, by path.
  private static let report = Result {
    var project = try SmallProject()
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    let (verification, diagnostics) = try project.verified()
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let pages = ReportRenderer(
      verification, coverage: verification.coverage(catalogue), diagnostics: diagnostics, date: Day(number: 20_000)
    ).pages
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The policy that stands first in a page, right after its encoding.
  private static func policy(of text: String) throws -> String {
    let start = "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
    let head = try #require(text.firstRange(of: "<head>\n"))
    let rest = text[head.upperBound...]
    #expect(rest.hasPrefix(start), "\(rest.prefix(200))")
    return String(rest.dropFirst(start.count).prefix { $0 != "\"" }).replacing("&#39;", with: "'")
  }

  @Test(arguments: WholeSiteTests.pages) func aPageLoadsOnlyWhatLiesBesideIt(path: String) throws {
    let text = try #require(try Self.site.get()[path])
    #expect(try Self.policy(of: text) == Self.sitePolicy)
    let page = try PageMarkup(text)
    let loaded = page.all("script").map { $0["src"] ?? "" } + page.all("link").compactMap { $0["href"] }
    #expect(!loaded.isEmpty && !loaded.contains { $0.isEmpty || $0.contains(":") || $0.hasPrefix("/") }, "\(loaded)")
    #expect(page.all("script").allSatisfy(\.text.isEmpty) && page.all("style").isEmpty)
    let names = Set(page.elements.flatMap(\.attributes.keys))
    #expect(!names.contains { $0 == "style" || $0.hasPrefix("on") }, "\(names)")
  }

  @Test func aReportExecutesNothingAndHasNoStyleButItsOwn() throws {
    let pages = try Self.report.get()
    #expect(pages.keys.sorted() == ["coverage.html", "index.html", "small.en.html", "small.it.html"])
    for (path, text) in pages {
      let style = try #require(text.firstMatch(of: #/<style>([^<]*)</style>/#), "\(path)").1
      let digest = Data(SHA256.digest(of: Array(style.utf8))).base64EncodedString()
      let policy = "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
      #expect(try Self.policy(of: text) == policy, "\(path)")
      #expect(!text.contains("<script") && !text.contains(" style=") && text.firstMatch(of: #/ on[a-z]+=/#) == nil)
    }
  }

  /// The examples of FIPS 180-4 (NIST, “Examples with Intermediate Values”), and lengths around a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]) func aDigestIsTheOneOfTheStandard(text: String, digest: String) {
    let hexadecimal = SHA256.digest(of: Array(text.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    #expect(hexadecimal.joined() == digest)
  }

  /// Shows a page in a browser, from a folder, as somebody opens it who has downloaded the site.
  private func shown(_ text: String, _ path: String) throws -> (markup: String, log: String) {
    try withTemporaryFolder { folder in
      for asset in try #require(try WholeSiteTests.built.get().pages) where asset.path.hasPrefix("assets/") {
        let file = folder.appending(path: asset.path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(asset.bytes).write(to: file)
      }
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return try Browser.page(at: file)
    }
  }

  @Test(
    .enabled(if: Browser.isThere),
    arguments: [
      SitePaths.root, SitePaths.index("en"), SitePaths.article("remove-licences", "it"),
      SitePaths.checklist("remove-licences", "en"),
    ]) func aBrowserFindsNothingOnAPageThatThePolicyForbids(path: String) throws
  {
    let (markup, log) = try shown(try #require(try Self.site.get()[path]), path)
    #expect(!log.contains("Content Security Policy"), "\(log)")
    #expect(markup.contains("</footer>"), "\(markup.suffix(200))")
    // The scripts run: without them these stay hidden.
    if path.contains("remove-licences") {
      #expect(markup.contains("print\" type=\"button\">") && !markup.contains("class=\"progress\" hidden"), "\(markup)")
    }
  }

  @Test(.enabled(if: Browser.isThere), arguments: ["index.html", "small.en.html", "coverage.html"])
  func aBrowserFindsNothingInAReportThatThePolicyForbids(path: String) throws {
    let (markup, log) = try shown(try #require(try Self.report.get()[path]), path)
    #expect(!log.contains("Content Security Policy"), "\(log)")
    #expect(markup.contains("</footer>"), "\(markup.suffix(200))")
  }

  /// Each says by a letter that it was executed.
  private static let hostile = """
    <script>document.body.append('EXECUTED' + 'A')</script>
    <img src="none.png" onerror="document.body.append('EXECUTED' + 'B')">
    <svg onload="document.body.append('EXECUTED' + 'C')"></svg>
    <iframe srcdoc="<script>parent.document.body.append('EXECUTED' + 'D')</script>"></iframe>
    <script src="data:text/javascript,document.body.append('EXECUTED' + 'E')"></script>
    <details open ontoggle="document.body.append('EXECUTED' + 'F')"></details>
    """

  /// Were anything to come into a page as markup, the browser would still not execute it.
  @Test(.enabled(if: Browser.isThere)) func aBrowserExecutesNothingElse() throws {
    let (article, index) = (SitePaths.article("remove-licences", "en"), "index.html")
    for (path, text) in [(article, try Self.site.get()[article]), (index, try Self.report.get()[index])] {
      let hostile = try #require(text).replacing("</body>", with: Self.hostile + "</body>")
      let (page, log) = try shown(hostile, path)
      #expect(log.contains("Content Security Policy") && Self.executed(page).isEmpty, "\(log)")
      // Without the policy it would be seen.
      let free = hostile.replacing("http-equiv=\"Content-Security-Policy\"", with: "name=\"nothing\"")
      #expect(Self.executed(try shown(free, path).markup) == ["A", "B", "C", "D", "E", "F"], "\(path)")
    }
  }

  private static func executed(_ page: String) -> [String] {
    page.matches(of: /EXECUTED([A-F])/).map { String($0.1) }.sorted()
  }
}
