package import BillingModel
package import FlowReading
package import FlowVerification
import Foundation

/// A project with the shipped catalogue and one small flow, which nobody is misled or stranded by.
package struct SmallProject {
  /// The text of the flow.
  package private(set) var flow: String
  /// The text of `Content/known.xml`.
  package var known: String?
  private let catalogue: [SourceFile]

  package init() throws {
    catalogue = try ShippedCatalogue().texts.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    guard let skeleton = FlowSkeleton(id: "small", product: "goToAssistRemoteSupportV5", language: "en") else {
      throw MissingWords(words: "small")
    }
    flow = skeleton.text
  }

  private struct MissingWords: Error {
    let words: String
  }

  /// Replaces words of the flow; throws when it does not have them.
  package mutating func replace(_ words: String, with others: String) throws {
    guard flow.contains(words) else { throw MissingWords(words: words) }
    flow = flow.replacing(words, with: others)
  }

  /// Takes an element out, which begins with these words.
  package mutating func remove(_ start: String, to end: String) throws {
    guard let first = flow.firstRange(of: start), let last = flow[first.upperBound...].firstRange(of: end) else {
      throw MissingWords(words: start)
    }
    flow.removeSubrange(first.lowerBound..<last.upperBound)
  }

  /// Puts words before the first place of others that comes after a mark.
  package mutating func insert(_ words: String, before others: String, after mark: String = "") throws {
    let start = mark.isEmpty ? flow.startIndex : flow.firstRange(of: mark)?.upperBound
    guard let start, let place = flow[start...].firstRange(of: others) else { throw MissingWords(words: others) }
    flow.insert(contentsOf: words, at: place.lowerBound)
  }

  /// What verifying it comes to, in both languages, and in English words.
  package func verified(
    on date: Day? = nil, part: Shard? = nil, copies: Int = 1
  ) throws -> (verification: Verification, diagnostics: [Diagnostic]) {
    var files = catalogue
    for number in 1...copies {
      let id = number == 1 ? "small" : "small-\(number)"
      let text = flow.replacing("id=\"small\"", with: "id=\"\(id)\"")
      files.append(SourceFile(path: "Content/flows/\(id).xml", bytes: Array(text.utf8)))
    }
    if let known { files.append(SourceFile(path: "Content/known.xml", bytes: Array(known.utf8))) }
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(allowsDrafts: true, date: date, shard: part)
    guard let pipeline = Pipeline(ProjectSources(files), options: options, diagnostics: &diagnostics) else {
      return (.none, diagnostics)
    }
    let verification = pipeline.verify(diagnostics: &diagnostics)
    return (verification, diagnostics)
  }

  /// The errors of verifying it.
  package func errors(on date: Day? = nil) throws -> [Diagnostic] {
    try verified(on: date).diagnostics.filter { $0.severity == .error }
  }
}
