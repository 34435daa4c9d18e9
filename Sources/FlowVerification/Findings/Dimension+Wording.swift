import BillingModel

/// Words for the values of dimensions. Their names are the model's own; writers know facts, and clauses for the rest.
extension Dimension {
  /// The names of the values in a set of bits.
  func names(of bits: UInt64) -> [String] { values(of: bits).map { names[$0] } }

  /// The clause that says that an account has one of some values, of those in `all`.
  func clause(of bits: UInt64, among all: UInt64) -> String {
    let (these, others) = (names(of: bits), names(of: all & ~bits))
    guard let fact else {
      guard others.count == 1, these.count > 1 else { return values(of: bits).map(clause).joined(separator: " or ") }
      return values(of: all & ~bits).map(clause).map(Dimension.denied).joined()
    }
    return others.count < these.count
      ? "\(fact.rawValue) is not \(others.joined(separator: " or "))"
      : "\(fact.rawValue) is \(these.joined(separator: " or "))"
  }

  /// The clause that says that an account has a value, by its number.
  func clause(_ value: Int) -> String {
    let clauses: [String]
    switch self {
    case .role, .accountKind, .status, .cycle, .tier, .storedPayment, .vat, .vatService:
      clauses = names.map { "\(title) is \($0)" }
    case .ownership:
      clauses = ["the account has a plan or trial of the product", "the account has no plan or trial of the product"]
    case .licences:
      clauses = [
        "the number of licences is at no limit of the plan", "subscription.licences is {plan.minimumLicences}",
        "there is one licence more than {plan.minimumLicences}",
        "subscription.licences is {plan.maximumLicences}",
      ]
    case .assigned:
      clauses = [
        "no licence is assigned", "half of the licences are assigned", "all licences but one are assigned",
        "all licences are assigned",
      ]
    case .dayInPeriod:
      clauses = [
        "today is in the middle of the period", "today is the first day of the period",
        "today is the second day of the period", "today is the last but one day of the period",
        "today is the last day of the period",
      ]
    case .balance:
      clauses = [
        "account.balance is 0", "account.balance is less than a licence costs",
        "account.balance is more than the plan costs",
      ]
    case .otherItem:
      clauses = ["the cart holds nothing of another product", "the cart holds something of another product"]
    case .otherProduct:
      clauses = ["the account has no plan of the other product", "the account has a plan of the other product"]
    }
    precondition(clauses.indices.contains(value), "Each value of a dimension has a clause.")
    return clauses[value]
  }

  /// The clause with “not” behind its verb.
  private static func denied(_ clause: String) -> String {
    let words = clause.split(separator: " ")
    guard let verb = words.firstIndex(where: { $0 == "is" || $0 == "are" }) else {
      return "it is not so that \(clause)"
    }
    return (words[...verb] + ["not"] + words[(verb + 1)...]).joined(separator: " ")
  }

  private func values(of bits: UInt64) -> [Int] { names.indices.filter { bits & UInt64(bit: $0) != 0 } }
}
