import BillingModel

/// A question of a flow whose answer is worth remembering, because it follows from what was ordered and many walks ask it.
struct WalkQuestion {
  /// Equal conditions have equal numbers.
  let number: Int
  let books: Books
}

/// The questions of a flow, for each claim and each condition; nil where the answer depends on more than books.
struct WalkQuestions {
  let claims: [WalkQuestion?]
  let scopes: [WalkQuestion?]

  init(_ walkthrough: Walkthrough) {
    var numbers: [Condition: Int] = [:]
    func question(_ condition: Condition) -> WalkQuestion? {
      guard let books = condition.books else { return nil }
      let number = numbers[condition] ?? numbers.count
      numbers[condition] = number
      return WalkQuestion(number: number, books: books)
    }
    claims = walkthrough.claims.map { question($0.condition) }
    scopes = walkthrough.conditions.map { question($0.condition) }
  }
}

extension Condition {
  /// The books that its answer follows from, together with the account and one input.
  fileprivate var books: Books? {
    guard case .fact(let fact) = subject, var books = fact.books else { return nil }
    var inputs = 0
    for operand in operands {
      switch operand {
      case .literal, .before: continue
      case .input: inputs += 1
      case .fact(let other):
        guard let needed = other.books else { return nil }
        books = max(books, needed)
      }
    }
    return inputs > 1 ? nil : books
  }
}
