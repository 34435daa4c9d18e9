/// The reason for which reports cannot be merged. A string is the name of a file.
package enum MergeError: Error, Hashable, CustomStringConvertible {
  /// The file is no report.
  case notReport(String)
  /// The file is the report of a whole run.
  case whole(String)
  /// The two files are not about the same content, flows and model.
  case otherContent(String, than: String)
  /// The two files are of runs with different numbers of shards.
  case otherTotal(String, than: String)
  /// The two files are of the same shard.
  case twice(String, String)
  /// No file has the report of these shards.
  case missing([Int], of: Int)
  /// The file has no coverage.
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
