import BillingModel

/// Says in facts which accounts a finding is about.
struct AccountDescription {
  private let group: Exploration.Group
  private let begun: AccountSet

  init(group: Exploration.Group, begun: AccountSet?) {
    self.group = group
    self.begun = begun ?? .all
  }

  /// The facts that the accounts share and others who came that far do not.
  var facts: String {
    let count = group.count
    let shared = Dimension.allCases.compactMap { dimension -> String? in
      let bits = group.hull[dimension]
      let reached = begun[dimension] | bits
      guard bits != reached else { return nil }
      let names = dimension.names.enumerated().filter { bits & (1 << UInt64($0.offset)) != 0 }.map(\.element)
      let missing = dimension.names.enumerated()
        .filter { (reached & ~bits) & (1 << UInt64($0.offset)) != 0 }.map(\.element)
      return missing.count < names.count
        ? "\(dimension.title) is not \(missing.joined(separator: " or "))"
        : "\(dimension.title) is \(names.joined(separator: " or "))"
    }
    let kinds = "\(count) of \(AccountSet.all.count) kinds of account"
    guard !shared.isEmpty else { return "It concerns \(kinds), in every part of the account space." }
    return "It concerns \(kinds), \(isExact(count) ? "exactly" : "only") when \(shared.joined(separator: " and "))."
  }

  /// Whether every account inside the hull fails: then the shared facts say all there is to say.
  private func isExact(_ count: Int) -> Bool { group.hull.count == count }

  /// The failing account that differs least from the ordinary one.
  var smallest: String {
    let differences = Dimension.allCases.compactMap { dimension -> String? in
      let index = group.smallest[dimension].trailingZeroBitCount
      return index == 0 ? nil : "\(dimension.title) \(dimension.names[index])"
    }
    return differences.isEmpty
      ? "The smallest of them is the ordinary account."
      : "The smallest of them is the ordinary account with \(differences.joined(separator: ", "))."
  }
}
