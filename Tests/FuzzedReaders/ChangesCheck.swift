import FlowStudies

/// What holds for all bytes that are read as a table of changes of plans.
struct ChangesCheck {
  /// So many lines are read. Each is an account of its own.
  private static let mostLines = 50

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.first?.split(separator: "\t").map(String.init) ?? []
    let all = PlanChange.columns + [PlanChange.otherProduct]
    let columns = header == all ? all : PlanChange.columns
    var answers: [(first: [String]?, second: [String]?)] = []
    for line in lines.dropFirst().prefix(ChangesCheck.mostLines) {
      do throws(PlanChange.Mistake) {
        let change = try PlanChange(String(line), columns: columns)
        answers.append((change.answer(), change.answer()))
      } catch {
        try BrokenPromise.expect(!error.reason.isEmpty, "A line is refused without a reason.")
      }
    }
    for (first, second) in answers {
      try BrokenPromise.expect(first == second, "The same change has two answers.")
      try BrokenPromise.expect(
        first?.count ?? PlanChange.answers.count == PlanChange.answers.count, "An answer lacks a column.")
      try BrokenPromise.expect(first?.allSatisfy { !$0.isEmpty } ?? true, "An answer has an empty column.")
    }
  }
}
