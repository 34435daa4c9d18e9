import BillingModel

extension WalkSearch {
  /// The trial for the next search; nil where no further search is needed or allowed. It has more digits where there
  /// were more numbers than the space could tell apart. Otherwise it has the numbers half way between two neighbours
  /// where the same account fails with one and not with the other.
  func nextTrial(after trial: NumberTrial, isRefined: Bool) -> NumberTrial? {
    var next = trial
    let types = walker.program.inputs.map(\.type)
    if space.choices.isExceeded {
      next.digits += 1
      return Choices.count(of: types, digits: next.digits) == types.count ? next : nil
    }
    guard isRefined, !trial.isExact, trial.mayContinue, !results.failures.isEmpty,
      results.walks <= NumberTrial.mostWalksToRefine
    else { return nil }
    let between = types.indices.map { types[$0] == .count ? numbersBetween(Choice($0)) : [] }
    guard between.contains(where: { !$0.isEmpty }) else { return nil }
    next.additional = between.enumerated().map { input, numbers in
      trial.additional.indices.contains(input) ? numbers.union(trial.additional[input]) : numbers
    }
    next.rounds += 1
    return next
  }

  /// The numbers half way between two neighbouring numbers where some account has a failure with only one of them.
  private func numbersBetween(_ choice: Choice) -> Set<Int> {
    var space = space
    let numbers = space.choices.numbers(of: choice).sorted()
    let tried = numbers.map {
      space.withoutChoices(space.those(of: space.opened[Int(choice.number)], choosing: $0, in: choice))
    }
    var between: Set<Int> = []
    for (_, failing) in results.failures {
      let failed = numbers.map { space.withoutChoices(space.those(of: failing, choosing: $0, in: choice)) }
      for low in numbers.indices {
        // The accounts that tried the lower number, and none of the higher numbers that were compared so far.
        var rest = tried[low]
        for high in numbers.indices.dropFirst(low + 1) where rest != .none {
          let neighbours = space.intersection(rest, tried[high])
          rest = space.difference(rest, tried[high])
          guard numbers[high] - numbers[low] > 1, neighbours != .none else { continue }
          let (first, second) = (
            space.intersection(neighbours, failed[low]), space.intersection(neighbours, failed[high])
          )
          if first != second { between.insert(numbers[low] + (numbers[high] - numbers[low]) / 2) }
        }
      }
    }
    return between
  }
}
