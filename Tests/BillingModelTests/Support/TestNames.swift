import TestSupport

/// The tests in the sources of tests, by suite and function: `QuoteTests/moneyIsConserved`.
struct TestNames {
  private(set) var all: Set<String> = []
  /// How many lines begin a test: as many tests have to be found.
  private(set) var attributes = 0
  /// Tests whose suite or function was not found, by path and line.
  private(set) var unread: [String] = []

  init(_ files: [ProjectFiles.File]) {
    for file in files where file.path.hasPrefix("Tests/") && file.path.hasSuffix(".swift") { read(file) }
  }

  private mutating func read(_ file: ProjectFiles.File) {
    var suite: String?
    var begun: Int?
    for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let type = /(?:@\w+(?:\(.*\))? )*(?:final )?(?:struct|class|actor|enum|extension) (\w+)/
      if let name = line.prefixMatch(of: type) { suite = String(name.1) }
      if line.prefixMatch(of: /\s*@Test\b/) != nil {
        attributes += 1
        if let begun { unread.append("\(file.path):\(begun)") }
        begun = index + 1
      }
      guard let start = begun, let function = line.firstMatch(of: /\bfunc (\w+)/) else { continue }
      if let suite { all.insert("\(suite)/\(function.1)") } else { unread.append("\(file.path):\(start)") }
      begun = nil
    }
    if let begun { unread.append("\(file.path):\(begun)") }
  }
}
