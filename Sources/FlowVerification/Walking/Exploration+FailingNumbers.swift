import BillingModel

extension Exploration {
  /// A sentence that says with which of the tried numbers the smallest account of a group fails; nil where the number
  /// makes no difference, or where a number cannot be the reason for the failure.
  package func failingNumbers(of group: Group) -> String? {
    guard group.failure.isAboutNumbers else { return nil }
    var space = space
    let account = space.accounts(in: group.smallest)
    let failing = space.intersection(account, group.failing)
    for (number, input) in walker.program.inputs.enumerated()
    where input.type == .count {
      let choice = Choice(number)
      let possible = space.intersection(account, space.opened[number])
      let tried = space.choices.numbers(of: choice).sorted().filter { count in
        space.those(of: possible, choosing: count, in: choice) != .none
      }
      let failed = tried.filter { space.those(of: failing, choosing: $0, in: choice) != .none }
      if !failed.isEmpty, failed.count < tried.count { return sentence(failed, of: tried, input.name) }
    }
    return nil
  }

  /// Names each run of neighbouring numbers by its two ends. All of them are within the limits of the input.
  private func sentence(_ failed: [Int], of tried: [Int], _ input: String) -> String {
    let runs = tried.split { !failed.contains($0) }.map(Array.init)
    let words = runs.map { run in
      let (low, high) = (run[0], run[run.count - 1])
      return low == high ? "\(low)" : "\(low) to \(high)"
    }
    return "Of the numbers that were tried as “\(input)”, they fail with \(words.joined(separator: ", and with "))."
  }
}

extension WalkFailure {
  /// Whether the number that was entered can be the reason: the form refuses it, or a claim is false.
  fileprivate var isAboutNumbers: Bool {
    if case .claimFalse = self { return true }
    guard case .refused(.message(let message), _)? = stop else { return false }
    let messages: [Message] = [.belowMinimum, .aboveMaximum, .belowAssigned, .nothingChanged]
    return messages.contains(message)
  }
}
