import Foundation
import Testing

/// The model is arithmetic: same account, same gestures, same outcome. What would end that does not stand in its sources.
@Suite struct ModelSourceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/BillingModel")

  static let names: [String] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted()
  }()

  /// The code of a file, line by line, without what comments say.
  private func lines(of name: String) throws -> [String] {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in line.firstRange(of: "//").map { String(line[..<$0.lowerBound]) } ?? String(line) }
  }

  @Test func allOfThemAreRead() {
    #expect(Self.names.count > 20)
    #expect(Self.names.contains("Center/BillingCenter.swift"))
  }

  @Test(arguments: names) func importsNothingAndKeepsNothing(_ name: String) throws {
    let forbidden = [
      /\bimport\b/, /@unchecked/, /\bunsafe\b/, /\bnonisolated\b/, /\b[Rr]andom\w*\b/, /\b(?:Date|Clock|ProcessInfo)\b/,
      /\b(?:print|readLine|getenv|fopen)\(/, /\b(?:class|actor) [A-Z]/, /\b(?:async|await)\b/,
    ]
    for (index, line) in try lines(of: name).enumerated() {
      for word in forbidden {
        #expect(!line.contains(word), "\(name):\(index + 1): \(line)")
      }
      // A computed static property is a name; a stored one is a state that all walks would share.
      if line.contains(/\bstatic var\b/) { #expect(line.contains("{"), "\(name):\(index + 1): \(line)") }
      #expect(!line.contains(/^(?:package |public |private )?var\b/), "\(name):\(index + 1): \(line)")
    }
  }
}
