import FlowReading
import FlowVerification

/// Why reports of parts do not make the report of a whole.
package enum MergeError: Error, Hashable, CustomStringConvertible {
  /// The names are those of the files.
  case notReport(String)
  case whole(String)
  case otherContent(String, than: String)
  case otherTotal(String, than: String)
  case twice(String, String)
  case missing([Int], of: Int)
  case withoutCoverage(String)

  package var description: String {
    switch self {
    case .notReport(let name): "\(name) is no report: write it with passo verify --format json."
    case .whole(let name): "\(name) is the report of a whole run, which has no other parts."
    case .otherContent(let name, let first):
      "\(name) is about other content, other flows or another model than \(first): verify one state in all parts."
    case .otherTotal(let name, let first): "\(name) is of another number of parts than \(first)."
    case .twice(let name, let first): "\(name) is the same part as \(first)."
    case .missing(let numbers, let total):
      "\(numbers.count == 1 ? "Part" : "Parts") \(numbers.map(String.init).joined(separator: ", ")) of \(total) "
        + "\(numbers.count == 1 ? "is" : "are") missing."
    case .withoutCoverage(let name): "\(name) does not say what is covered: write every part with --coverage."
    }
  }
}

extension VerificationScope {
  /// The scope of a whole whose parts these are.
  init(joining parts: [(name: String, report: JSONValue)]) throws(MergeError) {
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

  /// What a report says of itself; nil when it is none.
  private init?(of report: JSONValue) {
    guard ["flows", "known", "diagnostics"].allSatisfy({ report[$0].isList }), let content = report["content"].text
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
