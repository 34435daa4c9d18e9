import BillingModel
package import FlowReading

/// What a run was about. Only reports of the same content, and of all its parts, make a whole.
package struct VerificationScope: Sendable, Hashable {
  /// The part of the work that was done; nil for all of it.
  package let part: Shard?
  /// Stands for the files that were read, the flows that were asked for, and the model.
  package let content: String

  /// That of no content at all.
  static let none = VerificationScope(part: nil, content: Fingerprint().text)

  package init(part: Shard?, content: String) {
    self.part = part
    self.content = content
  }
}

extension Pipeline.Options {
  /// What a run with these options is about. The date is no part of it: a run may go on over midnight.
  package func scope(of sources: ProjectSources) -> VerificationScope {
    var print = Fingerprint()
    let files =
      sources.catalogue + sources.flows.map(\.file) + sources.fragments.map(\.file) + sources.translations
      + [sources.known].compactMap(\.self)
    for file in files {
      print.add("\(file.path) \(file.bytes.count)\n".utf8)
      print.add(file.bytes)
    }
    let asked = flows.map { $0.sorted().joined(separator: " ") } ?? "*"
    print.add("\(BillingCenter.version) \(asked) \(allowsDrafts) \(triesEveryNumber)".utf8)
    return VerificationScope(part: shard, content: print.text)
  }
}
