package import BillingModel
package import FlowReading
package import FlowVerification
import Foundation

/// A project with the catalogue of this repository and one small flow, which misleads and strands no account.
package struct SmallProject {
  /// The text of the flow.
  package var flow: String
  /// The text of `Content/known.xml`.
  package var known: String?
  /// The text of `passo.xml`.
  package var settings: String?
  /// Whether sentences that nobody has read are reported.
  package var readsSentences = false
  /// The files of the catalogue.
  package var catalogue: [SourceFile]

  package init() throws {
    catalogue = try ShippedCatalogue().texts.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    guard let skeleton = FlowSkeleton(id: "small", product: "goToAssistRemoteSupportV5", language: "en") else {
      throw MissingWords(words: "small")
    }
    flow = skeleton.text
  }

  /// Replaces words of the flow. Throws when it does not have them.
  package mutating func replace(_ words: String, with others: String) throws {
    guard flow.contains(words) else { throw MissingWords(words: words) }
    flow = flow.replacing(words, with: others)
  }

  /// Removes the text from some words to the next end. Throws when the flow does not have them.
  package mutating func remove(_ start: String, to end: String) throws {
    guard let first = flow.firstRange(of: start), let last = flow[first.upperBound...].firstRange(of: end) else {
      throw MissingWords(words: start)
    }
    flow.removeSubrange(first.lowerBound..<last.upperBound)
  }

  /// Inserts words before the first occurrence of others, or the first that comes after a mark. Throws when there is none.
  package mutating func insert(_ words: String, before others: String, after mark: String = "") throws {
    let start = mark.isEmpty ? flow.startIndex : flow.firstRange(of: mark)?.upperBound
    guard let start, let place = flow[start...].firstRange(of: others) else { throw MissingWords(words: others) }
    flow.insert(contentsOf: words, at: place.lowerBound)
  }

  /// The verification of the flow and its diagnostics, with drafts, so that both languages are walked.
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
    if let settings { files.append(SourceFile(path: "passo.xml", bytes: Array(settings.utf8))) }
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(allowsDrafts: true, date: date, shard: part, readsSentences: readsSentences)
    guard let pipeline = Pipeline(ProjectSources(files), options: options, diagnostics: &diagnostics) else {
      return (.none, diagnostics)
    }
    let verification = pipeline.verify(diagnostics: &diagnostics)
    return (verification, diagnostics)
  }

  /// The errors of the verification.
  package func errors(on date: Day? = nil) throws -> [Diagnostic] {
    try verified(on: date).diagnostics.filter { $0.severity == .error }
  }
}
