import BillingModel
package import FlowReading

/// What a run verified. Reports can be merged only when they are of the same content and of all its parts.
package struct VerificationScope: Sendable, Hashable {
  /// The part of the work that was done; nil for all of it.
  package let part: Shard?
  /// A fingerprint of the files, of the flows that were asked for, and of the version of the model.
  package let content: String

  /// The scope without any content.
  static let none = VerificationScope(part: nil, content: Fingerprint().text)

  package init(part: Shard?, content: String) {
    self.part = part
    self.content = content
  }
}

extension Pipeline.Options {
  /// The scope of a run with these options. It does not depend on the date, because a run can last beyond midnight.
  package func scope(of sources: ProjectSources) -> VerificationScope {
    var print = Fingerprint()
    let files =
      sources.catalogue + sources.flows.map(\.file) + sources.fragments.map(\.file) + sources.translations
      + sources.sentences
      + [sources.known, sources.settings].compactMap(\.self)
    for file in files {
      print.add(Array("\(file.path) \(file.bytes.count)\n".utf8))
      print.add(file.bytes)
    }
    let asked = flows.map { $0.sorted().joined(separator: " ") } ?? "*"
    print.add(Array("\(BillingCenter.version) \(asked) \(allowsDrafts) \(triesEveryNumber)".utf8))
    return VerificationScope(part: shard, content: print.text)
  }
}
