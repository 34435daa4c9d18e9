import ArgumentParser
import FlowReading

/// What `passo verify` does: it walks flows, unless an option chooses other work, which has fewer options.
enum VerifyWork: String, CaseIterable {
  case walks = ""
  case comparison = "--against"
  case mutation = "--mutate"
  case merging = "--merge"

  /// Throws when an option is given that the work leaves out: nobody should take it for done.
  static func check(_ verify: Verify) throws {
    let chosen = allCases.filter { $0.isChosen(by: verify) }
    guard chosen.count < 2 else {
      throw ValidationError("\(chosen[0].rawValue) and \(chosen[1].rawValue) are different work. Give one of them.")
    }
    let work = chosen.first ?? .walks
    if let option = work.leftOut(of: verify).first {
      throw ValidationError("\(work.rawValue) does nothing with \(option). Leave one of them out.")
    }
    guard let format = verify.project.chosenFormat, !work.formats(verify).contains(format) else { return }
    let formats = work.formats(verify).map(\.rawValue).joined(separator: " and ")
    let option = work == .walks ? "--coverage" : work.rawValue
    throw ValidationError("\(option) is printed as \(formats), not as \(format.rawValue).")
  }

  private func isChosen(by verify: Verify) -> Bool {
    switch self {
    case .walks: false
    case .comparison: verify.against != nil
    case .mutation: verify.mutate
    case .merging: verify.sharding.merge
    }
  }

  /// The options that are given and that the work does not have.
  private func leftOut(of verify: Verify) -> [String] {
    let ofWalks = [
      ("--date", verify.date != nil), ("--every-number", verify.everyNumber), ("--coverage", verify.coverage),
      ("--report", verify.report != nil), ("--shard", verify.sharding.shard != nil),
      ("--strict", verify.strictness.strict),
    ]
    let draft = ("--draft", verify.draft)
    let minimum = ("--minimum-coverage", verify.minimumCoverage != nil)
    let left =
      switch self {
      case .walks: [(String, Bool)]()
      case .comparison: ofWalks + [minimum]
      case .mutation: ofWalks + [draft, minimum]
      case .merging: ofWalks + [draft]
      }
    return left.filter(\.1).map(\.0)
  }

  private func formats(_ verify: Verify) -> [ProjectOptions.ReportFormat] {
    switch self {
    case .walks: verify.coverage ? [.text, .json] : ProjectOptions.ReportFormat.allCases
    case .comparison, .mutation: [.text, .json]
    case .merging: [.json]
    }
  }
}
