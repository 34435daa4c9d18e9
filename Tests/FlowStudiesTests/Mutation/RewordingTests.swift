import FlowReading
import FlowStudies
import FlowVerification
import TestSupport
import XMLTree
import Testing

/// Other words that say the same are not told from what is executed, and somebody is asked to read them.
@Suite struct RewordingTests {
  /// Words of a shipped file, and others that say the same.
  struct Rewording: Sendable, CustomTestStringConvertible {
    let path: String
    let words: String
    let others: String

    var testDescription: String { "\(path): \(others)" }
  }

  /// What the lists in `Tests/Fixtures/Rewordings` say.
  private static func rewordings(_ tag: String) throws -> [Rewording] {
    let text = String(decoding: try TestFiles.file("Rewordings/\(tag).tsv").bytes, as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      return cells.count == 3 ? Rewording(path: "Content/\(cells[0])", words: cells[1], others: cells[2]) : nil
    }
  }

  @Test(arguments: ["en", "it"]) func trueRewordingsAreAskedAboutAndNotTold(tag: String) throws {
    let content = try ShippedContent()
    let test = WordTest(content.sources, catalogue: try content.compiled().catalogue)
    let rewordings = try Self.rewordings(tag)
    #expect(rewordings.count >= 18)
    for rewording in rewordings {
      let change = try content.change(of: rewording)
      let outcome = try #require(test.outcome(of: change), "\(rewording.testDescription)")
      #expect(outcome.told == nil, "\(rewording.testDescription): \(outcome.told?.message ?? "")")
      #expect(outcome.isAsked && outcome.languageTag == tag, "\(rewording.testDescription)")
    }
  }
}

extension ShippedContent {
  /// The change of a file, in the place where the words stand first.
  fileprivate func change(of rewording: RewordingTests.Rewording) throws -> Mutant.Change {
    let files = sources.flows.map(\.file) + sources.fragments.map(\.file) + sources.translations
    guard let file = files.first(where: { $0.path == rewording.path }),
      let range = file.bytes.firstRange(of: Array(rewording.words.utf8))
    else { throw MissingWords(words: rewording.words) }
    let edits = [TextEdit(range, rewording.others.utf8)]
    return sources.translations.contains { $0.path == file.path } ? .translation(file, edits) : .source(file, edits)
  }
}
