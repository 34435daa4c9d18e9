import FlowReading
import FlowVerification

extension VerificationScope {
  /// The scope of the whole run, from the reports of all its shards.
  init(merging parts: [(name: String, report: JSONValue)]) throws(MergeError) {
    var scopes: [VerificationScope] = []
    for (name, report) in parts {
      guard let scope = VerificationScope(of: report) else { throw .notReport(name) }
      scopes.append(scope)
    }
    guard let first = scopes.first else { throw .missing([1], of: 1) }
    var names: [Int: String] = [:]
    for (scope, name) in zip(scopes, parts.map(\.name)) {
      guard scope.content == first.content else { throw .otherContent(name, than: parts[0].name) }
      guard let part = scope.part else {
        if parts.count > 1 { throw .whole(name) }
        continue
      }
      guard part.total == first.part?.total else { throw .otherTotal(name, than: parts[0].name) }
      if let other = names.updateValue(name, forKey: part.number) { throw .twice(name, other) }
    }
    if let total = first.part?.total, names.count < total {
      throw .missing((1...total).lazy.filter { names[$0] == nil }.prefix(20).map(\.self), of: total)
    }
    self.init(part: nil, content: first.content)
  }

  /// How often an accepted finding can be found. The sum of all reports is a number, too.
  private static let mostUses = 0...Int(Int32.max)

  /// The scope that a report states; nil when the value is no report.
  private init?(of report: JSONValue) {
    guard ["flows", "known", "diagnostics"].allSatisfy({ report[$0].isList }), let content = report["content"].text,
      report["known"].values.allSatisfy({ VerificationScope.mostUses.contains($0["uses"].whole ?? 0) })
    else { return nil }
    let part = report["part"]
    if part == .null {
      self.init(part: nil, content: content)
    } else {
      guard let number = part["number"].whole, let total = part["total"].whole,
        let shard = Shard(number: number, total: total)
      else { return nil }
      self.init(part: shard, content: content)
    }
  }
}

extension Shard {
  var json: JSONValue { .object(["number": .whole(number), "total": .whole(total)]) }
}

extension JSONValue {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
