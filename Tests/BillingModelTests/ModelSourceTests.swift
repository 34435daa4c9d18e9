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

  /// The folders along the way of the data: each refers to itself and to those before it.
  private static let folders = ["Ledger", "VATNumber", "Accounts", "State", "Reader", "Center"]

  private static func folder(of name: String) -> Int? {
    folders.firstIndex { name.hasPrefix("\($0)/") }
  }

  /// For each type that stands at the top of a file, the place of its folder.
  private func foldersOfTypes() throws -> [String: Int] {
    var folders: [String: Int] = [:]
    for name in Self.names {
      for line in try lines(of: name) {
        guard let match = line.firstMatch(of: /^(?:package |private )?(?:struct|enum|protocol|typealias) (\w+)/) else {
          continue
        }
        let folder = try #require(Self.folder(of: name), "\(name) is in no folder of the list")
        folders[String(match.output.1)] = folder
      }
    }
    return folders
  }

  @Test func noFolderRefersToALaterOne() throws {
    let types = try foldersOfTypes()
    #expect(types["Money"] == 0 && types["Account"] == 4 && types["BillingCenter"] == 5 && types.count > 60)
    for name in Self.names {
      let own = try #require(Self.folder(of: name))
      for (index, line) in try lines(of: name).enumerated() {
        for word in line.matches(of: /\b[A-Z]\w*/) {
          guard let folder = types[String(word.output)], folder > own else { continue }
          Issue.record("\(name):\(index + 1) refers to \(word.output) of \(Self.folders[folder])")
        }
      }
    }
  }
}
